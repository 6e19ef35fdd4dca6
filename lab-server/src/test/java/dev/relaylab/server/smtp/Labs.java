package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AntispamSchema;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.smtp.tls.LabTls;
import dev.relaylab.server.transport.MessageSink;
import dev.relaylab.server.transport.SubmittedMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Organisations, services and addresses that the SMTP tests share. */
public final class Labs {
  public static final IpAddress SERVER = IpAddress.parse("192.0.2.10");
  public static final IpAddress PRINTER = IpAddress.parse("192.0.2.40");
  public static final IpAddress STRANGER = IpAddress.parse("203.0.113.9");
  public static final Instant NOW = Instant.parse("2026-03-02T09:05:07Z");

  private Labs() {}

  public static LabClock clock() {
    return LabClock.standingAt(NOW);
  }

  public static Connection from(IpAddress client, int port) {
    IpAddress local = client.v4() ? SERVER : IpAddress.parse("2001:db8::10");
    return new Connection(local, port, client, 40_000);
  }

  /** Keeps every message and gives each the next InternalId. */
  public static final class Kept implements MessageSink {
    private final List<SubmittedMessage> messages = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Acceptance accept(SubmittedMessage message) {
      messages.add(message);
      return new Acceptance(
          null,
          317_827_579_904L + messages.size(),
          "<" + messages.size() + "@ex01.contoso.example>");
    }

    public List<SubmittedMessage> messages() {
      return messages;
    }

    public String text(int index) {
      return new String(messages.get(index).content(), StandardCharsets.ISO_8859_1);
    }
  }

  private static LabTls tls;

