package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Right.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A permission group of a Receive connector: a fixed set of ACEs, one per principal and right.
 *
 * <p>Order is Exchange's flag order, which is also the print order. Source: Microsoft's table of
 * Receive connector permission groups.
 */
public enum PermissionGroup {
  AnonymousUsers(
      Map.of(
          Principal.ANONYMOUS_LOGON,
          EnumSet.of(
              SUBMIT,
              ACCEPT_ANY_SENDER,
              ACCEPT_AUTHORITATIVE_DOMAIN_SENDER,
              ACCEPT_HEADERS_ROUTING))),
  ExchangeUsers(
      Map.of(
          Principal.AUTHENTICATED_USERS,
          EnumSet.of(SUBMIT, ACCEPT_ANY_RECIPIENT, BYPASS_ANTI_SPAM, ACCEPT_HEADERS_ROUTING))),
  ExchangeServers(
      Map.of(
          Principal.EXCHANGE_SERVERS, allServerRights(),
          Principal.EDGE_TRANSPORT_SERVERS, allServerRights(),
          Principal.HUB_TRANSPORT_SERVERS, allServerRights(),
          Principal.EXTERNALLY_SECURED_SERVERS, trustedRights())),
  ExchangeLegacyServers(Map.of(Principal.EXCHANGE_LEGACY_INTEROP, trustedRights())),
  Partners(Map.of(Principal.PARTNER_SERVERS, EnumSet.of(SUBMIT, ACCEPT_HEADERS_ROUTING)));

  private final List<Ace> aces;

  PermissionGroup(Map<Principal, EnumSet<Right>> rights) {
    List<Ace> all = new ArrayList<>();
    rights.entrySet().stream()
        .sorted((a, b) -> a.getKey().name().compareTo(b.getKey().name()))
        .forEach(
            entry -> entry.getValue().forEach(right -> all.add(Ace.allow(entry.getKey(), right))));
    this.aces = List.copyOf(all);
  }

  /** The entries that this group stands for. */
  public List<Ace> aces() {
    return aces;
  }

  /** The groups whose every entry is present, in print order. */
  public static Set<PermissionGroup> within(Set<Ace> aces) {
    Set<PermissionGroup> found = EnumSet.noneOf(PermissionGroup.class);
    for (PermissionGroup group : values()) {
      if (aces.containsAll(group.aces)) {
        found.add(group);
      }
    }
    return found;
  }

  /**
   * Whether entries are left over that no complete group accounts for: printed as {@code Custom}.
   */
  public static boolean custom(Set<Ace> aces) {
    Set<Ace> rest = new LinkedHashSet<>(aces);
    within(aces).forEach(group -> rest.removeAll(group.aces()));
    return !rest.isEmpty();
  }

  private static EnumSet<Right> trustedRights() {
    return EnumSet.of(
        SUBMIT,
        ACCEPT_ANY_RECIPIENT,
        ACCEPT_ANY_SENDER,
        ACCEPT_AUTHORITATIVE_DOMAIN_SENDER,
        ACCEPT_AUTHENTICATION_FLAG,
        ACCEPT_EXCH50,
        ACCEPT_HEADERS_ROUTING,
        BYPASS_ANTI_SPAM,
        BYPASS_MESSAGE_SIZE_LIMIT);
  }

  private static EnumSet<Right> allServerRights() {
    EnumSet<Right> rights = EnumSet.range(SUBMIT, SEND_FAST_INDEX);
    return rights;
  }
}
