package dev.relaylab.server.certificate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a certificate file holds: one certificate that is not an authority's, or the first of
 * several, and its private key where the file has it.
 */
public record CertificateFile(X509Certificate certificate, Optional<PrivateKey> key) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([^-]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

  /**
   * Reads DER or Base64 of a certificate, a PKCS #7 chain, or a PKCS #12 file.
   *
   * @param password of a PKCS #12 file, or null
   * @throws GeneralSecurityException when it is none of these, or the password is wrong
   */
  public static CertificateFile read(byte[] content, String password)
      throws GeneralSecurityException {
    byte[] der = decoded(content);
    try {
      Optional<X509Certificate> certificate = certificate(der);
      return certificate.isPresent()
          ? new CertificateFile(certificate.get(), Optional.empty())
          : store(der, password);
    } catch (IOException unreadable) {
      throw new GeneralSecurityException(unreadable.getMessage(), unreadable);
    }
  }

  private static byte[] decoded(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    Matcher block = BLOCK.matcher(text);
    String body = block.find() ? block.group(2) : text;
    try {
      return Base64.getDecoder().decode(body.replaceAll("[\\s\\x00]", ""));
    } catch (IllegalArgumentException binary) {
      return content;
    }
  }

  private static Optional<X509Certificate> certificate(byte[] der) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      Collection<? extends Certificate> all =
          factory.generateCertificates(new ByteArrayInputStream(der));
      Optional<X509Certificate> host =
          all.stream()
              .map(X509Certificate.class::cast)
              .filter(each -> each.getBasicConstraints() < 0)
              .findFirst();
      return host.isPresent() ? host : all.stream().map(X509Certificate.class::cast).findFirst();
    } catch (GeneralSecurityException other) {
      return Optional.empty();
    }
  }

  private static CertificateFile store(byte[] der, String password)
      throws GeneralSecurityException, IOException {
    char[] secret = password == null ? new char[0] : password.toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(der), secret);
    for (String alias : Collections.list(store.aliases())) {
      if (store.getKey(alias, secret) instanceof PrivateKey key
          && store.getCertificate(alias) instanceof X509Certificate certificate) {
        return new CertificateFile(certificate, Optional.of(key));
      }
    }
    throw new GeneralSecurityException("The file holds no certificate with its private key.");
  }

  /** A PKCS #12 file (RFC 7292) of the certificate and its key, under a password. */
  public byte[] encoded(String password) throws GeneralSecurityException {
    char[] secret = password.toCharArray();
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, secret);
      store.setKeyEntry("certificate", key.orElseThrow(), secret, new Certificate[] {certificate});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.store(out, secret);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new GeneralSecurityException(impossible);
    }
  }
}