  /** One certificate for all tests, in a folder that goes when they end. */
  public static synchronized LabTls tls() {
    if (tls == null) {
      try {
        Path folder = Files.createTempDirectory("relaylab-tls");
        folder.toFile().deleteOnExit();
        tls = new LabTls(folder, Server.EX01, "mail.contoso.example");
        tls.authorityCertificate();
        try (Stream<Path> files = Files.list(folder)) {
          files.forEach(file -> file.toFile().deleteOnExit());
        }
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
    return tls;
  }

  /** A TLS client that trusts the lab's exported authority and no other. */
  public static SSLSocketFactory trustingTheAuthority() throws IOException {
    try (InputStream pem = Files.newInputStream(tls().authorityCertificate())) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          "lab", CertificateFactory.getInstance("X.509").generateCertificate(pem));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A TLS client that takes any certificate. */
  public static SSLSocketFactory trustingAnything() {
    X509TrustManager anything =
        new X509TrustManager() {
          @Override
          public void checkClientTrusted(X509Certificate[] chain, String type) {}

          @Override
          public void checkServerTrusted(X509Certificate[] chain, String type) {}

          @Override
          public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
          }
        };
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {anything}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static ReceiveServices services(MessageSink sink) {
    return ReceiveServices.of(clock(), 7, sink).withCertificates(connector -> true);
  }

  /** A fresh install with a custom front-end connector on port 25 for PRINTER alone. */
  public static Organisation withConnector(
      UnaryOperator<AdObject> settings, PermissionGroup... groups) {
    Set<Ace> aces = new LinkedHashSet<>();
    for (PermissionGroup group : groups) {
      aces.addAll(group.aces());
    }
    AdObject connector =
        AdObject.of(ReceiveConnectorSchema.SCHEMA, "smtp relay")
            .with(TRANSPORT_ROLE, TransportRole.FrontendTransport)
            .with(BINDINGS, List.of(Binding.parse("0.0.0.0:25")))
            .with(REMOTE_IP_RANGES, List.of(IpRange.parse("192.0.2.40")))
            .with(PROTOCOL_LOGGING_LEVEL, ProtocolLoggingLevel.Verbose)
            .withAces(aces);
    return FreshInstall.contoso().put(settings.apply(connector));
  }

  public static AdObject anyRecipient(AdObject connector) {
    Set<Ace> aces = new LinkedHashSet<>(connector.aces());
    aces.add(Ace.allow(Principal.ANONYMOUS_LOGON, Right.ACCEPT_ANY_RECIPIENT));
    return connector.withAces(aces);
  }

  /** With the antispam agents on, a blocked domain and recipient, and no mail for the unknown. */
  public static Organisation filtered(Organisation organisation) {
    return organisation
        .put(
            TransportServiceSchema.in(organisation)
                .with(TransportServiceSchema.ANTISPAM_AGENTS_ENABLED, true))
        .put(
            AntispamSchema.in(organisation, AntispamSchema.SENDER_FILTER)
                .with(AntispamSchema.BLOCKED_SENDERS, List.of("Spam@partner.example"))
                .with(AntispamSchema.BLOCKED_DOMAINS_AND_SUBDOMAINS, List.of("blocked.example"))
                .with(AntispamSchema.BLANK_SENDER_BLOCKING_ENABLED, true))
        .put(
            AntispamSchema.in(organisation, AntispamSchema.RECIPIENT_FILTER)
                .with(AntispamSchema.BLOCKED_RECIPIENTS, List.of("carol@contoso.example"))
                .with(AntispamSchema.BLOCK_LIST_ENABLED, true)
                .with(AntispamSchema.RECIPIENT_VALIDATION_ENABLED, true));
  }

  /** The organisations that golden dialogues name. */
  public static Organisation named(String name) {
    return switch (name) {
      case "fresh" -> FreshInstall.contoso();
      case "relay" -> withConnector(Labs::anyRecipient, PermissionGroup.AnonymousUsers);
      case "none" -> withConnector(connector -> connector);
      case "external" ->
          withConnector(
              c -> c.with(AUTH_MECHANISM, EnumSet.of(AuthMechanism.ExternalAuthoritative)),
              PermissionGroup.ExchangeServers);
      case "basic" ->
          withConnector(
              c -> c.with(AUTH_MECHANISM, EnumSet.of(AuthMechanism.Tls, AuthMechanism.BasicAuth)),
              PermissionGroup.ExchangeUsers);
      case "hub" ->
          withConnector(
              c ->
                  c.with(TRANSPORT_ROLE, TransportRole.HubTransport)
                      .with(BINDINGS, List.of(Binding.parse("192.0.2.10:2525")))
                      .with(AUTH_MECHANISM, EnumSet.of(AuthMechanism.Tls, AuthMechanism.BasicAuth))
                      .with(DEFAULT_DOMAIN, "contoso.example"),
              PermissionGroup.AnonymousUsers,
              PermissionGroup.ExchangeUsers);
      case "filtered" -> filtered(named("hub"));
      case "open" -> {
        Organisation organisation = named("fresh");
        AdObject frontEnd =
            organisation.receiveConnector("Default Frontend EX01").orElseThrow().object();
        yield organisation.put(anyRecipient(frontEnd));
      }
      case "printer-only" -> {
        Organisation organisation = named("relay");
        AdObject frontEnd =
            organisation.receiveConnector("Default Frontend EX01").orElseThrow().object();
        yield organisation.put(frontEnd.with(ENABLED, false));
      }
      case "partner" ->
          withConnector(c -> c.with(DOMAIN_SECURE_ENABLED, true), PermissionGroup.Partners);
      case "tls-required" ->
          withConnector(c -> c.with(REQUIRE_TLS, true), PermissionGroup.AnonymousUsers);
      case "plain" ->
          withConnector(
              c ->
                  c.with(AUTH_MECHANISM, Set.of())
                      .with(CHUNKING_ENABLED, false)
                      .with(BINARY_MIME_ENABLED, false)
                      .with(PIPELINING_ENABLED, false)
                      .with(SMTP_UTF8_ENABLED, false)
                      .with(DELIVERY_STATUS_NOTIFICATION_ENABLED, false)
                      .with(ENHANCED_STATUS_CODES_ENABLED, false)
                      .with(SIZE_ENABLED, SizeEnabled.Disabled)
                      .with(BANNER, "220 mail.contoso.example ready"),
              PermissionGroup.AnonymousUsers);
      case "strict" ->
          withConnector(
              c ->
                  c.with(MAX_RECIPIENTS_PER_MESSAGE, 2)
                      .with(MAX_MESSAGE_SIZE, new ByteSize(65_536))
                      .with(MAX_HEADER_SIZE, new ByteSize(200))
                      .with(MAX_HOP_COUNT, 2)
                      .with(MAX_PROTOCOL_ERRORS, Unlimited.of(2))
                      .with(REQUIRE_EHLO_DOMAIN, true)
                      .with(BARE_LINEFEED_REJECTION_ENABLED, true)
                      .with(REJECT_RESERVED_TOP_LEVEL, false)
                      .with(REJECT_RESERVED_SECOND_LEVEL, true)
                      .with(REJECT_SINGLE_LABEL, true),
              PermissionGroup.AnonymousUsers);
      case "strict-basic" ->
          withConnector(
              c ->
                  c.with(MAX_MESSAGE_SIZE, new ByteSize(65_536))
                      .with(AUTH_MECHANISM, EnumSet.of(AuthMechanism.BasicAuth)),
              PermissionGroup.AnonymousUsers);
      case "tiny" ->
          withConnector(
              c -> c.with(MAX_MESSAGE_SIZE, new ByteSize(64)), PermissionGroup.AnonymousUsers);
      case "rated" ->
          withConnector(
              c -> c.with(MESSAGE_RATE_LIMIT, Unlimited.of(1)), PermissionGroup.AnonymousUsers);
      case "impatient" ->
          withConnector(
              c -> c.with(CONNECTION_INACTIVITY_TIMEOUT, Duration.ofSeconds(1)),
              PermissionGroup.AnonymousUsers);
      case "no-reserved" ->
          withConnector(
              c -> c.with(REJECT_RESERVED_TOP_LEVEL, true), PermissionGroup.AnonymousUsers);
      default -> throw new IllegalArgumentException("no organisation named " + name);
    };
  }
}
