package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.smtp.Labs;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of the Front End sees the certificate that the cmdlets have chosen. */
class CertificateOnTheWireTest {
  @TempDir private Path files;
  private TrialLab lab;
  private ManagementShell shell;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void start() {
    lab = TrialLab.of(List.of(), null, true, files);
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    shell = lab.shell(out, out);
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  private void type(String line) {
    assertThat(shell.run(line, "line").failed()).as(() -> line + "\n" + printed).isFalse();
  }

  private X509Certificate seen() throws IOException {
    InetSocketAddress server = lab.listening(25).orElseThrow().listen();
    try (Socket plain = new Socket(server.getAddress(), server.getPort())) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(plain.getInputStream(), StandardCharsets.US_ASCII));
      OutputStream out = plain.getOutputStream();
      in.readLine();
      out.write("EHLO desk\r\n".getBytes(StandardCharsets.US_ASCII));
      boolean offered = false;
      String line;
      do {
        line = in.readLine();
        offered |= line.contains("STARTTLS");
      } while (line.startsWith("250-"));
      if (!offered) {
        return null;
      }
      out.write("STARTTLS\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(in.readLine()).startsWith("220");
      SSLSocket tls = (SSLSocket) Labs.trustingAnything().createSocket(plain, "ex01", 25, false);
      tls.startHandshake();
      return (X509Certificate) tls.getSession().getPeerCertificates()[0];
    }
  }

  private String thumbprint() throws Exception {
    return PrivateKeys.digest(seen().getEncoded());
  }

  private ServerCertificate newest() {
    Organisation organisation = lab.organisation();
    List<ServerCertificate> all = ServerCertificate.in(organisation);
    return all.get(all.size() - 1);
  }

  @Test
  void setupsOwnIsSeenUntilTlsCertificateNameNamesAnother() throws Exception {
    assertThat(seen().getIssuerX500Principal().getName()).contains("Relay Lab Authority");

    type("New-ExchangeCertificate -DomainName mail.contoso.example -Services SMTP -Force");
    assertThat(seen().getIssuerX500Principal().getName()).contains("Relay Lab Authority");

    type(
        "$c = Get-ExchangeCertificate -DomainName mail.contoso.example | ? IsSelfSigned;"
            + " Set-ReceiveConnector 'EX01\\Default Frontend EX01' -TlsCertificateName"
            + " \"<I>$($c.Issuer)<S>$($c.Subject)\"");
    assertThat(thumbprint()).isEqualTo(newest().thumbprint());
  }

  @Test
  void aNewCertificateTakesOverOnceSetupsIsRemoved() throws Exception {
    String setup = newest().thumbprint();
    type("New-ExchangeCertificate -Force");
    type("Remove-ExchangeCertificate " + setup + " -Confirm:$false");

    assertThat(thumbprint()).isEqualTo(newest().thumbprint());
  }

  @Test
  void aHostNameThatNoCertificateCoversLeavesTheConnectorWithoutStartTls() throws Exception {
    type(
        "Set-ReceiveConnector 'EX01\\Default Frontend EX01' -AuthMechanism Tls"
            + " -Fqdn relay.contoso.example");
    assertThat(seen()).isNull();

    type("New-ExchangeCertificate -DomainName *.contoso.example -SubjectName CN=relay -Force");
    assertThat(thumbprint()).isEqualTo(newest().thumbprint());
  }
}
