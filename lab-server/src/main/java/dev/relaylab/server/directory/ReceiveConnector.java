package dev.relaylab.server.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A Receive connector as mail flow sees it: a typed view of one directory object. */
public final class ReceiveConnector {
  private final AdObject object;
  private final List<Binding> bindings;
  private final List<IpRange> ranges;
  private final Set<AuthMechanism> mechanisms;
  private final TransportRole role;
  private final boolean enabled;
  private final String identity;
  private final Map<Set<Principal>, Set<Right>> rights = new ConcurrentHashMap<>();
  private volatile Expansion latest;

  private record Expansion(Set<Principal> principals, Set<Right> rights) {}

  ReceiveConnector(AdObject object) {
    this.object = object;
    this.bindings = object.get(ReceiveConnectorSchema.BINDINGS);
    this.ranges = object.get(ReceiveConnectorSchema.REMOTE_IP_RANGES);
    this.mechanisms = object.get(ReceiveConnectorSchema.AUTH_MECHANISM);
    this.role = object.get(ReceiveConnectorSchema.TRANSPORT_ROLE);
    this.enabled = object.get(ReceiveConnectorSchema.ENABLED);
    this.identity = object.get(ReceiveConnectorSchema.SERVER) + "\\" + object.name();
  }

  public static ReceiveConnector of(AdObject object) {
    return new ReceiveConnector(object);
  }

  public AdObject object() {
    return object;
  }

  public <T> T get(Property<T> property) {
    return object.get(property);
  }

  public String name() {
    return object.name();
  }

  /** {@code Server\Name}, as logs and Get-ReceiveConnector show it. */
  public String identity() {
    return identity;
  }

  public boolean enabled() {
    return enabled;
  }

  public List<Binding> bindings() {
    return bindings;
  }

  public List<IpRange> remoteIpRanges() {
    return ranges;
  }

  public TransportRole role() {
    return role;
  }

  public Set<AuthMechanism> authMechanism() {
    return mechanisms;
  }

  public boolean offers(AuthMechanism mechanism) {
    return authMechanism().contains(mechanism);
  }

  /** The groups whose every entry the connector holds. */
  public Set<PermissionGroup> permissionGroups() {
    return PermissionGroup.within(object.aces());
  }

  /** {@code AnonymousUsers, Custom}, or {@code None}. */
  public String permissionGroupsText() {
    List<String> names = new ArrayList<>();
    permissionGroups().forEach(group -> names.add(group.name()));
    if (PermissionGroup.custom(object.aces())) {
      names.add("Custom");
    }
    return names.isEmpty() ? "None" : String.join(", ", names);
  }

  /**
   * The rights a session holds that counts as all of these principals; a deny wins over an allow.
   */
  public Set<Right> rightsOf(Set<Principal> principals) {
    Expansion last = latest;
    if (last == null || last.principals() != principals) {
      last = new Expansion(principals, rights.computeIfAbsent(principals, this::expand));
      latest = last;
    }
    return last.rights();
  }

  private Set<Right> expand(Set<Principal> principals) {
    Set<Right> allowed = EnumSet.noneOf(Right.class);
    Set<Right> denied = EnumSet.noneOf(Right.class);
    for (Ace ace : object.aces()) {
      if (principals.contains(ace.user())) {
        (ace.deny() ? denied : allowed).add(ace.right());
      }
    }
    allowed.removeAll(denied);
    return Collections.unmodifiableSet(allowed);
  }

  /** Whether an entry of the connector speaks of an account or group. */
  boolean hasEntries(Principal principal) {
    return object.aces().stream().anyMatch(ace -> ace.user().equals(principal));
  }

  /** The connector's name in banner, greeting and Received headers. */
  public String fqdn(Server server) {
    String own = object.get(ReceiveConnectorSchema.FQDN);
    return own == null ? server.fqdn() : own;
  }

  @Override
  public String toString() {
    return identity();
  }
}
