package dev.relaylab.server.transport;

import static dev.relaylab.server.transport.TransportLab.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.transport.TransportLab.Who;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message looks like in the mailbox: the two methods of relay can be told apart there. */
class StampsTest {
  private static final String BOB = "bob@contoso.example";
  private final TransportLab lab = new TransportLab().internet();

  private MessageText delivered(Who who, String text) {
    lab.mailboxes.clear();
    lab.accept(who, envelope("alice@contoso.example", BOB), text.getBytes(StandardCharsets.UTF_8));
    return lab.only(BOB);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "ANONYMOUS, Anonymous, -, -, alice@contoso.example",
        "ALICE, Internal, 06, -1, Alice <alice@contoso.example>",
        "SECURED, Internal, 10, -1, Alice <alice@contoso.example>"
      },
      nullValues = "-")
  void stampsTellHowTheSenderCounted(
      Who who, String authAs, String mechanism, String scl, String from) {
    MessageText text = delivered(who, "From: alice@contoso.example\r\nSubject: x\r\n\r\ny\r\n");

    assertThat(text.value("X-MS-Exchange-Organization-AuthAs")).contains(authAs);
    assertThat(text.value("X-MS-Exchange-Organization-AuthSource"))
        .contains("ex01.contoso.example");
    assertThat(text.value("X-MS-Exchange-Organization-AuthMechanism").orElse(null))
        .isEqualTo(mechanism);
    assertThat(text.value("X-MS-Exchange-Organization-SCL").orElse(null)).isEqualTo(scl);
    assertThat(text.value("From")).contains(from);
  }

  @Test
  void displayNamesAreQuotedOrEncodedAsTheyNeed() {
    lab.change(
        before ->
            before.put(
                before
                    .recipient("alice@contoso.example")
                    .orElseThrow()
                    .with(RecipientSchema.DISPLAY_NAME, "Doe, Alice \"Al\"")));

    assertThat(delivered(Who.SECURED, "From: alice@contoso.example\r\n\r\ny\r\n").value("From"))
        .contains("\"Doe, Alice \\\"Al\\\"\" <alice@contoso.example>");
  }

  @ParameterizedTest
  @CsvSource({"ANONYMOUS", "ALICE", "SECURED"})
  void nobodyOfTheseBringsOrganisationHeaders(Who who) {
    MessageText text =
        delivered(
            who,
            "X-MS-Exchange-Organization-AuthAs: Partner\r\nX-MS-Exchange-Organization-SCL: -9\r\n"
                + "X-MS-Exchange-Forest-Secret: 1\r\nReturn-Path: <forged@x.example>\r\n"
                + "X-Mailer: kept\r\nSubject: x\r\n\r\ny\r\n");

    assertThat(text.count("X-MS-Exchange-Organization-AuthAs")).isEqualTo(1);
    assertThat(text.value("X-MS-Exchange-Organization-SCL").orElse("")).isNotEqualTo("-9");
    assertThat(text.count("X-MS-Exchange-Forest-Secret")).isZero();
    assertThat(text.fields().get(0)).isEqualTo("Return-Path: <alice@contoso.example>\r\n");
    assertThat(text.count("Return-Path")).isEqualTo(1);
    assertThat(text.value("X-Mailer")).contains("kept");
  }

  @Test
  void whatIsMissingIsAdded() {
    MessageText text = delivered(Who.ANONYMOUS, "Subject: x\r\nMessage-ID:  \r\n\r\ny\r\n");

    assertThat(text.count("Message-ID")).isEqualTo(1);
    assertThat(text.value("Message-ID").orElseThrow())
        .matches("<[0-9a-f]{32}@ex01\\.contoso\\.example>");
    assertThat(text.value("Date")).contains("Mon, 2 Mar 2026 09:00:00 +0000");
    assertThat(text.value("From")).contains("<alice@contoso.example>");
  }

  @Test
  void theTraceNamesBothSides() {
    MessageText text =
        delivered(Who.ANONYMOUS, "Received: from a by b; now\r\nSubject: x\r\n\r\ny\r\n");

    assertThat(text.fields().get(1))
        .isEqualTo(
            "Received: from printer.contoso.example (192.0.2.40) by ex01.contoso.example\r\n"
                + " (192.0.2.10) with Microsoft SMTP Server id 15.2.1544.4;\r\n"
                + " Mon, 2 Mar 2026 09:00:00 +0000\r\n");
    assertThat(text.count("Received")).isEqualTo(2);
  }

  @Test
  void whatLeavesTheOrganisationTakesNoneOfItsHeadersAlong() {
    lab.accept(
        Who.SECURED,
        envelope("alice@contoso.example", "x@partner.example"),
        "Subject: x\r\nBcc: <secret@contoso.example>\r\n\r\ny\r\n"
            .getBytes(StandardCharsets.UTF_8));

    String out = new String(lab.hosts.taken().get(0).content(), StandardCharsets.UTF_8);
    assertThat(out).doesNotContain("X-MS-Exchange-Organization").doesNotContain("Bcc");
    assertThat(out).startsWith("Received: from printer.contoso.example");
  }

  @Test
  void aMessageWithoutHeaderKeepsItsBody() {
    MessageText text = delivered(Who.ANONYMOUS, "no header here\r\nsecond line\r\n");

    assertThat(new String(text.body(), StandardCharsets.UTF_8))
        .isEqualTo("no header here\r\nsecond line\r\n");
  }
}
