package dev.relaylab.server.policy.finding;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AddressSpace;
import dev.relaylab.server.directory.AntispamSchema;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.SmartHost;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.directory.Unlimited;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The misconfigurations of the field, each made as an administrator makes it, with the name that it
 * must get.
 */
final class FieldFaults {
  static final String FRONT = "Default Frontend EX01";
  private static final Ace RELAY = Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT);
  private static final String HUB = "Default EX01";

  private FieldFaults() {}

  /** A fault as it is made in the field, and the name it must get. */
  record Case(int row, Fault fault, UnaryOperator<Organisation> made) {
    @Override
    public String toString() {
      return row + " " + fault.id();
    }
  }

  static Stream<Case> all() {
    return Stream.of(
        new Case(1, Fault.OPEN_RELAY, edit(FRONT, FieldFaults::withRelay)),
        new Case(
            2,
            Fault.OPEN_RANGE,
            put(
                withRelay(device("0.0.0.0-255.255.255.255"))
                    .with(BINDINGS, List.of(Binding.parse("192.0.2.10:25"))))),
        new Case(3, Fault.TRUSTED_RANGE_WIDE, put(trusted(device("10.0.0.0/8")))),
        new Case(
            3,
            Fault.TRUSTED_RANGE_WIDE,
            put(trusted(withRelay(device("10.0.0.0/8", "172.16.0.0/12"))))),
        new Case(4, Fault.INTERNET_TRUSTED, edit(FRONT, FieldFaults::trusted)),
        new Case(4, Fault.INTERNET_TRUSTED, edit(FRONT, o -> trusted(withRelay(o)))),
        new Case(5, Fault.RELAY_RIGHT_MISSING, put(device("192.0.2.40"))),
        new Case(6, Fault.RELAY_GROUP_MISSING, put(withRelay(groups(device("192.0.2.40"))))),
        new Case(7, Fault.BOTH_METHODS, put(trusted(withRelay(device("192.0.2.40"))))),
        new Case(
            7,
            Fault.BOTH_METHODS,
            put(
                groups(
                    trusted(withRelay(device("192.0.2.40"))),
                    PermissionGroup.AnonymousUsers,
                    PermissionGroup.ExchangeServers))),
        new Case(
            7,
            Fault.TRUSTED_NOT_ANONYMOUS,
            put(
                groups(
                    trusted(device("192.0.2.40")),
                    PermissionGroup.AnonymousUsers,
                    PermissionGroup.ExchangeServers))),
        new Case(
            8,
            Fault.LEFTOVER_RELAY_RIGHT,
            put(withRelay(groups(device("192.0.2.40"), PermissionGroup.ExchangeUsers)))),
        new Case(
            9,
            Fault.HUB_ROLE_ON_25,
            put(
                withRelay(device("192.0.2.40"))
                    .with(TRANSPORT_ROLE, TransportRole.HubTransport)
                    .with(BINDINGS, List.of(Binding.parse("192.0.2.10:25"))))),
        new Case(
            10,
            Fault.BINDING_NOT_LOCAL,
            put(
                withRelay(device("192.0.2.40"))
                    .with(BINDINGS, List.of(Binding.parse("192.0.2.40:25"))))),
        new Case(11, Fault.SHARED_ADDRESS_IN_RANGE, put(withRelay(device("192.0.2.5")))),
        new Case(
            12,
            Fault.SHADOWED,
            org ->
                org.put(withRelay(device("192.0.2.32/28")))
                    .put(device("192.0.2.40").named("old application"))),
        new Case(
            15,
            Fault.INTERNET_MAIL_REFUSED,
            edit(
                FRONT,
                o ->
                    groups(
                        o,
                        PermissionGroup.ExchangeServers,
                        PermissionGroup.ExchangeLegacyServers))),
        new Case(
            17, Fault.SERVER_TRUST_LOST, edit(HUB, o -> groups(o, PermissionGroup.AnonymousUsers))),
        new Case(
            18,
            Fault.SERVER_LOGON_LOST,
            edit(
                FRONT,
                o ->
                    o.with(AUTH_MECHANISM, EnumSet.of(AuthMechanism.Tls))
                        .with(FQDN, "mail.contoso.example"))),
        new Case(
            19,
            Fault.SHARED_DOMAIN_AUTHORITATIVE,
            org ->
                org.put(domain("shared.example", DomainType.Authoritative))
                    .put(sendConnector("other system", "SMTP:shared.example;1"))),
        new Case(
            22,
            Fault.NO_WAY_OUT,
            org ->
                org.remove(sendConnector("Internet", "SMTP:*;1"))
                    .put(withRelay(device("192.0.2.40")))),
        new Case(
            24,
            Fault.SEND_CONNECTOR_DISABLED,
            put(sendConnector("Internet", "SMTP:*;1").with(SendConnectorSchema.ENABLED, false))),
        new Case(
            24,
            Fault.SEND_CONNECTOR_ELSEWHERE,
            put(
                sendConnector("Internet", "SMTP:*;1")
                    .with(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, List.of("EX99")))),
        new Case(
            36,
            Fault.LOOP,
            org ->
                org.put(withRelay(device("192.0.2.40")).with(FQDN, "gateway.partner.example"))
                    .put(
                        sendConnector("Internet", "SMTP:*;1")
                            .with(SendConnectorSchema.DNS_ROUTING_ENABLED, false)
                            .with(
                                SendConnectorSchema.SMART_HOSTS,
                                List.of(SmartHost.parse("gateway.partner.example"))))),
        new Case(
            20,
            Fault.DOMAIN_NOT_ACCEPTED,
            org -> {
              AdObject alice = org.find(RecipientSchema.MAILBOX, "Alice").orElseThrow();
              List<String> addresses = new ArrayList<>(alice.get(RecipientSchema.EMAIL_ADDRESSES));
              addresses.add("smtp:alice@brand.example");
              return org.put(alice.with(RecipientSchema.EMAIL_ADDRESSES, addresses));
            }),
        new Case(21, Fault.EVERY_DOMAIN_ACCEPTED, put(domain("*", DomainType.InternalRelay))),
        new Case(
            21,
            Fault.FOREIGN_DOMAIN_ACCEPTED,
            put(domain("partner.example", DomainType.ExternalRelay))),
        new Case(
            25,
            Fault.RELAY_DEMANDS_TLS,
            put(withRelay(device("192.0.2.40")).with(REQUIRE_TLS, true))),
        new Case(
            29,
            Fault.RELAY_RATE_LOW,
            put(withRelay(device("192.0.2.40")).with(MESSAGE_RATE_LIMIT, Unlimited.of(5)))),
        new Case(32, Fault.DISABLED, put(withRelay(device("192.0.2.40")).with(ENABLED, false))),
        new Case(
            34,
            Fault.PASSWORDS_ON_25,
            edit(
                FRONT,
                o ->
                    groups(
                        o,
                        PermissionGroup.AnonymousUsers,
                        PermissionGroup.ExchangeUsers,
                        PermissionGroup.ExchangeServers,
                        PermissionGroup.ExchangeLegacyServers))),
        new Case(
            35,
            Fault.OWN_DOMAIN_SPOOFABLE,
            edit(
                FRONT,
                o -> {
                  Set<Ace> aces = new LinkedHashSet<>(o.aces());
                  aces.remove(
                      Ace.allow(
                          Principal.ANONYMOUS_LOGON, Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER));
                  return o.withAces(aces);
                })),
        new Case(38, Fault.SHARED_ADDRESS_IN_RANGE, put(withRelay(device("192.0.2.0/28")))),
        new Case(
            37,
            Fault.RECIPIENT_FILTER_BEHIND_FRONT_END,
            organisation ->
                organisation
                    .put(
                        TransportServiceSchema.in(organisation)
                            .with(TransportServiceSchema.ANTISPAM_AGENTS_ENABLED, true))
                    .put(
                        AntispamSchema.in(organisation, AntispamSchema.RECIPIENT_FILTER)
                            .with(AntispamSchema.RECIPIENT_VALIDATION_ENABLED, true))),
        new Case(
            40,
            Fault.TARPIT_LONG,
            edit(FRONT, o -> o.with(TARPIT_INTERVAL, Duration.ofMinutes(5)))),
        new Case(0, Fault.RELAY_RANGE_WIDE, put(withRelay(device("192.0.2.0/24")))),
        new Case(
            0, Fault.RELAY_RANGE_WIDE, put(withRelay(device("192.168.0.0/24", "172.16.0.0/16")))),
        new Case(
            0,
            Fault.UNREACHABLE_RANGE,
            put(withRelay(device("192.0.2.40-192.0.2.41", "192.0.2.40", "192.0.2.41")))));
  }

  static AdObject device(String... ranges) {
    return groups(
        AdObject.of(ReceiveConnectorSchema.SCHEMA, "device relay")
            .with(TRANSPORT_ROLE, TransportRole.FrontendTransport)
            .with(BINDINGS, List.of(Binding.parse("0.0.0.0:25")))
            .with(REMOTE_IP_RANGES, Arrays.stream(ranges).map(IpRange::parse).toList()),
        PermissionGroup.AnonymousUsers);
  }

  private static AdObject groups(AdObject object, PermissionGroup... groups) {
    Set<Ace> aces = new LinkedHashSet<>(object.aces());
    PermissionGroup.within(aces).forEach(group -> aces.removeAll(group.aces()));
    for (PermissionGroup group : groups) {
      aces.addAll(group.aces());
    }
    return object.withAces(aces);
  }

  static AdObject withRelay(AdObject object) {
    Set<Ace> aces = new LinkedHashSet<>(object.aces());
    aces.add(RELAY);
    return object.withAces(aces);
  }

  static AdObject trusted(AdObject object) {
    return groups(object, PermissionGroup.ExchangeServers)
        .with(DOMAIN_SECURE_ENABLED, false)
        .with(AUTH_MECHANISM, EnumSet.of(AuthMechanism.ExternalAuthoritative));
  }

  private static AdObject domain(String name, DomainType type) {
    return AdObject.of(AcceptedDomainSchema.SCHEMA, "extra")
        .with(AcceptedDomainSchema.DOMAIN_NAME, name)
        .with(AcceptedDomainSchema.DOMAIN_TYPE, type);
  }

  private static AdObject sendConnector(String name, String space) {
    return AdObject.of(SendConnectorSchema.SCHEMA, name)
        .with(SendConnectorSchema.ADDRESS_SPACES, List.of(AddressSpace.parse(space)));
  }

  static UnaryOperator<Organisation> put(AdObject object) {
    return organisation -> organisation.put(object);
  }

  static UnaryOperator<Organisation> edit(String name, UnaryOperator<AdObject> edit) {
    return organisation ->
        organisation.put(edit.apply(organisation.receiveConnector(name).orElseThrow().object()));
  }

  static Organisation fresh() {
    return FreshInstall.contoso().put(sendConnector("Internet", "SMTP:*;1"));
  }
}
