package dev.relaylab.server.internet;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.AUTH_MECHANISM;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.BANNER;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.BINDINGS;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.DELIVERY_STATUS_NOTIFICATION_ENABLED;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.ENABLED;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.FQDN;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_INBOUND_CONNECTION_PER_SOURCE;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_RECIPIENTS_PER_MESSAGE;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.REMOTE_IP_RANGES;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.TARPIT_INTERVAL;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.TRANSPORT_ROLE;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.directory.Unlimited;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The configuration of a foreign mail exchanger: the same engine as ours, open for its own domain.
 */
final class ForeignOrganisation {
  /** The account that a customer of the gateway logs on with. */
  static final String GATEWAY_USER = "relay@cloudmail.example";

  static final String GATEWAY_PASSWORD = "Pa55word-relay";
  private static final IpRange NOBODY = IpRange.parse("0.0.0.0");

  private ForeignOrganisation() {}

  static Organisation of(ForeignHost host, Behaviour behaviour) {
    Machine machine = host.machine();
    String name = machine.name();
    String netbios =
        machine.domain().substring(0, machine.domain().indexOf('.')).toUpperCase(Locale.ROOT);
    Server server =
        new Server(name, machine.host(), machine.address(), netbios, "dc." + machine.domain());
    Organisation organisation =
        Organisation.empty(server).put(acceptedDomain(host)).put(connector(host, behaviour));
    return host.gateway() ? organisation.put(customer()) : organisation;
  }

  private static AdObject acceptedDomain(ForeignHost host) {
    return AdObject.of(AcceptedDomainSchema.SCHEMA, host.domain())
        .with(AcceptedDomainSchema.DOMAIN_NAME, host.domain())
        .with(AcceptedDomainSchema.DEFAULT, true);
  }

  private static AdObject connector(ForeignHost host, Behaviour behaviour) {
    Set<Ace> aces = new LinkedHashSet<>(PermissionGroup.AnonymousUsers.aces());
    Set<AuthMechanism> auth = EnumSet.of(AuthMechanism.Tls);
    if (host.gateway()) {
      aces.addAll(PermissionGroup.ExchangeUsers.aces());
      aces.add(Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT));
      aces.add(Ace.allow(Principal.AUTHENTICATED_USERS, Right.ACCEPT_ANY_SENDER));
      auth.add(AuthMechanism.BasicAuth);
    }
    boolean busy = behaviour instanceof Behaviour.Busy;
    return AdObject.of(ReceiveConnectorSchema.SCHEMA, "Internet")
        .with(TRANSPORT_ROLE, TransportRole.FrontendTransport)
        .with(BINDINGS, List.of(new Binding(IpAddress.V4_MIN, 25)))
        .with(REMOTE_IP_RANGES, busy ? List.of(NOBODY) : List.of(IpRange.ALL_V4, IpRange.ALL_V6))
        .with(ENABLED, !(behaviour instanceof Behaviour.Down))
        .with(AUTH_MECHANISM, auth)
        .with(FQDN, host.machine().host())
        .with(BANNER, "220 " + host.machine().host() + " ESMTP ready")
        .with(DELIVERY_STATUS_NOTIFICATION_ENABLED, false)
        .with(MAX_RECIPIENTS_PER_MESSAGE, 5000)
        .with(MAX_INBOUND_CONNECTION_PER_SOURCE, Unlimited.none())
        .with(MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE, 100)
        .with(TARPIT_INTERVAL, Duration.ZERO)
        .withAces(aces);
  }

  private static AdObject customer() {
    return AdObject.of(RecipientSchema.MAILBOX, "relay")
        .with(RecipientSchema.ALIAS, "relay")
        .with(RecipientSchema.USER_PRINCIPAL_NAME, GATEWAY_USER)
        .with(RecipientSchema.SAM_ACCOUNT_NAME, "relay")
        .with(RecipientSchema.PRIMARY_SMTP_ADDRESS, GATEWAY_USER)
        .with(RecipientSchema.EMAIL_ADDRESSES, List.of("SMTP:" + GATEWAY_USER))
        .with(RecipientSchema.PASSWORD, GATEWAY_PASSWORD);
  }
}
