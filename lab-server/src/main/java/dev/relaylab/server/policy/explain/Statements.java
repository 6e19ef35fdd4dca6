package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AddressSpace;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.directory.ValueTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The statements that a change may consist of. An object that is gone by then is left alone. */
public final class Statements {

  private Statements() {}

  /** Grants or denies a right on a connector. */
  public static Statement addAce(ReceiveConnector connector, Ace ace) {
    return new Statement(
        "Get-ReceiveConnector " + quoted(connector.identity()) + " | Add-ADPermission" + of(ace),
        onConnector(connector, object -> object.withAces(with(object.aces(), ace))));
  }

  /** Takes an entry of a connector away. */
  public static Statement removeAce(ReceiveConnector connector, Ace ace) {
    return new Statement(
        "Get-ReceiveConnector "
            + quoted(connector.identity())
            + " | Remove-ADPermission"
            + of(ace)
            + " -Confirm:$false",
        onConnector(connector, object -> object.withAces(without(object.aces(), ace))));
  }

  /** Lets an account send as a recipient, or no longer refuses it. */
  public static Statement sendAs(AdObject recipient, Ace ace) {
    return new Statement(
        "Add-ADPermission -Identity " + quoted(recipient.name()) + of(ace),
        organisation ->
            organisation
                .find(recipient.schema(), recipient.name())
                .map(found -> organisation.put(found.withAces(with(found.aces(), ace))))
                .orElse(organisation));
  }

  private static String of(Ace ace) {
    return " -User "
        + quoted(ace.user().name())
        + " -ExtendedRights "
        + quoted(ace.right().adName().replace("Send-As", "Send As"))
        + (ace.deny() ? " -Deny" : "");
  }

  /** Puts other permission groups in place of a connector's; explicit entries stay. */
  public static Statement setGroups(ReceiveConnector connector, Set<PermissionGroup> groups) {
    return new Statement(
        set(connector) + " -PermissionGroups " + groupsText(groups),
        onConnector(connector, object -> withGroups(object, groups)));
  }

  private static String groupsText(Set<PermissionGroup> groups) {
    return groups.isEmpty() ? "None" : names(groups);
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
            + names(auth)
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
      parts.add("Add=" + list(add));
    }
    if (!remove.isEmpty()) {
      parts.add("Remove=" + list(remove));
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

  private static String list(List<IpRange> ranges) {
    return ranges.stream().map(range -> quoted(range.toString())).collect(Collectors.joining(","));
  }

  /** Sets a property of a connector. */
  public static <T> Statement set(ReceiveConnector connector, Property<T> property, T value) {
    return new Statement(
        set(connector) + " -" + property.name() + " " + argument(value),
        onConnector(connector, object -> object.with(property, value)));
  }

  /** Sets a property of a Send connector or an accepted domain, by its name. */
  public static <T> Statement set(AdObject object, Property<T> property, T value) {
    String noun =
        object.schema() == SendConnectorSchema.SCHEMA ? "SendConnector" : "AcceptedDomain";
    return new Statement(
        "Set-"
            + noun
            + " "
            + quoted(object.name())
            + " -"
            + property.name()
            + " "
            + argument(value),
        organisation ->
            organisation
                .find(object.schema(), object.name())
                .map(found -> organisation.put(found.with(property, value)))
                .orElse(organisation));
  }

  /** Makes a Send connector that carries mail for every domain to its mail exchangers. */
  public static Statement newInternetSendConnector(String name) {
    return new Statement(
        "New-SendConnector -Name " + quoted(name) + " -Usage Internet -AddressSpaces \"SMTP:*;1\"",
        organisation ->
            organisation.put(
                AdObject.of(SendConnectorSchema.SCHEMA, name)
                    .with(
                        SendConnectorSchema.ADDRESS_SPACES,
                        List.of(AddressSpace.parse("SMTP:*;1")))));
  }

  private static String argument(Object value) {
    if (value == null) {
      return "$null";
    }
    if (value instanceof Boolean flag) {
      return flag ? "$true" : "$false";
    }
    if (value instanceof Collection<?> none && none.isEmpty()) {
      return value instanceof Set ? "None" : "$null";
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(Statements::argument).collect(Collectors.joining(","));
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Duration time) {
      return ValueTypes.printTimeSpan(time);
    }
    return quoted(String.valueOf(value));
  }

  private static String set(ReceiveConnector connector) {
    return "Set-ReceiveConnector " + quoted(connector.identity());
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
            + quoted(name)
            + " -TransportRole "
            + role
            + " -Usage Custom -Bindings "
            + quoted(binding.toString())
            + " -RemoteIPRanges "
            + quoted(range.toString())
            + " -AuthMechanism "
            + names(auth)
            + " -PermissionGroups "
            + groupsText(groups),
        org -> org.receiveConnector(name).isPresent() ? org : org.put(made));
  }

  /** Makes a domain one the organisation takes mail for. */
  public static Statement newAcceptedDomain(String domain) {
    return new Statement(
        "New-AcceptedDomain -Name "
            + quoted(domain)
            + " -DomainName "
            + quoted(domain)
            + " -DomainType Authoritative",
        organisation ->
            organisation.put(
                AdObject.of(AcceptedDomainSchema.SCHEMA, domain)
                    .with(AcceptedDomainSchema.DOMAIN_NAME, domain)));
  }

  public static Statement removeAcceptedDomain(AcceptedDomain domain) {
    return new Statement(
        "Remove-AcceptedDomain " + quoted(domain.name()) + " -Confirm:$false",
        organisation ->
            organisation
                .find(domain.object().schema(), domain.name())
                .map(organisation::remove)
                .orElse(organisation));
  }

  /** Grants one right to one principal on a connector that a statement before this one makes. */
  public static Statement grantOn(Organisation organisation, String connectorName, Ace ace) {
    return new Statement(
        "Get-ReceiveConnector "
            + quoted(organisation.server().name() + "\\" + connectorName)
            + " | Add-ADPermission"
            + of(ace),
        org ->
            org.receiveConnector(connectorName)
                .map(c -> org.put(c.object().withAces(with(c.object().aces(), ace))))
                .orElse(org));
  }

  private static UnaryOperator<Organisation> onConnector(
      ReceiveConnector connector, Function<AdObject, AdObject> edit) {
    return organisation ->
        organisation
            .find(ReceiveConnectorSchema.SCHEMA, connector.name())
            .map(found -> organisation.put(edit.apply(found)))
            .orElse(organisation);
  }

  private static Set<Ace> with(Set<Ace> aces, Ace ace) {
    Set<Ace> next = new LinkedHashSet<>(aces);
    next.add(ace);
    return next;
  }

  private static Set<Ace> without(Set<Ace> aces, Ace ace) {
    Set<Ace> next = new LinkedHashSet<>(aces);
    next.remove(ace);
    return next;
  }

  private static <E extends Enum<E>> String names(Collection<E> constants) {
    return constants.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  /** A PowerShell string: in double quotes, or in single quotes where those would be read. */
  static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == '$' || c == '`');
    return plain ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
  }
}
