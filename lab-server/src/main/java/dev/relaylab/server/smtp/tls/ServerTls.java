package dev.relaylab.server.smtp.tls;

import dev.relaylab.server.certificate.CertificateFile;
import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.CertificateSchema;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.policy.CertificateSelection;
import dev.relaylab.server.smtp.TlsCertificates;
import dev.relaylab.server.smtp.host.Upgrade;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/**
 * The Exchange server's TLS: each connector starts it with the certificate that the organisation,
 * as it is now, has chosen for it. Where that one's private key is not at hand, as in a trial of a
 * journal from elsewhere, the one of setup stands in, so that a session goes the same way.
 */
public final class ServerTls implements TlsCertificates, Upgrade {
  private static final Duration HOLDS = Duration.ofMinutes(1);
  private final LabTls setup;
  private final Supplier<Organisation> organisation;
  private final InstantSource clock;
  private final PrivateKeys keys;
  private final Map<String, SSLContext> contexts = new ConcurrentHashMap<>();
  private volatile Selections selections;

  /**
   * A server's TLS.
   *
   * @param setup the certificate that setup made
   * @param keys the private keys of the others
   */
  public ServerTls(
      LabTls setup, Supplier<Organisation> organisation, InstantSource clock, PrivateKeys keys) {
    this.setup = setup;
    this.organisation = organisation;
    this.clock = clock;
    this.keys = keys;
  }

  @Override
  public boolean usableFor(ReceiveConnector connector) {
    return selected(connector).isPresent();
  }

  /** Asked at every EHLO: an answer holds for the same organisation, for a minute at most. */
  private Optional<ServerCertificate> selected(ReceiveConnector connector) {
    Instant now = clock.instant();
    Organisation newest = organisation.get();
    Selections known = selections;
    if (known == null || known.organisation != newest || now.isAfter(known.until)) {
      known = new Selections(newest, now.plus(HOLDS), new ConcurrentHashMap<>());
      selections = known;
    }
    return known.byConnector.computeIfAbsent(
        connector.object(), ignored -> CertificateSelection.of(newest, connector, now));
  }

  private record Selections(
      Organisation organisation,
      Instant until,
      Map<AdObject, Optional<ServerCertificate>> byConnector) {}

  /** Whether TLS is started with the certificate of setup. */
  private boolean standsIn(ServerCertificate certificate) {
    return certificate.madeBySetup() || !keys.has(certificate.keyId());
  }

  private ServerCertificate needed(ReceiveConnector connector) throws IOException {
    return selected(connector)
        .orElseThrow(
            () -> new IOException("There is no certificate for " + connector.identity() + "."));
  }

  @Override
  public SSLSocket start(Socket socket, ReceiveConnector connector) throws IOException {
    ServerCertificate certificate = needed(connector);
    return standsIn(certificate)
        ? setup.start(socket, connector)
        : setup.start(socket, connector, context(certificate));
  }

  private SSLContext context(ServerCertificate certificate) throws IOException {
    SSLContext known = contexts.get(certificate.thumbprint());
    if (known == null) {
      PrivateKey key =
          keys.find(certificate.keyId())
              .orElseThrow(
                  () ->
                      new IOException(
                          "The private key of " + certificate.thumbprint() + " cannot be read."));
      known = setup.contextOf(key, decoded(certificate));
      contexts.put(certificate.thumbprint(), known);
    }
    return known;
  }

  private static X509Certificate decoded(ServerCertificate certificate) throws IOException {
    try {
      String content = certificate.object().get(CertificateSchema.CONTENT);
      return CertificateFile.read(Base64.getDecoder().decode(content), null).certificate();
    } catch (GeneralSecurityException broken) {
      throw new IOException(certificate.thumbprint() + ": " + broken.getMessage(), broken);
    }
  }

  @Override
  public X509Certificate certificate(ReceiveConnector connector) throws IOException {
    ServerCertificate certificate = needed(connector);
    return standsIn(certificate) ? setup.certificate(connector) : decoded(certificate);
  }

  @Override
  public String partner(SSLSession session) {
    return setup.partner(session);
  }
}
