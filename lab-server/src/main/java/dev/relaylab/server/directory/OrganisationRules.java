package dev.relaylab.server.directory;

import dev.relaylab.server.directory.DirectoryException.Category;
import java.util.List;
import java.util.Set;

/** What Exchange refuses to store, checked over the whole organisation after a change. */
final class OrganisationRules {
  private static final int MAX_RANGES = 1_250;

  private OrganisationRules() {}

  static void check(Organisation before, Organisation after) {
    for (ReceiveConnector connector : after.receiveConnectors()) {
      boolean touched =
          before.receiveConnectors().stream().noneMatch(old -> old.object() == connector.object());
      if (touched) {
        ReceiveConnectorRules.check(connector, after.server());
        checkConflicts(connector, after.receiveConnectors());
      }
    }
    AcceptedDomainRules.check(after);
    RecipientRules.check(before, after);
    for (AdObject connector : after.all(SendConnectorSchema.SCHEMA)) {
      if (!before.all(SendConnectorSchema.SCHEMA).contains(connector)) {
        SendConnectorRules.check(connector);
      }
    }
  }

  private static void checkConflicts(ReceiveConnector connector, List<ReceiveConnector> all) {
    if (connector.remoteIpRanges().size() > MAX_RANGES) {
      throw new DirectoryException(
          "AdminLimitExceededException",
          Category.InvalidOperation,
          "The administrative limit for this request was exceeded.");
    }
    for (ReceiveConnector other : all) {
      if (other.object() == connector.object() || !sharesBinding(connector, other)) {
        continue;
      }
      String conflict =
          "The values that you specified for the Bindings and RemoteIPRanges parameters conflict with the settings on Receive connector \""
              + other.identity()
              + "\". ";
      if (other.role() != connector.role()) {
        throw new DirectoryException(
            "ReceiveConnectorRoleConflictException",
            Category.InvalidOperation,
            conflict
                + "Receive connectors assigned to different Transport roles on a single server must listen on unique local IP address & port bindings.");
      }
      if (rangesConflict(connector.remoteIpRanges(), other.remoteIpRanges())) {
        throw new DirectoryException(
            "ConnectorMappingConflictException",
            Category.InvalidOperation,
            conflict + "Please specify different values.");
      }
    }
  }

  /** Two bindings clash when they are equal; 0.0.0.0 covers every address of its family for E2. */
  private static boolean sharesBinding(ReceiveConnector a, ReceiveConnector b) {
    boolean rolesDiffer = a.role() != b.role();
    for (Binding left : a.bindings()) {
      for (Binding right : b.bindings()) {
        boolean sameFamilyAndPort =
            left.port() == right.port() && left.address().v4() == right.address().v4();
        boolean covered = left.address().isUnspecified() || right.address().isUnspecified();
        if (left.equals(right) || (rolesDiffer && sameFamilyAndPort && covered)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean rangesConflict(List<IpRange> a, List<IpRange> b) {
    for (IpRange left : a) {
      for (IpRange right : b) {
        boolean nested = left.contains(right) || right.contains(left);
        if (left.sameAddressesAs(right) || (left.overlaps(right) && !nested)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a set holds the wanted constant and the other does not. */
  static <E> boolean hasWithout(Set<E> set, E wanted, E missing) {
    return set.contains(wanted) && !set.contains(missing);
  }
}
