package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.smtp.ProtocolRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private final List<Map<String, Object>> told = new ArrayList<>();
  private final Evidence evidence = new Evidence(told::add);

  private void session(String... rows) {
    row('+', "");
    for (String row : rows) {
      row(row.charAt(0), row.substring(1));
    }
    row('-', "Remote");
  }

  private void row(char event, String data) {
    row(event, data, "");
  }

  private void row(char event, String data, String context) {
    evidence.row(
        null,
        new ProtocolRow(
            Instant.EPOCH,
            "c",
            "08DB",
            0,
            "192.0.2.10:25",
            "192.0.2.40:4711",
            event,
            data,
            context));
  }

  private List<String> summary() {
    return told.stream()
        .map(each -> each.get("stage") + " " + each.get("rcptTo") + " " + each.get("accepted"))
        .toList();
  }

  @Test
  void everyRecipientOfAnAcceptedMessageIsTold() {
    session(
        "<MAIL FROM:<scan@contoso.example>",
        ">250 2.1.0 Sender OK",
        "<RCPT TO:<alice@contoso.example>",
        ">250 2.1.5 Recipient OK",
        "<RCPT TO:<b@partner.example> NOTIFY=NEVER",
        ">250 2.1.5 Recipient OK",
        "<DATA",
        ">354 Start mail input; end with <CRLF>.<CRLF>",
        ">250 2.6.0 Queued mail for delivery");

    assertThat(summary())
        .containsExactly(
            "rcpt alice@contoso.example false",
            "rcpt b@partner.example false",
            "data alice@contoso.example true",
            "data b@partner.example true");
    assertThat(told.get(0)).containsEntry("from", "192.0.2.40").containsEntry("port", 25);
  }

  @Test
  void aRefusedRecipientHasNoPartInTheMessage() {
    session(
        "<MAIL FROM:<scan@contoso.example>",
        ">250 2.1.0 Sender OK",
        "<RCPT TO:<b@partner.example>",
        ">550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
        "<RCPT TO:<alice@contoso.example>",
        ">250 2.1.5 Recipient OK",
        "<DATA",
        ">354 Start mail input; end with <CRLF>.<CRLF>",
        ">250 2.6.0 Queued mail for delivery");

    assertThat(summary())
        .containsExactly(
            "rcpt b@partner.example false",
            "rcpt alice@contoso.example false",
            "data alice@contoso.example true");
  }

  @Test
  void whoHasLoggedOnIsTold() {
    row('+', "");
    row('*', "CONTOSO\\alice", "authenticated");
    row('<', "MAIL FROM:<alice@contoso.example>");
    row('>', "250 2.1.0 Sender OK");
    row('<', "RCPT TO:<b@partner.example>");
    row('>', "250 2.1.5 Recipient OK");
    row('-', "Remote");
    session("<MAIL FROM:<>", ">530 5.7.57 SMTP; Client was not authenticated");

    assertThat(told.get(0)).containsEntry("user", "CONTOSO\\alice");
    assertThat(told.get(1)).containsEntry("user", null);
  }

  @Test
  void aRefusedSenderIsTold() {
    session("<MAIL FROM:<a@elsewhere.example>", ">530 5.7.57 SMTP; Client was not authenticated");

    assertThat(summary()).containsExactly("mail null false");
  }
}
