package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.AuthMechanism.*;
import static dev.relaylab.server.directory.PermissionGroup.*;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The organisation as Exchange 2019 setup leaves it: EX01 with its five Receive connectors (values
 * read from an export of a real server), one accepted domain, and the lab's four mailboxes.
 */
public final class FreshInstall {
  private static final Set<AuthMechanism> SERVER_AUTH =
      EnumSet.of(Tls, Integrated, BasicAuth, BasicAuthRequireTLS, AuthMechanism.ExchangeServer);
  private static final Set<AuthMechanism> CLIENT_AUTH =
      EnumSet.of(Tls, Integrated, BasicAuth, BasicAuthRequireTLS);

  private FreshInstall() {}

  /** The organisation of {@code contoso.example} on server EX01. */
  public static Organisation contoso() {
    Organisation org = Organisation.empty(Server.EX01);
    org =
        org.put(defaultHub())
            .put(clientProxy())
            .put(defaultFrontend())
            .put(outboundProxy())
            .put(clientFrontend());
    org =
        org.put(
            AdObject.of(AcceptedDomainSchema.SCHEMA, "contoso.example")
                .with(AcceptedDomainSchema.DOMAIN_NAME, "contoso.example")
                .with(AcceptedDomainSchema.DEFAULT, true));
    org =
        org.put(AdObject.of(TransportConfigSchema.SCHEMA, "Transport Settings"))
            .put(AdObject.of(TransportServiceSchema.SCHEMA, Server.EX01.name()))
            .put(AdObject.of(FrontendTransportServiceSchema.SCHEMA, Server.EX01.name()))
            .put(
                AdObject.of(RemoteDomainSchema.SCHEMA, "Default")
                    .with(RemoteDomainSchema.DOMAIN_NAME, "*"));
    for (String name : List.of("Administrator", "Alice", "Bob", "Carol")) {
      org = org.put(mailbox(name));
    }
    return org;
  }

  private static AdObject defaultHub() {
    return connector(
            "Default EX01",
            TransportRole.HubTransport,
            2525,
            true,
            SERVER_AUTH,
            EnumSet.of(ExchangeUsers, ExchangeServers, ExchangeLegacyServers))
        .with(MAX_RECIPIENTS_PER_MESSAGE, 5000)
        .with(MAX_INBOUND_CONNECTION_PER_SOURCE, Unlimited.none())
        .with(MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE, 100)
        .with(SIZE_ENABLED, SizeEnabled.EnabledWithoutValue);
  }

  private static AdObject clientProxy() {
    return connector(
            "Client Proxy EX01",
            TransportRole.HubTransport,
            465,
            false,
            SERVER_AUTH,
            EnumSet.of(ExchangeUsers, ExchangeServers))
        .with(MESSAGE_RATE_LIMIT, Unlimited.of(5))
        .with(MESSAGE_RATE_SOURCE, EnumSet.of(MessageRateSource.User))
        .with(ENABLE_AUTH_GSSAPI, true);
  }

  private static AdObject defaultFrontend() {
    return connector(
            "Default Frontend EX01",
            TransportRole.FrontendTransport,
            25,
            false,
            SERVER_AUTH,
            EnumSet.of(AnonymousUsers, ExchangeServers, ExchangeLegacyServers))
        .with(PROTOCOL_LOGGING_LEVEL, ProtocolLoggingLevel.Verbose)
        .with(DOMAIN_SECURE_ENABLED, true);
  }

  private static AdObject outboundProxy() {
    return connector(
            "Outbound Proxy Frontend EX01",
            TransportRole.FrontendTransport,
            717,
            false,
            SERVER_AUTH,
            EnumSet.of(ExchangeServers))
        .with(PROTOCOL_LOGGING_LEVEL, ProtocolLoggingLevel.Verbose)
        .with(DOMAIN_SECURE_ENABLED, true)
        .with(TARPIT_INTERVAL, Duration.ZERO);
  }

  private static AdObject clientFrontend() {
    return connector(
            "Client Frontend EX01",
            TransportRole.FrontendTransport,
            587,
            false,
            CLIENT_AUTH,
            EnumSet.of(ExchangeUsers))
        .with(MESSAGE_RATE_LIMIT, Unlimited.of(5))
        .with(MESSAGE_RATE_SOURCE, EnumSet.of(MessageRateSource.User))
        .with(ENABLE_AUTH_GSSAPI, true);
  }

  private static AdObject connector(
      String name,
      TransportRole role,
      int port,
      boolean v4First,
      Set<AuthMechanism> auth,
      Set<PermissionGroup> groups) {
    Binding v4 = new Binding(IpAddress.V4_MIN, port);
    Binding v6 = new Binding(IpAddress.V6_MIN, port);
    Set<Ace> aces = new LinkedHashSet<>();
    groups.forEach(group -> aces.addAll(group.aces()));
    return AdObject.of(ReceiveConnectorSchema.SCHEMA, name)
        .with(TRANSPORT_ROLE, role)
        .with(BINDINGS, v4First ? List.of(v4, v6) : List.of(v6, v4))
        .with(REMOTE_IP_RANGES, List.of(IpRange.ALL_V6, IpRange.ALL_V4))
        .with(AUTH_MECHANISM, Collections.unmodifiableSet(auth))
        .with(FQDN, Server.EX01.fqdn())
        .withAces(aces);
  }

  private static AdObject mailbox(String name) {
    String alias = name.toLowerCase(Locale.ROOT);
    String address = alias + "@contoso.example";
    return AdObject.of(RecipientSchema.MAILBOX, name)
        .with(RecipientSchema.ALIAS, alias)
        .with(RecipientSchema.DISPLAY_NAME, name)
        .with(RecipientSchema.USER_PRINCIPAL_NAME, address)
        .with(RecipientSchema.SAM_ACCOUNT_NAME, alias)
        .with(RecipientSchema.PRIMARY_SMTP_ADDRESS, address)
        .with(RecipientSchema.EMAIL_ADDRESSES, List.of("SMTP:" + address))
        .with(RecipientSchema.PASSWORD, "Pa55word-" + alias);
  }
}
