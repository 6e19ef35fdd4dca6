package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.map.AddressSet;
import dev.relaylab.server.policy.map.RelayMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an organisation lets through, for comparing it before and after a change: every kind of
 * attempt at every endpoint, and the attempt in question.
 *
 * <p>What a user who logs on may do is his own matter: a grant to the attempt's user counts as
 * opening nothing to anybody else.
 */
record Exposure(Map<String, AddressSet> open) {

  static Exposure of(Organisation organisation, Attempt attempt) {
    Map<String, AddressSet> open = new LinkedHashMap<>();
    Organisation judged = organisation;
    if (attempt.user() == null) {
      open.put("attempt", RelayMap.succeeding(organisation, attempt));
    } else {
      judged =
          RelayPolicy.accountNamed(organisation, attempt.user())
              .filter(user -> user.schema() == RecipientSchema.MAILBOX)
              .map(organisation::remove)
              .orElse(organisation);
    }
    for (RelayMap.Endpoint endpoint : RelayMap.of(judged).endpoints()) {
      endpoint.addresses().forEach((kind, set) -> open.put(endpoint.binding() + " " + kind, set));
    }
    return new Exposure(open);
  }

  /** What is open here and was not open there, row by row; rows without any are left out. */
  List<AddressSet> beyond(Exposure there) {
    List<AddressSet> more = new ArrayList<>();
    open.forEach(
        (row, set) -> {
          AddressSet added = set.minus(there.open.getOrDefault(row, AddressSet.EMPTY));
          if (!added.isEmpty()) {
            more.add(added);
          }
        });
    return more;
  }

  /** How many pairs of row and address, the client's own left out. */
  static BigInteger others(List<AddressSet> rows, IpAddress client) {
    AddressSet own = AddressSet.single(client);
    return rows.stream()
        .map(row -> row.minus(own).count())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
