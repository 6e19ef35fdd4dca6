package dev.relaylab.server.smtp;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The certificate shown at STARTTLS and the outcome of the handshake, as Exchange's protocol log
 * words them (public transcripts of 2016 and 2019).
 */
final class CertificateRow {
  /** The context of the row, which names its columns. */
  static final String CONTEXT =
      "Sending certificate Subject Issuer name Serial number Thumbprint Not before Not after Subject alternate names";

  private static final int DNS_NAME = 2;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private CertificateRow() {}

  static String of(X509Certificate certificate) {
    return " "
        + String.join(
            " ",
            certificate.getSubjectX500Principal().toString(),
            certificate.getIssuerX500Principal().toString(),
            certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
            thumbprint(certificate),
            time(certificate.getNotBefore().toInstant()),
            time(certificate.getNotAfter().toInstant()),
            names(certificate));
  }

  private static String thumbprint(X509Certificate certificate) {
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException unreadable) {
      return "unknown";
    }
  }

  private static String time(Instant time) {
    return time.toString().replace("Z", ".000Z");
  }

  private static String names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? ""
          : names.stream()
              .filter(name -> name.get(0).equals(DNS_NAME))
              .map(name -> name.get(1).toString())
              .collect(Collectors.joining(";"));
    } catch (GeneralSecurityException unreadable) {
      return "";
    }
  }

  /** In Windows' names; the lab's key exchange is always an ephemeral one on a 256-bit curve. */
  static String handshake(String protocol, String cipher) {
    int bits = cipher.contains("AES_128") ? 128 : 256;
    String bulk = cipher.contains("AES") ? "CALG_AES_" + bits : "CALG_CHACHA20_POLY1305";
    String hash = cipher.substring(cipher.lastIndexOf('_') + 1);
    return "TLS protocol SP_PROT_"
        + protocol.replace("TLSv1.", "TLS1_")
        + "_SERVER negotiation succeeded using bulk encryption algorithm "
        + bulk
        + " with strength "
        + bits
        + " bits, MAC hash algorithm CALG_"
        + (hash.equals("SHA") ? "SHA1" : hash.replace("SHA", "SHA_"))
        + " with strength 0 bits and key exchange algorithm CALG_ECDH_EPHEM with strength 256 bits";
  }
}
