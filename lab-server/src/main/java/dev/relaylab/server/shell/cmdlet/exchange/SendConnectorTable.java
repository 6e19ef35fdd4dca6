package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** The parameters that New- and Set-SendConnector share. */
final class SendConnectorTable {

  private SendConnectorTable() {}

  static Table shared(Table table) {
    Schema schema = SendConnectorSchema.SCHEMA;
    return table
        .properties(schema, Fidelity.REAL, "What it takes: type:space;cost.", "AddressSpaces")
        .properties(
            schema,
            Fidelity.REAL,
            "True: to the exchangers DNS names; False: to the smart hosts.",
            "DNSRoutingEnabled")
        .properties(schema, Fidelity.REAL, "The next hops, by name or address.", "SmartHosts")
        .properties(schema, Fidelity.REAL, "The port at smart hosts.", "Port")
        .properties(
            schema, Fidelity.PARTIAL, "How it logs on to smart hosts.", "SmartHostAuthMechanism")
        .with(
            Parameter.named(
                    "AuthenticationCredential",
                    CredentialType.INSTANCE,
                    "With what it logs on to smart hosts.")
                .is(Fidelity.PARTIAL))
        .named(
            "SourceTransportServers",
            new PropertyType(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS),
            "The servers it sends from: EX01.")
        .properties(schema, Fidelity.REAL, "The largest message it takes.", "MaxMessageSize")
        .properties(schema, Fidelity.REAL, "Whether it is used.", "Enabled")
        .properties(
            schema,
            Fidelity.REAL,
            "Whether sessions are written to the protocol log.",
            "ProtocolLoggingLevel")
        .properties(schema, Fidelity.REAL, "The name in EHLO.", "Fqdn")
        .properties(schema, Fidelity.REAL, "A note for administrators.", "Comment")
        .properties(
            schema,
            Fidelity.PARTIAL,
            "What TLS has to be like.",
            "RequireTLS",
            "TlsAuthLevel",
            "TlsDomain",
            "TlsCertificateName",
            "IgnoreSTARTTLS",
            "DomainSecureEnabled")
        .properties(
            schema,
            Fidelity.PARTIAL,
            "How a session goes.",
            "ConnectionInactivityTimeOut",
            "FrontendProxyEnabled")
        .properties(
            schema,
            Fidelity.REAL,
            "How a session begins, and how many messages it takes.",
            "ForceHELO",
            "SmtpMaxMessagesPerConnection")
        .properties(
            schema,
            Fidelity.IGNORED,
            "Taken and shown; the lab has one site and no cloud.",
            "IsScopedConnector",
            "UseExternalDNSServersEnabled",
            "CloudServicesMailEnabled",
            "RequireOorg",
            "ErrorPolicies")
        .properties(schema, Fidelity.REFUSED, "Edge Transport only.", "SourceIPAddress")
        .with(
            Parameter.named("Force", Types.SWITCH, "Taken; there is nothing to be asked.")
                .is(Fidelity.IGNORED));
  }

  /** The values of a call, with the servers and the credential in stored form. */
  static AdObject apply(AdObject connector, CmdletCall call, ExchangeCmdlet cmdlet) {
    AdObject next = PropertyChange.apply(connector, call);
    if (call.has("SourceTransportServers")) {
      List<?> named =
          call.value("SourceTransportServers") instanceof ListChange change
              ? change.add()
              : call.list("SourceTransportServers");
      for (Object server : named) {
        Servers.check(server.toString(), cmdlet.organisation(), cmdlet.errors());
      }
      next =
          next.with(
              SendConnectorSchema.SOURCE_TRANSPORT_SERVERS,
              List.of(cmdlet.organisation().server().name()));
    }
    if (call.has("AuthenticationCredential")) {
      Object credential = call.value("AuthenticationCredential");
      next =
          next.with(
              SendConnectorSchema.AUTHENTICATION_CREDENTIAL,
              credential instanceof Credential known
                  ? known.user() + ":" + known.password()
                  : null);
    }
    return next;
  }
}
