package dev.relaylab.server.policy.finding;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.policy.explain.Change;
import dev.relaylab.server.policy.explain.Origin;
import dev.relaylab.server.policy.explain.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the checks look at, the questions they share, and what they have found so far. */
final class Inspection {
  /** More than a 10.0.0.0/8: no network of one's own. */
  private static final BigInteger EVERYWHERE_V4 = BigInteger.ONE.shiftLeft(24);

  /** More than a /48, which is a site's (RFC 6177). */
  private static final BigInteger EVERYWHERE_V6 = BigInteger.ONE.shiftLeft(80);

  /** More devices than anybody lists by a range. */
  private static final BigInteger WIDE = BigInteger.valueOf(16);

  private final List<Revision> history;
  private final Surroundings surroundings;
  private final List<Finding> found = new ArrayList<>();

  Inspection(List<Revision> history, Surroundings surroundings) {
    this.history = history;
    this.surroundings = surroundings;
  }

  Organisation organisation() {
    return history.get(history.size() - 1).organisation();
  }

  Surroundings surroundings() {
    return surroundings;
  }

  List<Finding> found() {
    return List.copyOf(found);
  }

  List<ReceiveConnector> enabledConnectors() {
    return organisation().receiveConnectors().stream().filter(ReceiveConnector::enabled).toList();
  }

  /** Notes a fault of an object, with the revision since which the fact holds. */
  void note(
      Fault fault, AdObject object, String evidence, Predicate<AdObject> fact, Statement... mend) {
    Change change = mend.length == 0 ? null : Change.of(mend);
    found.add(
        new Finding(
            fault, object.name(), evidence, Origin.ofObject(history, object, fact), change));
  }

  static boolean trusts(ReceiveConnector connector) {
    return connector.offers(AuthMechanism.ExternalAuthoritative);
  }

  /** The right that lets anonymous clients relay, set on this connector. */
  static final Ace RELAY = Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT);

  static boolean anonymousHolds(ReceiveConnector connector, Right right) {
    return connector.rightsOf(Set.of(Principal.ANONYMOUS_LOGON)).contains(right);
  }

  /** Whether clients relay here without logging on. */
  static boolean relays(ReceiveConnector connector) {
    Principal who =
        trusts(connector) ? Principal.EXTERNALLY_SECURED_SERVERS : Principal.ANONYMOUS_LOGON;
    Set<Right> rights = connector.rightsOf(Set.of(who));
    return rights.contains(Right.SUBMIT) && rights.contains(Right.ACCEPT_ANY_RECIPIENT);
  }

  static boolean everywhere(IpRange range) {
    return range.size().compareTo(range.lower().v4() ? EVERYWHERE_V4 : EVERYWHERE_V6) > 0;
  }

  static boolean wide(IpRange range) {
    return range.size().compareTo(WIDE) > 0;
  }

  /** Whether a connector serves clients of its own, not everybody. */
  static boolean scoped(ReceiveConnector connector) {
    return connector.remoteIpRanges().stream().noneMatch(Inspection::everywhere);
  }

  static boolean takesEverybodyOn25(ReceiveConnector connector) {
    return onPort25(connector) && !scoped(connector);
  }

  static boolean onPort25(ReceiveConnector connector) {
    return connector.bindings().stream().anyMatch(binding -> binding.port() == 25);
  }

  /** Setup's connector for mail from the Internet. */
  static boolean isDefaultFrontend(ReceiveConnector connector) {
    return connector.role() == TransportRole.FrontendTransport
        && connector.name().startsWith("Default Frontend ");
  }

  /** Setup's connector for mail from Front End Transport and other servers. */
  static boolean isDefaultHub(ReceiveConnector connector) {
    return connector.role() == TransportRole.HubTransport
        && connector.name().startsWith("Default ");
  }

  static boolean hasGroup(ReceiveConnector connector, PermissionGroup group) {
    return connector.permissionGroups().contains(group);
  }
}
