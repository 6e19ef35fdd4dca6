package dev.relaylab.server.policy;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.ServerCertificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which certificate a Receive connector starts TLS with (Exchange: Selection of Inbound STARTTLS
 * Certificates): those that TlsCertificateName names, else those that cover the connector's Fqdn or
 * the server's, enabled for SMTP; one from an authority that is valid before the rest, the newest
 * first. An expired one still serves.
 *
 * <p>A certificate without its private key is not enabled for SMTP, so nobody has to look for keys
 * here, and the answer is the same wherever the organisation is replayed.
 */
public final class CertificateSelection {

  private CertificateSelection() {}

  /** The certificate, or none: then STARTTLS is not offered. */
  public static Optional<ServerCertificate> of(
      Organisation organisation, ReceiveConnector connector, Instant now) {
    String named = connector.get(ReceiveConnectorSchema.TLS_CERTIFICATE_NAME);
    String fqdn = connector.get(ReceiveConnectorSchema.FQDN);
    String host = fqdn == null || fqdn.isBlank() ? organisation.server().fqdn() : fqdn;
    return ServerCertificate.in(organisation).stream()
        .filter(
            certificate ->
                named == null || named.isBlank()
                    ? certificate.covers(host)
                    : plain(named).equals(plain(certificate.tlsName())))
        .filter(certificate -> certificate.serves(ServerCertificate.SMTP))
        .filter(certificate -> !certificate.pending())
        .min(bestFirst(now));
  }

  /** The certificates that cover a host name, the one that SMTP would use first. */
  public static List<ServerCertificate> covering(
      Organisation organisation, String host, Instant now) {
    return ServerCertificate.in(organisation).stream()
        .filter(certificate -> certificate.covers(host))
        .sorted(bestFirst(now))
        .toList();
  }

  private static Comparator<ServerCertificate> bestFirst(Instant now) {
    return Comparator.comparing(
            (ServerCertificate certificate) ->
                certificate.selfSigned() || !certificate.validAt(now))
        .thenComparing(Comparator.comparing(ServerCertificate::notBefore).reversed());
  }

  private static String plain(String name) {
    return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}
