package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.CertificateFile;
import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.CertificateSchema;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** An X.509 certificate made into the object that the organisation holds of it. */
final class StoredCertificate {
  private static final int DNS_NAME = 2;

  private StoredCertificate() {}

  static AdObject of(X509Certificate certificate, String friendlyName, boolean exportable)
      throws GeneralSecurityException {
    byte[] der = certificate.getEncoded();
    return AdObject.of(CertificateSchema.SCHEMA, PrivateKeys.digest(der))
        .with(CertificateSchema.SUBJECT, name(certificate.getSubjectX500Principal()))
        .with(CertificateSchema.ISSUER, name(certificate.getIssuerX500Principal()))
        .with(CertificateSchema.DOMAINS, domains(certificate))
        .with(CertificateSchema.NOT_BEFORE, certificate.getNotBefore().toInstant().toString())
        .with(CertificateSchema.NOT_AFTER, certificate.getNotAfter().toInstant().toString())
        .with(
            CertificateSchema.SERIAL_NUMBER,
            certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT))
        .with(CertificateSchema.KEY_ID, PrivateKeys.id(certificate.getPublicKey()))
        .with(CertificateSchema.KEY_SIZE, keySize(certificate))
        .with(CertificateSchema.FRIENDLY_NAME, friendlyName)
        .with(CertificateSchema.EXPORTABLE, exportable)
        .with(CertificateSchema.CONTENT, Base64.getEncoder().encodeToString(der));
  }

  /** The certificate back from its Base64. */
  static X509Certificate decoded(String base64) throws GeneralSecurityException {
    return CertificateFile.read(Base64.getDecoder().decode(base64), null).certificate();
  }

  /** As Windows prints it: {@code CN=mail.contoso.example, O=Contoso, S=WA, C=US}. */
  static String name(X500Principal principal) {
    return principal.getName(X500Principal.RFC1779).replaceAll("(^|, )ST=", "$1S=");
  }

  private static List<String> domains(X509Certificate certificate)
      throws CertificateParsingException {
    List<String> domains = new ArrayList<>();
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    if (names != null) {
      names.stream()
          .filter(name -> name.get(0).equals(DNS_NAME))
          .forEach(name -> domains.add(name.get(1).toString()));
    }
    String common = commonName(certificate.getSubjectX500Principal().getName());
    if (common != null && domains.stream().noneMatch(common::equalsIgnoreCase)) {
      domains.add(0, common);
    }
    return List.copyOf(domains);
  }

  /** The CN of a distinguished name, or null. */
  static String commonName(String distinguishedName) {
    try {
      for (Rdn part : new LdapName(distinguishedName).getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          return part.getValue().toString();
        }
      }
      return null;
    } catch (InvalidNameException bad) {
      throw new IllegalArgumentException(bad.getMessage(), bad);
    }
  }

  private static int keySize(X509Certificate certificate) {
    if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength();
    }
    return certificate.getPublicKey() instanceof ECPublicKey curve
        ? curve.getParams().getCurve().getField().getFieldSize()
        : 0;
  }
}
