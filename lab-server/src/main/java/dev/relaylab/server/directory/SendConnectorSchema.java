package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.BOOLEAN;
import static dev.relaylab.server.directory.ValueTypes.CERTIFICATE_NAME;
import static dev.relaylab.server.directory.ValueTypes.FQDN_NAME;
import static dev.relaylab.server.directory.ValueTypes.constant;
import static dev.relaylab.server.directory.ValueTypes.flags;
import static dev.relaylab.server.directory.ValueTypes.integer;
import static dev.relaylab.server.directory.ValueTypes.multi;
import static dev.relaylab.server.directory.ValueTypes.size;
import static dev.relaylab.server.directory.ValueTypes.text;
import static dev.relaylab.server.directory.ValueTypes.timeSpan;
import static dev.relaylab.server.directory.ValueTypes.unlimited;

import dev.relaylab.server.directory.ReceiveConnectorSchema.ProtocolLoggingLevel;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The properties of a Send connector, in Format-List order (Exchange 2019 export). */
public final class SendConnectorSchema {

  public enum TlsAuthLevel {
    EncryptionOnly,
    CertificateValidation,
    DomainValidation
  }

  public enum SmartHostAuth {
    None,
    BasicAuth,
    BasicAuthRequireTLS,
    ExchangeServer,
    ExternalAuthoritative
  }

  public enum ErrorPolicy {
    Default,
    DowngradeDnsFailures,
    DowngradeCustomFailures,
    UpgradeCustomFailures
  }

  public static final Property<Boolean> DNS_ROUTING_ENABLED =
      of("DNSRoutingEnabled", BOOLEAN, true);
  public static final Property<String> TLS_DOMAIN = of("TlsDomain", text(256), null);
  public static final Property<TlsAuthLevel> TLS_AUTH_LEVEL =
      of("TlsAuthLevel", constant(TlsAuthLevel.class), null);
  public static final Property<Set<ErrorPolicy>> ERROR_POLICIES =
      of("ErrorPolicies", flags(ErrorPolicy.class), EnumSet.of(ErrorPolicy.Default));
  public static final Property<List<SmartHost>> SMART_HOSTS =
      of(
          "SmartHosts",
          multi(ValueTypes.of("Microsoft.Exchange.Data.SmartHost", List.of(), SmartHost::parse)),
          List.of());
  public static final Property<Integer> PORT = of("Port", integer(0, 65_535), 25);
  public static final Property<Duration> CONNECTION_INACTIVITY_TIMEOUT =
      of(
          "ConnectionInactivityTimeOut",
          timeSpan(Duration.ofSeconds(1), Duration.ofDays(1)),
          Duration.ofMinutes(10));
  public static final Property<Boolean> FORCE_HELO = of("ForceHELO", BOOLEAN, false);
  public static final Property<Boolean> FRONTEND_PROXY_ENABLED =
      of("FrontendProxyEnabled", BOOLEAN, false);
  public static final Property<Boolean> IGNORE_STARTTLS = of("IgnoreSTARTTLS", BOOLEAN, false);
  public static final Property<String> FQDN = of("Fqdn", FQDN_NAME, null);
  public static final Property<String> TLS_CERTIFICATE_NAME =
      of("TlsCertificateName", CERTIFICATE_NAME, null);
  public static final Property<Boolean> REQUIRE_TLS = of("RequireTLS", BOOLEAN, false);
  public static final Property<Boolean> ENABLED = of("Enabled", BOOLEAN, true);
  public static final Property<ProtocolLoggingLevel> PROTOCOL_LOGGING_LEVEL =
      of("ProtocolLoggingLevel", constant(ProtocolLoggingLevel.class), ProtocolLoggingLevel.None);
  public static final Property<SmartHostAuth> SMART_HOST_AUTH_MECHANISM =
      of("SmartHostAuthMechanism", constant(SmartHostAuth.class), SmartHostAuth.None);

