package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.CertificateSchema;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.shell.lang.PsList;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A certificate as Get-ExchangeCertificate shows it. */
final class CertificateView {
  /** The letters of the table's Services column; a dot stands for a service that is not served. */
  private static final List<String> LETTERS =
      List.of("IMAP", "POP", "UM", "IIS W", "SMTP", "Federation", "UMCallRouter C");

  private final Organisation organisation;
  private final PrivateKeys keys;
  private final Instant now;

  CertificateView(Organisation organisation, PrivateKeys keys, Instant now) {
    this.organisation = organisation;
    this.keys = keys;
    this.now = now;
  }

  Shown of(ServerCertificate certificate) {
    Server server = organisation.server();
    List<String> services = certificate.object().get(CertificateSchema.SERVICES);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("AccessRules", List.of("System.Security.AccessControl.CryptoKeyAccessRule"));
    shown.put("CertificateDomains", certificate.domains());
    shown.put("HasPrivateKey", certificate.madeBySetup() || keys.has(certificate.keyId()));
    shown.put("IsSelfSigned", certificate.selfSigned());
    shown.put("Issuer", certificate.issuer());
    shown.put("NotAfter", certificate.notAfter().atZone(ZoneOffset.UTC));
    shown.put("NotBefore", certificate.notBefore().atZone(ZoneOffset.UTC));
    shown.put("PublicKeySize", certificate.keySize());
    shown.put("RootCAType", root(certificate));
    shown.put("SerialNumber", certificate.object().get(CertificateSchema.SERIAL_NUMBER));
    shown.put("Services", services.isEmpty() ? "None" : String.join(", ", services));
    shown.put("Status", status(certificate));
    shown.put("Subject", certificate.subject());
    shown.put("Thumbprint", certificate.thumbprint());
    shown.put("FriendlyName", certificate.object().get(CertificateSchema.FRIENDLY_NAME));
    shown.put("Identity", server.fqdn() + "\\" + certificate.thumbprint());
    shown.put("PrivateKeyExportable", certificate.exportable());
    shown.put("ServicesStringForm", letters(services));
    shown.put("DnsNameList", certificate.domains());
    shown.put("CertificateRequest", certificate.object().get(CertificateSchema.REQUEST));
    shown.put("RawData", bytes(certificate.object().get(CertificateSchema.CONTENT)));
    shown.put("Version", 3);
    return new Shown(
        CertificateSchema.SCHEMA.typeName(), shown, "[Subject] " + certificate.subject());
  }

  /** Bytes as scripts see them; null for none. */
  static Object bytes(String base64) {
    return base64 == null ? null : bytes(Base64.getDecoder().decode(base64));
  }

  static PsList bytes(byte[] content) {
    List<Integer> octets = new ArrayList<>(content.length);
    for (byte octet : content) {
      octets.add(octet & 0xff);
    }
    return new PsList(octets);
  }

  private static String root(ServerCertificate certificate) {
    if (certificate.pending()) {
      return "Unknown";
    }
    return certificate.madeBySetup()
        ? "Enterprise"
        : certificate.selfSigned() ? "None" : "ThirdParty";
  }

  private String status(ServerCertificate certificate) {
    if (certificate.pending()) {
      return "PendingRequest";
    }
    return certificate.validAt(now) ? "Valid" : "DateInvalid";
  }

  private static String letters(List<String> services) {
    StringBuilder letters = new StringBuilder();
    for (String each : LETTERS) {
      String[] parts = each.split(" ");
      letters.append(services.contains(parts[0]) ? parts[parts.length - 1].substring(0, 1) : ".");
    }
    return letters.toString();
  }
}
