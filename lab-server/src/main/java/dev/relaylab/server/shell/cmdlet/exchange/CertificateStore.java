package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Server;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The server's one certificate by its names: the lab's own authority signs it. */
final class CertificateStore {
  private static final String ISSUER = "CN=Relay Lab Authority, O=Relay Lab";
  private static final Instant FROM = LocalDateTime.of(2026, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

  private CertificateStore() {}

  /**
   * A thumbprint that stays the same for a server; the key itself is made when TLS is first used.
   */
  static String thumbprint(Server server) {
    String first = digits("certificate of " + server.fqdn());
    return (first + digits(first)).substring(0, 40).toUpperCase(Locale.ROOT);
  }

  private static String digits(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }

  static Shown shown(Server server) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("AccessRules", List.of());
    shown.put("CertificateDomains", List.of(server.fqdn(), server.name().toLowerCase(Locale.ROOT)));
    shown.put("HasPrivateKey", true);
    shown.put("IsSelfSigned", false);
    shown.put("Issuer", ISSUER);
    shown.put("NotAfter", FROM.atZone(ZoneOffset.UTC).plusYears(10));
    shown.put("NotBefore", FROM.atZone(ZoneOffset.UTC));
    shown.put("PublicKeySize", 2048);
    shown.put("RootCAType", "Enterprise");
    shown.put("SerialNumber", thumbprint(server).substring(0, 32));
    shown.put("Services", "SMTP");
    shown.put("Status", "Valid");
    shown.put("Subject", "CN=" + server.fqdn());
    shown.put("Thumbprint", thumbprint(server));
    shown.put("FriendlyName", "Relay Lab");
    shown.put("Identity", server.fqdn() + "\\" + thumbprint(server));
    return new Shown(
        "Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate",
        shown,
        "[Subject] CN=" + server.fqdn());
  }
}
