package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.TransportRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Statements about Receive connectors. One that is gone by then is left alone. */
public final class ConnectorStatements {

  private ConnectorStatements() {}

  /** Puts other permission groups in place of a connector's; explicit entries stay. */
  public static Statement setGroups(ReceiveConnector connector, Set<PermissionGroup> groups) {
    return new Statement(
        set(connector) + " -PermissionGroups " + groupsText(groups),
        onConnector(connector, object -> withGroups(object, groups)));
  }

  private static String groupsText(Set<PermissionGroup> groups) {
    return Argument.of(groups);
  }

  private static AdObject withGroups(AdObject object, Set<PermissionGroup> groups) {
    Set<Ace> aces = new LinkedHashSet<>(object.aces());
    PermissionGroup.within(aces).forEach(group -> aces.removeAll(group.aces()));
    groups.forEach(group -> aces.addAll(group.aces()));
    return object.withAces(aces);
  }

  /** Puts other ways to log on and other groups in place of a connector's. */
  public static Statement setAuthAndGroups(
      ReceiveConnector connector, Set<AuthMechanism> auth, Set<PermissionGroup> groups) {
    return new Statement(
        set(connector)
            + " -AuthMechanism "
            + Argument.of(auth)
            + " -PermissionGroups "
            + groupsText(groups),
        onConnector(
            connector,
            object ->
                withGroups(object, groups).with(ReceiveConnectorSchema.AUTH_MECHANISM, auth)));
  }

  /** Takes one address out of a range of a connector; what is left of the range stays. */
  public static Statement takeOut(ReceiveConnector connector, IpRange range, IpAddress address) {
    List<IpRange> rest = new ArrayList<>();
    if (range.lower().compareTo(address) < 0) {
      rest.add(IpRange.between(range.lower(), address.previous()));
    }
    if (address.compareTo(range.upper()) < 0) {
      rest.add(IpRange.between(address.next(), range.upper()));
    }
    return setRanges(connector, rest, List.of(range));
  }

  /** Adds ranges to a connector's and takes others away. */
  public static Statement setRanges(
      ReceiveConnector connector, List<IpRange> add, List<IpRange> remove) {
    List<String> parts = new ArrayList<>();
    if (!add.isEmpty()) {
      parts.add("Add=" + Argument.of(add));
    }
    if (!remove.isEmpty()) {
      parts.add("Remove=" + Argument.of(remove));
    }
    return new Statement(
        set(connector) + " -RemoteIPRanges @{" + String.join("; ", parts) + "}",
        onConnector(
            connector,
            object -> {
              List<IpRange> ranges =
                  new ArrayList<>(object.get(ReceiveConnectorSchema.REMOTE_IP_RANGES));
              ranges.removeAll(remove);
              add.stream().filter(range -> !ranges.contains(range)).forEach(ranges::add);
              return object.with(ReceiveConnectorSchema.REMOTE_IP_RANGES, List.copyOf(ranges));
            }));
  }

  /** Sets a property of a connector. */
  public static <T> Statement set(ReceiveConnector connector, Property<T> property, T value) {
    return new Statement(
        set(connector) + " -" + property.name() + " " + Argument.of(value),
        onConnector(connector, object -> object.with(property, value)));
  }

  private static String set(ReceiveConnector connector) {
    return "Set-ReceiveConnector " + Argument.quoted(connector.identity());
  }

  /** Makes a custom Receive connector. */
  public static Statement newConnector(
      Organisation organisation,
      String name,
      TransportRole role,
      Binding binding,
      IpRange range,
      Set<AuthMechanism> auth,
      Set<PermissionGroup> groups) {
    AdObject made =
        withGroups(
            AdObject.of(ReceiveConnectorSchema.SCHEMA, name)
                .with(ReceiveConnectorSchema.TRANSPORT_ROLE, role)
                .with(ReceiveConnectorSchema.BINDINGS, List.of(binding))
                .with(ReceiveConnectorSchema.REMOTE_IP_RANGES, List.of(range))
                .with(ReceiveConnectorSchema.AUTH_MECHANISM, EnumSet.copyOf(auth))
                .with(ReceiveConnectorSchema.FQDN, organisation.server().fqdn()),
            groups);
    return new Statement(
        "New-ReceiveConnector -Name "
            + Argument.quoted(name)
            + " -TransportRole "
            + role
            + " -Usage Custom -Bindings "
            + Argument.quoted(binding.toString())
            + " -RemoteIPRanges "
            + Argument.quoted(range.toString())
            + " -AuthMechanism "
            + Argument.of(auth)
            + " -PermissionGroups "
            + groupsText(groups),
        org -> org.receiveConnector(name).isPresent() ? org : org.put(made));
  }

  /** Removes a connector for good. */
  public static Statement removeConnector(ReceiveConnector connector) {
    return new Statement(
        "Remove-ReceiveConnector " + Argument.quoted(connector.identity()) + " -Confirm:$false",
        organisation ->
            organisation
                .find(ReceiveConnectorSchema.SCHEMA, connector.name())
                .map(organisation::remove)
                .orElse(organisation));
  }

  /** An edit of a connector by its name, where it is still there. */
  static UnaryOperator<Organisation> onConnector(
      ReceiveConnector connector, Function<AdObject, AdObject> edit) {
    return organisation ->
        organisation
            .find(ReceiveConnectorSchema.SCHEMA, connector.name())
            .map(found -> organisation.put(edit.apply(found)))
            .orElse(organisation);
  }
}
