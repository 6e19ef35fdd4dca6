package dev.relaylab.server.smtp.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.certificate.Pem;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.smtp.Labs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTlsTest {
  @TempDir Path folder;

  private static ReceiveConnector named(String certificateName) {
    return Labs.withConnector(
            c -> c.with(ReceiveConnectorSchema.TLS_CERTIFICATE_NAME, certificateName),
            PermissionGroup.AnonymousUsers)
        .receiveConnector("smtp relay")
        .orElseThrow();
  }

  @Test
  void nothingIsMadeBeforeItIsNeeded() {
    Path tls = folder.resolve("tls");
    assertThat(new LabTls(tls, Server.EX01).usableFor(named(null))).isTrue();
    assertThat(tls).doesNotExist();
  }

  @Test
  void theAuthoritySignsTheServerAndBothAreKept() throws IOException, GeneralSecurityException {
    Path authority = new LabTls(folder, Server.EX01, "mail.contoso.example").authorityCertificate();
    byte[] first = Files.readAllBytes(authority);
    X509Certificate root = Pem.readCertificates(authority)[0];
    X509Certificate server = Pem.readCertificates(folder.resolve("ex01.contoso.example.pem"))[0];
    server.verify(root.getPublicKey());
    assertThat(root.getBasicConstraints()).isZero();
    assertThat(server.getSubjectX500Principal().getName()).isEqualTo("CN=ex01.contoso.example");
    assertThat(server.getSubjectAlternativeNames().toString())
        .contains("mail.contoso.example", "ex01.contoso.example");
    new LabTls(folder, Server.EX01).authorityCertificate();
    assertThat(Files.readAllBytes(authority)).isEqualTo(first);
  }

  @Test
  void serversOfOneFolderShareTheAuthority() throws IOException, GeneralSecurityException {
    Server foreign =
        new Server(
            "MX",
            "mx.partner.example",
            IpAddress.parse("198.51.100.25"),
            "PARTNER",
            "dc.partner.example");
    Path authority = new LabTls(folder, Server.EX01).authorityCertificate();
    byte[] first = Files.readAllBytes(authority);
    assertThat(Files.readAllBytes(new LabTls(folder, foreign).authorityCertificate()))
        .isEqualTo(first);
    X509Certificate root = Pem.readCertificates(authority)[0];
    for (String host : List.of("ex01.contoso.example", "mx.partner.example")) {
      X509Certificate certificate = Pem.readCertificates(folder.resolve(host + ".pem"))[0];
      certificate.verify(root.getPublicKey());
      assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=" + host);
    }
  }

  @Test
  void aCertificateNameOfAnotherCertificateLeavesTheConnectorWithout() {
    LabTls tls = new LabTls(folder, Server.EX01);
    assertThat(tls.usableFor(named(tls.certificateName()))).isTrue();
    assertThat(tls.usableFor(named("<I>CN=Other<S>CN=mail.contoso.example"))).isFalse();
  }
}
