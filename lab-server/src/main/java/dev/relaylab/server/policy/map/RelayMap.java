package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.map.Territories.Territory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For each listening endpoint and each kind of attempt, exactly the client addresses that succeed.
 *
 * <p>An endpoint stands for the server's address of either family. Clients use no TLS, save where
 * they log on to a connector that asks for it.
 *
 * @param endpoints by port, then address
 */
public record RelayMap(List<Endpoint> endpoints) {

  /**
   * What succeeds at one endpoint.
   *
   * @param addresses in the order of {@link AttemptKind#ALL}
   */
  public record Endpoint(Binding binding, Map<AttemptKind, AddressSet> addresses) {}

  public static RelayMap of(Organisation organisation) {
    return of(organisation, false);
  }

  /** The map as it is for clients that use TLS wherever they can. */
  public static RelayMap underTls(Organisation organisation) {
    return of(organisation, true);
  }

  private static RelayMap of(Organisation organisation, boolean tls) {
    Samples samples = Samples.of(organisation);
    Verdicts verdicts = new Verdicts(samples, tls);
    return new RelayMap(
        endpoints(organisation).stream()
            .map(binding -> endpoint(organisation, binding, verdicts))
            .toList());
  }

  /**
   * One endpoint for each port that the server listens on; where its addresses are not known, also
   * each address that a connector binds by itself.
   */
  public static List<Binding> endpoints(Organisation organisation) {
    Server server = organisation.server();
    return organisation.receiveConnectors().stream()
        .filter(ReceiveConnector::enabled)
        .flatMap(connector -> connector.bindings().stream())
        .flatMap(binding -> endpoint(server, binding).stream())
        .distinct()
        .sorted(Comparator.comparingInt(Binding::port).thenComparing(Binding::address))
        .toList();
  }

  private static Optional<Binding> endpoint(Server server, Binding binding) {
    int port = binding.port();
    if (binding.takes(server.address(), port) || binding.takes(server.addressV6(), port)) {
      return Optional.of(new Binding(server.address(), port));
    }
    return server.address().isUnspecified() ? Optional.of(binding) : Optional.empty();
  }

  private static Endpoint endpoint(Organisation organisation, Binding binding, Verdicts verdicts) {
    List<AddressSet.Ascending> sets =
        AttemptKind.ALL.stream().map(kind -> new AddressSet.Ascending()).toList();
    for (Territory territory : Territories.at(organisation, binding.address(), binding.port())) {
      BitSet succeed = verdicts.of(territory.winner().connector());
      for (int i = succeed.nextSetBit(0); i >= 0; i = succeed.nextSetBit(i + 1)) {
        sets.get(i).add(territory.lower(), territory.upper());
      }
    }
    Map<AttemptKind, AddressSet> addresses = new LinkedHashMap<>();
    for (int i = 0; i < sets.size(); i++) {
      addresses.put(AttemptKind.ALL.get(i), sets.get(i).set());
    }
    return new Endpoint(binding, addresses);
  }

  /** The client addresses from which one given attempt succeeds, at its endpoint. */
  public static AddressSet succeeding(Organisation organisation, Attempt attempt) {
    Map<ReceiveConnector, Boolean> allowed = new IdentityHashMap<>();
    AddressSet.Ascending set = new AddressSet.Ascending();
    for (Territory territory : Territories.at(organisation, attempt.to(), attempt.port())) {
      boolean succeeds =
          allowed.computeIfAbsent(
              territory.winner().connector(),
              connector -> Outcome.of(organisation, attempt.from(territory.lower())).allowed());
      if (succeeds) {
        set.add(territory.lower(), territory.upper());
      }
    }
    return set.set();
  }

  /** Addresses that succeed with a kind of attempt at any endpoint. */
  public AddressSet anywhere(AttemptKind kind) {
    return endpoints.stream()
        .map(endpoint -> endpoint.addresses().get(kind))
        .reduce(AddressSet.EMPTY, AddressSet::plus);
  }

  /**
   * Every kind of attempt that succeeds from somewhere, with how many addresses; endpoints that are
   * alike in one row; {@code nothing succeeds from anywhere} where that is so.
   */
  public String toText() {
    Map<Map<AttemptKind, AddressSet>, String> alike = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      alike.merge(
          endpoint.addresses(), endpoint.binding().toString(), (all, next) -> all + " " + next);
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("endpoint", "sender", "recipient", "identity", "how many", "from"));
    alike.forEach(
        (addresses, names) ->
            addresses.forEach(
                (kind, set) -> {
                  if (!set.isEmpty()) {
                    lines.add(
                        List.of(
                            names,
                            kind.sender().toString(),
                            kind.recipient().toString(),
                            kind.identity().toString(),
                            AddressCount.of(set),
                            AddressCount.ranges(set)));
                  }
                }));
    return lines.size() == 1 ? "nothing succeeds from anywhere\n" : TextTable.of(lines);
  }

  /** The JSON contract of {@code lab map}, as maps and lists. */
  public Map<String, Object> toJson(int revision) {
    List<Object> all = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      List<Object> attempts = new ArrayList<>();
      endpoint.addresses().forEach((kind, set) -> attempts.add(json(kind, set)));
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("endpoint", endpoint.binding().toString());
      one.put("attempts", attempts);
      all.add(one);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("revision", revision);
    json.put("endpoints", all);
    return json;
  }

  private static Map<String, Object> json(AttemptKind kind, AddressSet set) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sender", kind.sender().toString());
    json.put("recipient", kind.recipient().toString());
    json.put("identity", kind.identity().toString());
    json.put("ranges", set.asBounds());
    json.put("count", set.count());
    return json;
  }
}
