package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.CertificateSchema.CONTENT;
import static dev.relaylab.server.directory.CertificateSchema.DEFAULT;
import static dev.relaylab.server.directory.CertificateSchema.DOMAINS;
import static dev.relaylab.server.directory.CertificateSchema.EXPORTABLE;
import static dev.relaylab.server.directory.CertificateSchema.FRIENDLY_NAME;
import static dev.relaylab.server.directory.CertificateSchema.ISSUER;
import static dev.relaylab.server.directory.CertificateSchema.KEY_ID;
import static dev.relaylab.server.directory.CertificateSchema.KEY_SIZE;
import static dev.relaylab.server.directory.CertificateSchema.NOT_AFTER;
import static dev.relaylab.server.directory.CertificateSchema.NOT_BEFORE;
import static dev.relaylab.server.directory.CertificateSchema.REMOVED;
import static dev.relaylab.server.directory.CertificateSchema.REQUEST;
import static dev.relaylab.server.directory.CertificateSchema.SCHEMA;
import static dev.relaylab.server.directory.CertificateSchema.SERIAL_NUMBER;
import static dev.relaylab.server.directory.CertificateSchema.SERVICES;
import static dev.relaylab.server.directory.CertificateSchema.SUBJECT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A certificate in the server's store, as the organisation knows it. */
public record ServerCertificate(AdObject object) {
  /** The distinguished name of the lab's own authority, which signs what setup made. */
  public static final String LAB_AUTHORITY = "CN=Relay Lab Authority, O=Relay Lab";

  /** The service that makes a certificate one for mail flow. */
  public static final String SMTP = "SMTP";

  /** All of them, the one that setup made first, until it is removed. */
  public static List<ServerCertificate> in(Organisation organisation) {
    List<ServerCertificate> all = new ArrayList<>();
    AdObject setup = setup(organisation.server());
    if (organisation.find(SCHEMA, setup.name()).isEmpty()) {
      all.add(new ServerCertificate(setup));
    }
    organisation.all(SCHEMA).stream()
        .filter(object -> !object.get(REMOVED))
        .map(ServerCertificate::new)
        .forEach(all::add);
    return List.copyOf(all);
  }

  public static Optional<ServerCertificate> find(Organisation organisation, String thumbprint) {
    return in(organisation).stream()
        .filter(each -> each.thumbprint().equalsIgnoreCase(thumbprint))
        .findFirst();
  }

  /** The internal transport certificate: the one chosen last, else the one that setup made. */
  public static Optional<ServerCertificate> defaultOf(Organisation organisation) {
    List<ServerCertificate> all = in(organisation);
    return all.stream()
        .filter(each -> each.object().get(DEFAULT))
        .findFirst()
        .or(() -> all.stream().filter(ServerCertificate::madeBySetup).findFirst());
  }

  /**
   * As setup leaves it: its thumbprint stands for the server's name, as its key is made when TLS is
   * first used.
   */
  private static AdObject setup(Server server) {
    String first = digits("certificate of " + server.fqdn());
    String thumbprint = (first + digits(first)).substring(0, 40).toUpperCase(Locale.ROOT);
    return AdObject.of(SCHEMA, thumbprint)
        .with(SUBJECT, "CN=" + server.fqdn())
        .with(ISSUER, LAB_AUTHORITY)
        .with(
            DOMAINS,
            List.of(
                server.fqdn(),
                server.name().toLowerCase(Locale.ROOT),
                "mail." + domain(server),
                domain(server)))
        .with(NOT_BEFORE, "2026-01-01T00:00:00Z")
        .with(NOT_AFTER, "2036-01-01T00:00:00Z")
        .with(SERIAL_NUMBER, thumbprint.substring(0, 32))
        .with(SERVICES, List.of("IMAP", "POP", "IIS", SMTP))
        .with(FRIENDLY_NAME, "Microsoft Exchange");
  }

  private static String domain(Server server) {
    return server.fqdn().substring(server.fqdn().indexOf('.') + 1);
  }

  private static String digits(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }

  public String thumbprint() {
    return object.name();
  }

  /** Whether it is the one that setup made, signed by the lab's authority. */
  public boolean madeBySetup() {
    return object.get(CONTENT) == null;
  }

  public String subject() {
    return object.get(SUBJECT);
  }

  public String issuer() {
    return object.get(ISSUER);
  }

  public boolean selfSigned() {
    return subject().equals(issuer());
  }

  public List<String> domains() {
    return object.get(DOMAINS);
  }

  public Instant notBefore() {
    return Instant.parse(object.get(NOT_BEFORE));
  }

  public Instant notAfter() {
    return Instant.parse(object.get(NOT_AFTER));
  }

  public boolean validAt(Instant time) {
    return !time.isBefore(notBefore()) && !time.isAfter(notAfter());
  }

  public boolean serves(String service) {
    return object.get(SERVICES).contains(service);
  }

  /** Whether it is a request whose certificate has not come yet. */
  public boolean pending() {
    return object.get(REQUEST) != null;
  }

  /** The identifier of its public key; null for the one that setup made. */
  public String keyId() {
    return object.get(KEY_ID);
  }

  public int keySize() {
    return object.get(KEY_SIZE);
  }

  public boolean exportable() {
    return object.get(EXPORTABLE);
  }

  /** The value of TlsCertificateName that names it. */
  public String tlsName() {
    return "<I>" + issuer() + "<S>" + subject();
  }

  /** Whether it is good for a host name; a wildcard stands for one label (RFC 6125, 6.4.3). */
  public boolean covers(String host) {
    return domains().stream().anyMatch(domain -> covers(domain, host));
  }

  private static boolean covers(String domain, String host) {
    if (!domain.startsWith("*.")) {
      return domain.equalsIgnoreCase(host);
    }
    int dot = host.indexOf('.');
    return dot > 0 && host.substring(dot + 1).equalsIgnoreCase(domain.substring(2));
  }
}
