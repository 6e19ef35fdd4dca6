package dev.relaylab.server.shell.cmdlet.exchange;

import static dev.relaylab.server.directory.Property.of;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.ValueTypes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The server's certificates by their names: the one that the lab's own authority signs, which TLS
 * starts with, and those that administrators make, which are kept and shown only.
 */
final class CertificateStore {
  static final Property<String> SUBJECT = of("SubjectName", ValueTypes.text(1024), null);
  static final Property<List<String>> DOMAINS =
      of("DomainName", ValueTypes.multi(ValueTypes.text(256)), List.of());
  static final Property<String> FRIENDLY_NAME = of("FriendlyName", ValueTypes.text(256), "");
  static final Property<String> SERVICES = of("Services", ValueTypes.text(256), "None");
  static final Property<Integer> KEY_SIZE =
      of("KeySize", ValueTypes.integer(1024, 4096), 2048);

  /** A certificate by its thumbprint. */
  static final Schema SCHEMA =
      new Schema(
          "msExchCertificate",
          "Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate",
          "CN=Certificates",
          "0.1 (8.0.535.0)",
          List.of(SUBJECT, DOMAINS, FRIENDLY_NAME, SERVICES, KEY_SIZE));

  private static final String ISSUER = "CN=Relay Lab Authority, O=Relay Lab";
  private static final Instant FROM = LocalDateTime.of(2026, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

  private CertificateStore() {}

  /** All of them, the server's own first. */
  static List<AdObject> all(Organisation organisation) {
    List<AdObject> all = new ArrayList<>();
    AdObject own = own(organisation.server());
    all.add(organisation.find(SCHEMA, own.name()).orElse(own));
    organisation.all(SCHEMA).stream()
        .filter(certificate -> !isOwn(certificate, organisation.server()))
        .forEach(all::add);
    return all;
  }

  static Optional<AdObject> find(String thumbprint, Organisation organisation) {
    String wanted = thumbprint.replace(" ", "");
    String bare = wanted.substring(wanted.lastIndexOf('\\') + 1);
    return all(organisation).stream()
        .filter(certificate -> certificate.name().equalsIgnoreCase(bare))
        .findFirst();
  }

  /** The certificate that TLS starts with, as setup made it. */
  static AdObject own(Server server) {
    return AdObject.of(SCHEMA, thumbprint(server))
        .with(SUBJECT, "CN=" + server.fqdn())
        .with(DOMAINS, List.of(server.fqdn(), server.name().toLowerCase(Locale.ROOT)))
        .with(FRIENDLY_NAME, "Relay Lab")
        .with(SERVICES, "SMTP");
  }

  static boolean isOwn(AdObject certificate, Server server) {
    return certificate.name().equals(thumbprint(server));
  }

  /**
   * A thumbprint that stays the same for a server; the key itself is made when TLS is first used.
   */
  static String thumbprint(Server server) {
    return thumbprint("certificate of " + server.fqdn());
  }

  /** A thumbprint that stays the same for what it is made of. */
  static String thumbprint(String of) {
    String first = digits(of);
    return (first + digits(first)).substring(0, 40).toUpperCase(Locale.ROOT);
  }

  private static String digits(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }

  static Shown shown(AdObject certificate, Server server) {
    boolean own = isOwn(certificate, server);
    String subject = certificate.get(SUBJECT);
    ZonedDateTime from = FROM.atZone(ZoneOffset.UTC);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("AccessRules", List.of());
    shown.put("CertificateDomains", certificate.get(DOMAINS));
    shown.put("HasPrivateKey", true);
    shown.put("IsSelfSigned", !own);
    shown.put("Issuer", own ? ISSUER : subject);
    shown.put("NotAfter", from.plusYears(own ? 10 : 5));
    shown.put("NotBefore", from);
    shown.put("PublicKeySize", certificate.get(KEY_SIZE));
    shown.put("RootCAType", own ? "Enterprise" : "None");
    shown.put("SerialNumber", certificate.name().substring(0, 32));
    shown.put("Services", certificate.get(SERVICES));
    shown.put("Status", "Valid");
    shown.put("Subject", subject);
    shown.put("Thumbprint", certificate.name());
    shown.put("FriendlyName", certificate.get(FRIENDLY_NAME));
    shown.put("Identity", server.fqdn() + "\\" + certificate.name());
    return new Shown(SCHEMA.typeName(), shown, "[Subject] " + subject);
  }
}