  /** {@code user:password}; shown as the user only. */
  public static final Property<String> AUTHENTICATION_CREDENTIAL =
      of("AuthenticationCredential", text(1024), null);

  public static final Property<Boolean> DOMAIN_SECURE_ENABLED =
      of("DomainSecureEnabled", BOOLEAN, false);
  public static final Property<Integer> SMTP_MAX_MESSAGES_PER_CONNECTION =
      of("SmtpMaxMessagesPerConnection", integer(0, Integer.MAX_VALUE), 20);
  public static final Property<List<AddressSpace>> ADDRESS_SPACES =
      of(
          "AddressSpaces",
          multi(
              ValueTypes.of(
                  "Microsoft.Exchange.Data.AddressSpace", List.of(), AddressSpace::parse)),
          List.of());
  public static final Property<Boolean> IS_SCOPED_CONNECTOR =
      of("IsScopedConnector", BOOLEAN, false);
  public static final Property<String> COMMENT = of("Comment", text(1024), "");
  public static final Property<List<String>> SOURCE_TRANSPORT_SERVERS =
      of("SourceTransportServers", multi(text(64)), List.of("EX01"));
  public static final Property<Unlimited<ByteSize>> MAX_MESSAGE_SIZE =
      of(
          "MaxMessageSize",
          unlimited(size(0, Integer.MAX_VALUE)),
          Unlimited.of(new ByteSize(36_700_160)));
  public static final Property<String> SOURCE_IP_ADDRESS =
      of("SourceIPAddress", text(64), "0.0.0.0");
  public static final Property<String> LINKED_RECEIVE_CONNECTOR =
      of("LinkedReceiveConnector", text(256), null);

  public static final Schema SCHEMA =
      new Schema(
          "msExchRoutingSMTPConnector",
          "Microsoft.Exchange.Data.Directory.SystemConfiguration.SmtpSendConnectorConfig",
          "CN=Connections,CN=Exchange Routing Group (DWBGZMFD01QNBJR),CN=Routing Groups,"
              + "CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups",
          "0.1 (8.0.535.0)",
          List.of(
              DNS_ROUTING_ENABLED,
              TLS_DOMAIN,
              TLS_AUTH_LEVEL,
              ERROR_POLICIES,
              SMART_HOSTS,
              PORT,
              CONNECTION_INACTIVITY_TIMEOUT,
              FORCE_HELO,
              FRONTEND_PROXY_ENABLED,
              IGNORE_STARTTLS,
              of("CloudServicesMailEnabled", BOOLEAN, false),
              FQDN,
              TLS_CERTIFICATE_NAME,
              REQUIRE_TLS,
              of("RequireOorg", BOOLEAN, false),
              ENABLED,
              PROTOCOL_LOGGING_LEVEL,
              SMART_HOST_AUTH_MECHANISM,
              AUTHENTICATION_CREDENTIAL,
              of("UseExternalDNSServersEnabled", BOOLEAN, false),
              DOMAIN_SECURE_ENABLED,
              SOURCE_IP_ADDRESS,
              SMTP_MAX_MESSAGES_PER_CONNECTION,
              readOnly("ConnectorType", text(64), "Default"),
              readOnly("CertificateSubject", text(256), null),
              readOnly("Region", text(64), "NotSpecified"),
              ADDRESS_SPACES,
              readOnly("ConnectedDomains", multi(text(256)), List.of()),
              IS_SCOPED_CONNECTOR,
              readOnly("IsSmtpConnector", BOOLEAN, true),
              COMMENT,
              LINKED_RECEIVE_CONNECTOR,
              readOnly("SourceRoutingGroup", text(64), "Exchange Routing Group (DWBGZMFD01QNBJR)"),
              SOURCE_TRANSPORT_SERVERS,
              readOnly("HomeMTA", text(64), "Microsoft MTA"),
              readOnly("HomeMtaServerId", text(64), "EX01"),
              MAX_MESSAGE_SIZE,
              readOnly("AdminDisplayName", text(256), "")));

  private SendConnectorSchema() {}
}
