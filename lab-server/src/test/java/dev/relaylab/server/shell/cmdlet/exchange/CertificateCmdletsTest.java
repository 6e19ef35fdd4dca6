package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.CertificateSchema;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.shell.lang.PsObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateCmdletsTest {
  private final MemoryLab lab = new MemoryLab();
  private final String setup =
      ServerCertificate.defaultOf(lab.organisation()).orElseThrow().thumbprint();

  private FakeCall done(String line) {
    FakeCall call = Line.run(lab, line);
    assertThat(call.message()).as(line).isEmpty();
    return call;
  }

  private String refused(String line) {
    return Line.run(lab, line).message();
  }

  private Object shown(String thumbprint, String property) {
    return done("Get-ExchangeCertificate " + thumbprint).only().property(property);
  }

  private String made(String parameters) {
    return done("New-ExchangeCertificate -KeySize 1024 " + parameters)
        .only()
        .property("Thumbprint")
        .toString();
  }

  @Test
  void aNewCertificateIsSelfSignedForTheServerAndTakesOver() {
    String thumbprint = made("-Force");

    assertThat(shown(thumbprint, "Subject")).isEqualTo("CN=EX01");
    assertThat(shown(thumbprint, "Issuer")).isEqualTo("CN=EX01");
    assertThat(shown(thumbprint, "CertificateDomains"))
        .isEqualTo(List.of("EX01", "ex01.contoso.example"));
    assertThat(shown(thumbprint, "Services")).isEqualTo("IMAP, POP, SMTP");
    assertThat(shown(thumbprint, "ServicesStringForm")).isEqualTo("IP..S..");
    assertThat(shown(thumbprint, "FriendlyName")).isEqualTo("Microsoft Exchange");
    assertThat(shown(thumbprint, "HasPrivateKey")).isEqualTo(true);
    assertThat(shown(thumbprint, "IsSelfSigned")).isEqualTo(true);
    assertThat(shown(thumbprint, "Status")).isEqualTo("Valid");
    assertThat(shown(thumbprint, "PublicKeySize")).isEqualTo(1024);
    assertThat(ServerCertificate.defaultOf(lab.organisation()).orElseThrow().thumbprint())
        .isEqualTo(thumbprint);
  }

  @Test
  void namesComeFromSubjectDomainsAndSwitches() {
    String thumbprint =
        made(
            "-Force -SubjectName 'C=US,S=WA,O=Contoso,CN=mail.contoso.example' -DomainName smtp.contoso.example -IncludeAcceptedDomains -IncludeServerNetBIOSName");

    assertThat(shown(thumbprint, "Subject"))
        .isEqualTo("C=US, S=WA, O=Contoso, CN=mail.contoso.example");
    assertThat((List<?>) shown(thumbprint, "CertificateDomains"))
        .map(Object::toString)
        .containsExactlyInAnyOrder(
            "mail.contoso.example", "smtp.contoso.example", "EX01", "contoso.example");
    assertThat(shown(thumbprint, "Services")).isEqualTo("SMTP");
  }

  @Test
  void theDefaultIsReplacedOnlyWhenThePersonAgrees() {
    FakeCall call = new FakeCall(lab.cmdlet("New-ExchangeCertificate").spec(), "KeySize", 1024);
    call.answer = true;
    lab.cmdlet("New-ExchangeCertificate").start(call).process();
    assertThat(call.questions.get(1))
        .startsWith("Overwrite the existing default SMTP certificate?\n\nCurrent certificate: '")
        .contains(setup)
        .contains("Replace it with certificate: '" + call.only().property("Thumbprint"))
        .endsWith("(expires 3/2/2031 8:00:00 AM)");

    String second = made("-Services None -Force");
    FakeCall no =
        new FakeCall(
            lab.cmdlet("Enable-ExchangeCertificate").spec(),
            "Thumbprint",
            second,
            "Services",
            "SMTP") {
          @Override
          public boolean shouldContinue(String question) {
            return false;
          }
        };
    lab.cmdlet("Enable-ExchangeCertificate").start(no).process();
    assertThat(shown(second, "Services")).isEqualTo("SMTP");
    assertThat(ServerCertificate.defaultOf(lab.organisation()).orElseThrow().thumbprint())
        .isEqualTo(call.only().property("Thumbprint"));
  }

  @Test
  void whatACertificateServesItGoesOnServing() {
    String thumbprint = made("-Services IIS");
    done("Enable-ExchangeCertificate -Thumbprint " + thumbprint + " -Services POP,IMAP");

    assertThat(shown(thumbprint, "Services")).isEqualTo("IMAP, POP, IIS");
  }

  @Test
  void aRequestWaitsForItsCertificateAndKeepsItsKey() {
    FakeCall asked =
        done(
            "New-ExchangeCertificate -GenerateRequest -KeySize 1024 -SubjectName 'C=US,CN=mail.contoso.example' -FriendlyName Mail -PrivateKeyExportable $true");
    assertThat((String) asked.output.get(0))
        .startsWith("-----BEGIN NEW CERTIFICATE REQUEST-----\n")
        .endsWith("-----END NEW CERTIFICATE REQUEST-----\n");
    List<ServerCertificate> all = ServerCertificate.in(lab.organisation());
    String pending = all.get(1).thumbprint();
    assertThat(shown(pending, "Status")).isEqualTo("PendingRequest");
    assertThat(refused("Enable-ExchangeCertificate " + pending + " -Services SMTP -Force $true"))
        .contains("pending request");
    assertThat(done("Export-ExchangeCertificate " + pending).output).isEqualTo(asked.output);

    String answer = all.get(1).object().get(CertificateSchema.CONTENT);
    done("Import-ExchangeCertificate -FileData '" + answer + "'");

    assertThat(ServerCertificate.in(lab.organisation())).hasSize(2);
    assertThat(shown(pending, "Status")).isEqualTo("Valid");
    assertThat(shown(pending, "HasPrivateKey")).isEqualTo(true);
    assertThat(shown(pending, "FriendlyName")).isEqualTo("Mail");
    assertThat(shown(pending, "PrivateKeyExportable")).isEqualTo(true);
  }

  @Test
  void anExportedCertificateComesBackWithItsKey() {
    String thumbprint = made("-Services IIS -PrivateKeyExportable $true");
    FakeCall exported =
        done(
            "Export-ExchangeCertificate "
                + thumbprint
                + " -BinaryEncoded -Password (ConvertTo-SecureString 'P@ss' -AsPlainText -Force)");
    Object bytes = exported.only().property("FileData");
    MemoryLab other = new MemoryLab();

    FakeCall wrong =
        other.run(
            "Import-ExchangeCertificate",
            "FileData",
            bytes,
            "Password",
            new SecretType.Secret("other"));
    assertThat(wrong.message()).contains("password is wrong");
    other.run(
        "Import-ExchangeCertificate", "FileData", bytes, "Password", new SecretType.Secret("P@ss"));

    PsObject there = other.run("Get-ExchangeCertificate", "Thumbprint", thumbprint).only();
    assertThat(there.property("HasPrivateKey")).isEqualTo(true);
    assertThat(there.property("PrivateKeyExportable")).isEqualTo(false);
    assertThat(
            other
                .run(
                    "Export-ExchangeCertificate",
                    "Thumbprint",
                    thumbprint,
                    "Password",
                    new SecretType.Secret("x"))
                .message())
        .contains("PKCS-12");
  }

  @Test
  void aCertificateWithoutItsKeyServesNobody() {
    String thumbprint = made("-Services None");
    String content =
        ServerCertificate.find(lab.organisation(), thumbprint)
            .orElseThrow()
            .object()
            .get(CertificateSchema.CONTENT);
    MemoryLab other = new MemoryLab();
    other.run("Import-ExchangeCertificate", "FileData", content);

    FakeCall call =
        other.run("Enable-ExchangeCertificate", "Thumbprint", thumbprint, "Services", "SMTP");

    assertThat(call.message()).contains("PrivateKeyMissing");
  }

  @Test
  void theInternalTransportCertificateStaysAndOthersGo() {
    assertThat(refused("Remove-ExchangeCertificate " + setup))
        .startsWith(
            "A special Rpc error occurs on server EX01: The internal transport certificate cannot be removed");
    String next = made("-Force");

    done("Remove-ExchangeCertificate -Identity EX01\\" + setup);

    assertThat(refused("Get-ExchangeCertificate " + setup)).contains("was not found");
    assertThat(refused("Remove-ExchangeCertificate " + next)).contains("internal transport");
  }

  @Test
  void aSendConnectorHoldsItsCertificate() {
    String thumbprint = made("-Services IIS -SubjectName CN=out.contoso.example");
    done("New-SendConnector out -AddressSpaces *");
    done(
        "Set-SendConnector out -TlsCertificateName '<I>CN=out.contoso.example<S>CN=out.contoso.example'");

    assertThat(refused("Remove-ExchangeCertificate " + thumbprint))
        .contains("tagged with following Send Connectors : out.");
  }

  @Test
  void theJournalHasNoKeyAndTheAuditLogNoCertificate() {
    made("-Force -FriendlyName Mail");

    String journal = lab.commands().get(0);
    assertThat(journal)
        .startsWith("New-ExchangeCertificate -FriendlyName 'Mail'")
        .contains("-Instance");
    assertThat(journal).doesNotContain("PRIVATE");
    PsObject entry = (PsObject) done("Search-AdminAuditLog").output.get(0);
    assertThat(entry.property("CmdletParameters").toString()).doesNotContain("Instance");
  }
}
