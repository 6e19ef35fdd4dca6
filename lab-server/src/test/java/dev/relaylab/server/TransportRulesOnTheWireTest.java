package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transport rules that an administrator types, and what becomes of mail. */
class TransportRulesOnTheWireTest {
  private static final String ALICE = "alice@contoso.example";
  private static final String BOB = "bob@contoso.example";
  private static final String PAT = "pat@partner.example";
  @TempDir private Path files;
  private TrialLab lab;
  private ManagementShell shell;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void start() {
    lab = TrialLab.of(List.of(), null, false, files);
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    shell = lab.shell(out, out);
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  private String type(String line) {
    printed.reset();
    assertThat(shell.run(line, "line").failed()).as(() -> line + "\n" + printed).isFalse();
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void rule(String parameters) {
    assertThat(type("New-TransportRule " + parameters + " | Out-Null")).doesNotContain("WARNING");
  }

  private void send(String from, String subject, String body, String... recipients) {
    try (InMemoryDialogue session =
        lab.dialogue(IpAddress.parse("203.0.113.9"), 25).orElseThrow()) {
      session.say("EHLO stranger");
      session.say("MAIL FROM:<" + from + ">");
      for (String recipient : recipients) {
        session.say("RCPT TO:<" + recipient + ">");
      }
      session.say("DATA");
      assertThat(
              session.say(
                  "From: <"
                      + from
                      + ">\r\nTo: <"
                      + recipients[0]
                      + ">\r\nX-Tag: secret one\r\nSubject: "
                      + subject
                      + "\r\n\r\n"
                      + body
                      + "\r\n."))
          .startsWith("250");
    }
    lab.settle();
  }

  private List<String> mail(String address) {
    return lab.mailbox(address).stream()
        .map(each -> new String(each, StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void aRejectedMessageComesBackWithTheReason() {
    rule(
        "Block -SenderDomainIs partner.example -SentTo Alice -RejectMessageReasonText 'Not here.'");
    send(PAT, "hello", "x", ALICE, BOB);

    assertThat(mail(ALICE)).isEmpty();
    assertThat(mail(BOB)).hasSize(1);
    assertThat(
            type(
                "Get-MessageTrackingLog -EventId FAIL | % { \"$($_.Source) $($_.Recipients) $($_.RecipientStatus)\" }"))
        .contains("AGENT " + ALICE)
        .contains("550 5.7.1 TRANSPORT.RULES.RejectMessage")
        .contains("Not here.");
    assertThat(type("@(Get-MessageTrackingLog -EventId DSN).Count").strip()).isEqualTo("1");
  }

  @Test
  void aDeletedMessageIsGoneWithoutAReport() {
    rule("Drop -SubjectOrBodyContainsWords 'cheap pills' -DeleteMessage $true");
    send(PAT, "offer", "Buy cheap PILLS today", ALICE);
    send(PAT, "offer", "Buy cheap pillsbury today", ALICE);

    assertThat(mail(ALICE)).hasSize(1);
    assertThat(type("Get-MessageTrackingLog -EventId FAIL | % Source").strip()).isEqualTo("AGENT");
    assertThat(type("@(Get-MessageTrackingLog -EventId DSN).Count").strip()).isEqualTo("0");
  }

  @Test
  void redirectedAndCopiedMailIsFoundWhereTheRuleSays() {
    rule("Away -SentTo " + ALICE + " -ExceptIfSubjectContainsWords urgent -RedirectMessageTo Bob");
    rule("Watch -FromScope NotInOrganization -BlindCopyTo carol@contoso.example");
    send(PAT, "hello", "x", ALICE);
    send(PAT, "Urgent: hello", "x", ALICE);

    assertThat(mail(ALICE)).hasSize(1);
    assertThat(mail(BOB)).hasSize(1);
    assertThat(mail("carol@contoso.example")).hasSize(2);
    assertThat(mail("carol@contoso.example").get(0)).doesNotContain("carol@");
  }

  @Test
  void subjectsAndHeadersAreChangedInTheOrderOfPriority() {
    rule("Second -SubjectContainsWords hello -PrependSubject '[two] '");
    rule(
        "First -Priority 0 -HeaderContainsMessageHeader X-Tag -HeaderContainsWords one -PrependSubject '[one] ' -RemoveHeader X-Tag -SetHeaderName X-Rule -SetHeaderValue hit -SetSCL 6 -AddToRecipients "
            + BOB);
    send(PAT, "hello", "x", ALICE);

    assertThat(mail(BOB)).hasSize(1);
    assertThat(mail(ALICE).get(0))
        .contains("Subject: [two] [one] hello")
        .contains("X-Rule: hit")
        .contains("X-MS-Exchange-Organization-SCL: 6")
        .contains("To: <" + ALICE + ">,\r\n <" + BOB + ">")
        .doesNotContain("X-Tag");
  }

  @Test
  void rulesThatAreOffAuditedOrNotUnderstoodDoNotAct() {
    rule("Off -SenderDomainIs partner.example -DeleteMessage $true -Enabled $false");
    rule("Watch -SenderDomainIs partner.example -DeleteMessage $true -Mode Audit");
    assertThat(
            type(
                "New-TransportRule Odd -SenderDomainIs partner.example -HasNoClassification $true -DeleteMessage $true"))
        .contains("WARNING")
        .contains("does not apply it");
    send(PAT, "hello", "x", ALICE);
    assertThat(mail(ALICE)).hasSize(1);

    type("Enable-TransportRule Off");
    send(PAT, "hello", "x", ALICE);
    assertThat(mail(ALICE)).hasSize(1);

    type("Disable-TransportAgent 'Transport Rule Agent' -Confirm:$false");
    send(PAT, "hello", "x", ALICE);
    assertThat(mail(ALICE)).hasSize(2);
  }

  @Test
  void aRuleThatStopsKeepsLaterOnesFromTheMessage() {
    rule("First -SenderIpRanges 203.0.113.0/24 -StopRuleProcessing $true -PrependSubject 'A '");
    rule("Later -SenderIpRanges 203.0.113.9 -PrependSubject 'B '");
    send(PAT, "hello", "x", ALICE);

    assertThat(mail(ALICE).get(0)).contains("Subject: A hello");
  }
}
