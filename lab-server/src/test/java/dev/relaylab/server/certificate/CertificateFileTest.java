package dev.relaylab.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFileTest {
  private static final List<String> NAMES = List.of("mail.contoso.example");
  private final Issuer issuer = new Issuer();
  private final KeyPair keys = keys();
  private final X509Certificate certificate = certificate();

  private KeyPair keys() {
    try {
      return issuer.newRsaKeys(1024);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private X509Certificate certificate() {
    try {
      return issuer.selfSigned(
          "CN=mail.contoso.example", keys, NAMES, Instant.parse("2026-03-02T09:00:00Z"));
    } catch (GeneralSecurityException | IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void aSelfSignedCertificateIsGoodForFiveYearsAndItsNames() throws GeneralSecurityException {
    certificate.verify(keys.getPublic());
    assertThat(certificate.getNotAfter().toInstant()).isEqualTo("2031-03-02T09:00:00Z");
    assertThat(certificate.getSubjectAlternativeNames().toString()).contains(NAMES.get(0));
  }

  @Test
  void derBase64AndPemAreTheSameCertificate() throws GeneralSecurityException {
    byte[] der = certificate.getEncoded();
    String base64 = Base64.getMimeEncoder().encodeToString(der);
    for (byte[] form :
        List.of(
            der,
            base64.getBytes(StandardCharsets.US_ASCII),
            Pem.block("CERTIFICATE", der).getBytes(StandardCharsets.US_ASCII))) {
      CertificateFile read = CertificateFile.read(form, null);
      assertThat(read.certificate()).isEqualTo(certificate);
      assertThat(read.key()).isEmpty();
    }
  }

  @Test
  void aPkcs12FileGivesItsKeyForItsPasswordOnly() throws GeneralSecurityException {
    byte[] file =
        new CertificateFile(certificate, Optional.of(keys.getPrivate())).encoded("P@ssw0rd");

    assertThat(CertificateFile.read(file, "P@ssw0rd").key()).contains(keys.getPrivate());
    assertThatThrownBy(() -> CertificateFile.read(file, "other"))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> CertificateFile.read("nothing".getBytes(StandardCharsets.UTF_8), ""))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aRequestIsSignedByItsKeyAndAsksForItsNames() throws Exception {
    PKCS10CertificationRequest request =
        new PKCS10CertificationRequest(Issuer.request("CN=mail.contoso.example", keys, NAMES));

    assertThat(request.getSubject()).hasToString("CN=mail.contoso.example");
    assertThat(request.getSubjectPublicKeyInfo().getEncoded())
        .isEqualTo(keys.getPublic().getEncoded());
    assertThat(request.getRequestedExtensions()).isNotNull();
  }

  @Test
  void aFolderKeepsKeysUntilTheyAreAskedFor(@TempDir Path folder) {
    String id = PrivateKeys.id(keys.getPublic());
    PrivateKeys kept = new KeyFolder(folder.resolve("certificates"));
    assertThat(kept.has(id)).isFalse();
    assertThat(kept.find(id)).isEmpty();

    kept.keep(id, keys.getPrivate());

    assertThat(new KeyFolder(folder.resolve("certificates")).find(id)).contains(keys.getPrivate());
  }
}
