package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** The parameters that New- and Set-ReceiveConnector share. */
final class ReceiveConnectorTable {
  private static final List<Parameter> SHARED =
      List.of(
          row(
              "AdvertiseClientSettings",
              Fidelity.IGNORED,
              "Shows the connector's settings to users of Outlook on the web."),
          row(
              "AuthMechanism",
              Fidelity.REAL,
              "What the connector offers for logging on, or asserts about who connects."),
          row(
              "AuthTarpitInterval",
              Fidelity.PARTIAL,
              "How long an answer to a failed log-on is held back."),
          row("Banner", Fidelity.REAL, "The greeting; it starts with 220."),
          row("BinaryMimeEnabled", Fidelity.REAL, "Offers BINARYMIME; needs ChunkingEnabled."),
          row("Bindings", Fidelity.REAL, "The local addresses and ports it listens on."),
          row("ChunkingEnabled", Fidelity.REAL, "Offers CHUNKING, that is BDAT."),
          row("Comment", Fidelity.REAL, "A note for administrators."),
          row("ConnectionInactivityTimeout", Fidelity.REAL, "How long a silent session is kept."),
          row("ConnectionTimeout", Fidelity.REAL, "How long any session is kept."),
          row("DefaultDomain", Fidelity.PARTIAL, "The domain added to addresses without one."),
          row("DeliveryStatusNotificationEnabled", Fidelity.REAL, "Offers DSN."),
          row(
              "DomainSecureEnabled",
              Fidelity.PARTIAL,
              "Allows mutual TLS with the domains on the secure list."),
          row("EightBitMimeEnabled", Fidelity.REAL, "Offers 8BITMIME."),
          row("EnableAuthGSSAPI", Fidelity.PARTIAL, "Offers GSSAPI beside NTLM."),
          row("Enabled", Fidelity.REAL, "Whether the connector takes connections."),
          row("EnhancedStatusCodesEnabled", Fidelity.REAL, "Offers ENHANCEDSTATUSCODES."),
          row(
              "ExtendedProtectionPolicy",
              Fidelity.IGNORED,
              "Channel binding of Integrated log-on."),
          row("Fqdn", Fidelity.REAL, "The name in greeting, EHLO reply and Received line."),
          row(
              "LongAddressesEnabled",
              Fidelity.PARTIAL,
              "Takes long X.400 addresses; Hub role only."),
          row(
              "MaxAcknowledgementDelay",
              Fidelity.IGNORED,
              "Has had no effect since Exchange 2013."),
          row("MaxHeaderSize", Fidelity.REAL, "The largest message header."),
          row("MaxHopCount", Fidelity.REAL, "How many Received lines a message may bring."),
          row("MaxInboundConnection", Fidelity.REAL, "How many sessions it serves at once."),
          row(
              "MaxInboundConnectionPercentagePerSource",
              Fidelity.REAL,
              "One address's share of the free sessions."),
          row(
              "MaxInboundConnectionPerSource",
              Fidelity.REAL,
              "How many sessions one address may have."),
          row("MaxLocalHopCount", Fidelity.PARTIAL, "How often a message may pass this server."),
          row("MaxLogonFailures", Fidelity.REAL, "After how many failed log-ons a session ends."),
          row("MaxMessageSize", Fidelity.REAL, "The largest message."),
          row("MaxProtocolErrors", Fidelity.REAL, "After how many protocol errors a session ends."),
          row(
              "MaxRecipientsPerMessage",
              Fidelity.REAL,
              "How many recipients one message may have."),
          row("MessageRateLimit", Fidelity.REAL, "How many messages a minute one source may send."),
          row(
              "MessageRateSource",
              Fidelity.REAL,
              "What a source is: the user, the address, or both."),
          row("OrarEnabled", Fidelity.PARTIAL, "Offers XORAR; refuses ORAR= all the same."),
          Parameter.named(
              "PermissionGroups",
              new PermissionGroupsType(),
              "Who may use the connector; the list replaces the one before."),
          row("PipeliningEnabled", Fidelity.REAL, "Offers PIPELINING."),
          row(
              "ProtocolLoggingLevel",
              Fidelity.REAL,
              "Whether sessions are written to the protocol log."),
          row(
              "RejectReservedSecondLevelRecipientDomains",
              Fidelity.REAL,
              "Refuses recipients at example.com, .net and .org."),
          row(
              "RejectReservedTopLevelRecipientDomains",
              Fidelity.REAL,
              "Refuses recipients at reserved top-level domains."),
          row(
              "RejectSingleLabelRecipientDomains",
              Fidelity.REAL,
              "Refuses recipients at a domain without a dot."),
          row(
              "RemoteIPRanges",
              Fidelity.REAL,
              "The client addresses it answers; the smallest range that fits wins."),
          row("RequireEHLODomain", Fidelity.REAL, "Whether HELO and EHLO need a name."),
          row("RequireTLS", Fidelity.REAL, "Whether mail is taken only after STARTTLS."),
          row("ServiceDiscoveryFqdn", Fidelity.IGNORED, "A name for service discovery."),
          row("SizeEnabled", Fidelity.REAL, "Offers SIZE, with or without a number."),
          row("SuppressXAnonymousTls", Fidelity.PARTIAL, "Hides X-ANONYMOUSTLS."),
          row(
              "TarpitInterval",
              Fidelity.REAL,
              "How long the answer to an unwanted anonymous command is held back."),
          row("TlsCertificateName", Fidelity.PARTIAL, "The certificate shown after STARTTLS."),
          row(
              "TlsDomainCapabilities",
              Fidelity.IGNORED,
              "What a partner's certificate entitles to; hybrid organisations only."),
          row(
              "TransportRole",
              Fidelity.REAL,
              "The service that listens: FrontendTransport or HubTransport."));

  private ReceiveConnectorTable() {}

  static List<Parameter> shared() {
    return SHARED;
  }

  static Parameter row(String name, Fidelity fidelity, String help) {
    Property<?> property =
        ReceiveConnectorSchema.SCHEMA
            .property(name)
            .orElseThrow(() -> new IllegalArgumentException(name));
    return Parameter.named(property.name(), new PropertyType(property), help).is(fidelity);
  }
}
