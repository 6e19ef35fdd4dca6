package dev.relaylab.server.transport;

import static dev.relaylab.server.transport.TransportLab.envelope;
import static dev.relaylab.server.transport.TransportLab.group;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.RemoteDomainSchema;
import dev.relaylab.server.directory.TransportConfigSchema;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.transport.TransportLab.Who;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports, as jakarta.mail and as a reader of our own understand them. */
class DsnTest {
  private static final String ALICE = "alice@contoso.example";
  private final TransportLab lab = new TransportLab().internet();

  private static Envelope asking(String sender, String recipient, Envelope.Notify... asked) {
    Envelope.Recipient to =
        new Envelope.Recipient(recipient, Set.of(asked), "rfc822;o+2Brcpt@contoso.example");
    return new Envelope(sender, "FULL", "env+3D1", "7BIT", false, List.of(to));
  }

  private byte[] report() {
    List<byte[]> mail = lab.mailboxes.getOrDefault(ALICE, List.of());
    assertThat(mail).hasSize(1);
    return mail.get(0);
  }

  private static MimeMessage parsed(byte[] report) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(report));
  }

  @ParameterizedTest
  @CsvSource({
    "gone@contoso.example, FAILURE, failed, 5.1.10, Undeliverable",
    "bob@contoso.example, SUCCESS, delivered, 2.1.5, Delivered",
    "x@partner.example, SUCCESS, relayed, 2.1.5, Relayed",
    "open@contoso.example, SUCCESS, expanded, 2.1.5, Expanded"
  })
  void everyKindIsReadTheSameByTwoReaders(
      String to, Envelope.Notify asked, String action, String status, String prefix)
      throws Exception {
    lab.hosts.offersDsn(false);
    lab.put(group("Open", false, "bob@contoso.example"));

    lab.send(Who.ANONYMOUS, asking(ALICE, to, asked));

    byte[] report = report();
    Map<String, String> fields = DsnReader.recipients(report).get(0);
    assertThat(fields)
        .containsEntry("action", action)
        .containsEntry("status", status)
        .containsEntry("final-recipient", "rfc822;" + to)
        .containsEntry("original-recipient", "rfc822;o+rcpt@contoso.example");
    assertThat(DsnReader.message(report))
        .containsEntry("original-envelope-id", "env=1")
        .containsEntry("reporting-mta", "dns;ex01.contoso.example")
        .containsEntry("received-from-mta", "dns;printer.contoso.example");

    MimeMessage mail = parsed(report);
    assertThat(mail.getSubject()).isEqualTo(prefix + ": Toner low");
    assertThat(mail.getContentType()).contains("multipart/report", "report-type=delivery-status");
    assertThat(mail.getHeader("Return-Path")).containsExactly("<>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
    assertThat(mail.getHeader("In-Reply-To")).containsExactly("<toner@printer.example>");
    assertThat(mail.getFrom()[0].toString())
        .startsWith("Microsoft Outlook <MicrosoftExchange329e71");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
    try (InputStream in = parts.getBodyPart(1).getInputStream()) {
      InternetHeaders general = new InternetHeaders(in);
      InternetHeaders recipient = new InternetHeaders(in);
      assertThat(general.getHeader("Original-Envelope-Id", null)).isEqualTo("env=1");
      assertThat(recipient.getHeader("Action", null)).isEqualTo(action);
      assertThat(recipient.getHeader("Status", null)).isEqualTo(status);
    }
  }

  @Test
  void aFailureReturnsTheMessageByteForByte() throws Exception {
    byte[] text =
        "Subject: caf\u00e9\r\nFrom: <a@b.example>\r\n\r\n\u00e9\u00e8\r\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    lab.accept(Who.ANONYMOUS, envelope(ALICE, "gone@contoso.example"), text);

    BodyPart original = ((MimeMultipart) parsed(report()).getContent()).getBodyPart(2);
    assertThat(original.getContentType()).startsWith("message/rfc822");
    String returned =
        new String(original.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(returned).contains("Subject: caf\u00e9\r\n").contains("\r\n\r\n\u00e9\u00e8\r\n");
  }

  @Test
  void theHeaderAloneIsReturnedWhenAskedFor() throws Exception {
    Envelope.Recipient to = new Envelope.Recipient("gone@contoso.example", Set.of(), null);
    lab.send(Who.ANONYMOUS, new Envelope(ALICE, "HDRS", null, "7BIT", false, List.of(to)));

    BodyPart original = ((MimeMultipart) parsed(report()).getContent()).getBodyPart(2);
    assertThat(original.getContentType()).startsWith("text/rfc822-headers");
    assertThat(new String(original.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
        .contains("Subject: Toner low")
        .doesNotContain("Please refill");
  }

  @Test
  void linesAreShortAndAsciiWhateverTheMessageHolds() {
    String subject = "\u4f60\u597d ".repeat(120);
    String text =
        "From: <a@b.example>\r\nSubject: "
            + subject
            + "\r\nX-Long: "
            + "y".repeat(900)
            + "\r\n\r\nx\r\n";
    lab.hosts.answer(
        "mx1.partner.example", any -> new Reply(550, "5.7.1", "No, because ".repeat(120)));

    lab.accept(
        Who.ANONYMOUS, envelope(ALICE, "x@partner.example"), text.getBytes(StandardCharsets.UTF_8));

    String report = new String(report(), StandardCharsets.UTF_8);
    String ours = report.substring(0, report.indexOf("Content-Type: message/rfc822"));
    assertThat(ours.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(998));
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(ours)).isTrue();
    assertThat(DsnReader.recipients(report()).get(0).get("diagnostic-code"))
        .startsWith("smtp;550 5.7.1 No, because No, because")
        .hasSizeGreaterThan(1000);
  }

  @Test
  void addressesOutsideAsciiAreReportedAsRfc6533Says() {
    Envelope.Recipient to = new Envelope.Recipient("j\u00f6rg@contoso.example", Set.of(), null);
    lab.send(Who.ANONYMOUS, new Envelope(ALICE, null, null, "8BITMIME", true, List.of(to)));

    assertThat(DsnReader.parts(report()).get(1)).contains("message/global-delivery-status");
    assertThat(DsnReader.recipients(report()).get(0))
        .containsEntry("final-recipient", "utf-8;j\u00f6rg@contoso.example");
  }

  @Test
  void parametersCannotWriteFields() {
    Envelope.Recipient to =
        new Envelope.Recipient(
            "gone@contoso.example", Set.of(), "rfc822;a+0D+0AAction:+20delivered");
    lab.send(Who.ANONYMOUS, new Envelope(ALICE, null, "e+0D+0AX:+20y", "7BIT", false, List.of(to)));

    assertThat(DsnReader.message(report())).doesNotContainKey("x");
    assertThat(DsnReader.recipients(report()).get(0)).containsEntry("action", "failed");
  }

  @Test
  void nobodyIsToldWhoDoesNotWantToKnow() {
    lab.send(Who.ANONYMOUS, asking(ALICE, "gone@contoso.example", Envelope.Notify.NEVER));
    lab.send(Who.ANONYMOUS, asking(ALICE, "gone@contoso.example", Envelope.Notify.SUCCESS));
    lab.send(Who.ANONYMOUS, asking(ALICE, "bob@contoso.example", Envelope.Notify.FAILURE));
    lab.send(Who.ANONYMOUS, asking("", "gone@contoso.example", Envelope.Notify.FAILURE));

    assertThat(lab.mailboxes).doesNotContainKey(ALICE);
  }

  @Test
  void aHostThatReportsItselfSparesOurs() {
    lab.hosts.offersDsn(true);

    lab.send(Who.ANONYMOUS, asking(ALICE, "x@partner.example", Envelope.Notify.SUCCESS));

    assertThat(lab.mailboxes).doesNotContainKey(ALICE);
  }

  @Test
  void aRemoteDomainCanBeSparedSuccessReports() {
    lab.hosts.offersDsn(false);
    String outsider = "ann@fabrikam.example";
    lab.send(Who.ANONYMOUS, asking(outsider, "bob@contoso.example", Envelope.Notify.SUCCESS));
    assertThat(lab.hosts.recipients()).containsExactly(outsider);

    lab.change(
        before ->
            before.put(
                before
                    .all(RemoteDomainSchema.SCHEMA)
                    .iterator()
                    .next()
                    .with(RemoteDomainSchema.DELIVERY_REPORT_ENABLED, false)));
    lab.send(Who.ANONYMOUS, asking(outsider, "bob@contoso.example", Envelope.Notify.SUCCESS));

    assertThat(lab.hosts.recipients()).containsExactly(outsider);
  }

  @Test
  void outsidersHearFromThePostmaster() {
    lab.send(Who.ANONYMOUS, "ann@fabrikam.example", "gone@contoso.example");
    lab.config(TransportConfigSchema.EXTERNAL_POSTMASTER_ADDRESS, "help@contoso.example")
        .config(TransportConfigSchema.EXTERNAL_DSN_REPORTING_AUTHORITY, "mail.contoso.example")
        .config(TransportConfigSchema.EXTERNAL_DSN_SEND_HTML, false);
    lab.send(Who.ANONYMOUS, "ann@fabrikam.example", "gone@contoso.example");

    byte[] usual = lab.hosts.taken().get(0).content();
    byte[] changed = lab.hosts.taken().get(1).content();
    assertThat(MessageText.parse(usual).value("From")).contains("<postmaster@contoso.example>");
    assertThat(MessageText.parse(changed).value("From")).contains("<help@contoso.example>");
    assertThat(DsnReader.message(changed))
        .containsEntry("reporting-mta", "dns;mail.contoso.example");
    assertThat(new String(usual, StandardCharsets.UTF_8)).contains("text/html");
    assertThat(new String(changed, StandardCharsets.UTF_8)).doesNotContain("text/html");
  }

  @Test
  void aDelayIsToldAfterFourHoursUnlessSwitchedOff() {
    lab.hosts.down("mx.fabrikam.example");
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");

    lab.pass(Duration.ofMinutes(239));
    assertThat(lab.mailboxes).doesNotContainKey(ALICE);
    lab.pass(Duration.ofMinutes(2));

    assertThat(DsnReader.recipients(report()).get(0))
        .containsEntry("action", "delayed")
        .containsEntry("status", "4.4.7");

    lab.mailboxes.clear();
    lab.config(TransportConfigSchema.INTERNAL_DELAY_DSN_ENABLED, false);
    lab.send(Who.ANONYMOUS, ALICE, "y@fabrikam.example");
    lab.pass(Duration.ofHours(5));
    assertThat(lab.mailboxes).doesNotContainKey(ALICE);
  }
}
