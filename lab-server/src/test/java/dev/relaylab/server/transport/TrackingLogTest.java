package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.transport.TransportLab.Who;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trail of a message (reference section 9.2). */
class TrackingLogTest {
  private static final String ALICE = "alice@contoso.example";
  private final TransportLab lab = new TransportLab().internet();

  @Test
  void fromADeviceToAMailbox() {
    lab.send(Who.ANONYMOUS, "printer@contoso.example", ALICE);

    assertThat(lab.trail())
        .containsExactly(
            "HAREDIRECTFAIL SMTP",
            "RECEIVE SMTP",
            "AGENTINFO AGENT",
            "SEND SMTP",
            "DELIVER STOREDRIVER");
    assertThat(lab.transport().tracking().rows())
        .filteredOn(row -> row.event().equals("SEND"))
        .extracting(TrackingRow::connector)
        .containsExactly("Intra-Organization SMTP Send Connector");
  }

  @Test
  void aRelayedMessageNamesTheHubAndTheSendConnector() {
    lab.send(Who.ANONYMOUS, "printer@contoso.example", "x@partner.example");

    assertThat(lab.trail())
        .containsExactly(
            "HAREDIRECTFAIL SMTP", "RECEIVE SMTP", "AGENTINFO AGENT", "SENDEXTERNAL SMTP");
    assertThat(lab.transport().tracking().rows())
        .extracting(TrackingRow::connector)
        .containsExactly("EX01\\Default EX01", "EX01\\Default EX01", "", "Internet");
  }

  @Test
  void afterALogonItCameByClientProxy() {
    lab.send(Who.ALICE, ALICE, "bob@contoso.example");

    assertThat(lab.transport().tracking().rows().get(1).connector())
        .isEqualTo("EX01\\Client Proxy EX01");
  }

  @Test
  void anUnknownRecipientFailsAndTheReportIsDelivered() {
    lab.send(Who.ANONYMOUS, ALICE, "gone@contoso.example");

    assertThat(lab.trail())
        .containsExactly(
            "HAREDIRECTFAIL SMTP",
            "RECEIVE SMTP",
            "AGENTINFO AGENT",
            "FAIL ROUTING",
            "DSN DSN",
            "AGENTINFO AGENT",
            "SEND SMTP",
            "DELIVER STOREDRIVER");
    TrackingRow fail = lab.transport().tracking().rows().get(3);
    TrackingRow dsn = lab.transport().tracking().rows().get(4);
    assertThat(fail.status().get(0)).startsWith("550 5.1.10 RESOLVER.ADR.RecipientNotFound;");
    assertThat(dsn.reference()).isEqualTo("<toner@printer.example>");
    assertThat(dsn.recipients()).containsExactly(ALICE);
    assertThat(dsn.message().id()).isNotEqualTo(fail.message().id());
  }

  @Test
  void aRemoteRefusalLeavesNoSendExternal() {
    lab.hosts.answer("mx1.partner.example", any -> new Reply(550, "5.7.1", "Unable to relay"));
    lab.send(Who.ANONYMOUS, ALICE, "x@partner.example");

    assertThat(lab.trail()).contains("FAIL SMTP").doesNotContain("SENDEXTERNAL SMTP");
  }

  @Test
  void theFileHasExchangesFieldsAndEveryRow(@TempDir Path folder) throws IOException {
    lab.logs(folder);
    lab.accept(
        Who.ANONYMOUS,
        TransportLab.envelope("printer@contoso.example", ALICE),
        "Subject: a, \"b\"\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8));

    Path file = folder.resolve("MessageTracking").resolve("MSGTRK20260302-1.log");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.subList(0, 3))
        .containsExactly(
            "#Software: Microsoft Exchange Server",
            "#Version: 15.02.1544.004",
            "#Log-type: Message Tracking Log");
    String header = lines.get(4).substring("#Fields: ".length());
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader(header.split(","))
            .get()
            .parse(new StringReader(String.join("\r\n", lines.subList(5, lines.size()))))
            .getRecords();
    assertThat(rows).hasSize(5);
    CSVRecord receive = rows.get(1);
    assertThat(receive.toMap())
        .containsEntry("date-time", "2026-03-02T09:00:00.000Z")
        .containsEntry("client-ip", "192.0.2.10")
        .containsEntry("original-client-ip", "192.0.2.40")
        .containsEntry("event-id", "RECEIVE")
        .containsEntry("source", "SMTP")
        .containsEntry("message-subject", "a, \"b\"")
        .containsEntry("sender-address", "printer@contoso.example")
        .containsEntry("recipient-address", ALICE)
        .containsEntry("directionality", "Incoming");
  }

  @Test
  void trackingCanBeSwitchedOff() {
    lab.service(TransportServiceSchema.MESSAGE_TRACKING_LOG_ENABLED, false);
    lab.send(Who.ANONYMOUS, "printer@contoso.example", ALICE);

    assertThat(lab.trail()).isEmpty();
    assertThat(lab.mail(ALICE)).hasSize(1);
  }

  @Test
  void subjectsCanBeLeftOut() {
    lab.service(TransportServiceSchema.MESSAGE_TRACKING_LOG_SUBJECT_LOGGING_ENABLED, false);
    lab.send(Who.ANONYMOUS, "printer@contoso.example", ALICE);

    assertThat(lab.transport().tracking().rows())
        .hasSize(5)
        .allSatisfy(row -> assertThat(row.message().subject()).isEmpty());
  }

  @Test
  void groupsAreExpandedInTheTrail() {
    lab.put(TransportLab.group("Open", false, ALICE, "bob@contoso.example"));
    lab.send(Who.ANONYMOUS, "printer@contoso.example", "open@contoso.example");

    assertThat(lab.transport().tracking().rows())
        .filteredOn(row -> row.event().equals("EXPAND"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.related()).isEqualTo("open@contoso.example");
              assertThat(row.recipients()).containsExactly(ALICE, "bob@contoso.example");
            });
  }
}
