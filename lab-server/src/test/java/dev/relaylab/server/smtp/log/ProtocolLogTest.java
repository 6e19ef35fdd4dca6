package dev.relaylab.server.smtp.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.ProtocolRow;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.smtp.host.Listeners;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortMap;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolLogTest {
  @TempDir Path logs;

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(
        ProtocolLog.folder(logs, TransportRole.FrontendTransport).resolve(file));
  }

  @Test
  void aRefusedRelayInExchangesRows() throws IOException {
    try (ProtocolLog log = new ProtocolLog(logs)) {
      InMemoryDialogue dialogue =
          new InMemoryDialogue(
              Labs.services(new Labs.Kept()).withListener(log),
              Labs.named("fresh"),
              Labs.from(Labs.STRANGER, 25));
      for (String line :
          List.of(
              "HELO x",
              "MAIL FROM:<bob@partner.example>",
              "RCPT TO:<bob@partner.example>",
              "QUIT")) {
        dialogue.say(line);
      }
    }
    String id = lines("RECV20260302-1.log").get(5).split(",")[2];
    assertThat(id).matches("08DE[0-9A-F]{12}");
    String prefix = "2026-03-02T09:05:07.000Z,EX01\\Default Frontend EX01," + id + ",";
    String ends = ",192.0.2.10:25,203.0.113.9:40000,";
    assertThat(lines("RECV20260302-1.log"))
        .containsExactly(
            "#Software: Microsoft Exchange Server",
            "#Version: 15.02.1544.004",
            "#Log-type: SMTP Receive Protocol Log",
            "#Date: 2026-03-02T09:05:07.000Z",
            "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context",
            prefix + 0 + ends + "+,,",
            prefix
                + 1
                + ends
                + "*,SMTPSubmit SMTPAcceptAnySender SMTPAcceptAuthoritativeDomainSender AcceptRoutingHeaders,Set Session Permissions",
            prefix
                + 2
                + ends
                + ">,\"220 ex01.contoso.example Microsoft ESMTP MAIL Service ready at Mon, 2 Mar 2026 09:05:07 +0000\",",
            prefix + 3 + ends + "<,HELO x,",
            prefix + 4 + ends + ">,250 ex01.contoso.example Hello [203.0.113.9],",
            prefix + 5 + ends + "<,MAIL FROM:<bob@partner.example>,",
            prefix + 6 + ends + "*," + id + ";2026-03-02T09:05:07Z;1,receiving message",
            prefix + 7 + ends + ">,250 2.1.0 Sender OK,",
            prefix + 8 + ends + "<,RCPT TO:<bob@partner.example>,",
            prefix + 9 + ends + "*,Tarpit for '0.00:00:05',",
            prefix
                + 10
                + ends
                + ">,550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain,",
            prefix + 11 + ends + "<,QUIT,",
            prefix + 12 + ends + ">,221 2.0.0 Service closing transmission channel,",
            prefix + 13 + ends + "-,,Local");
  }

  @Test
  void passwordsAreNotLoggedAndNewPermissionsAre() throws IOException {
    try (ProtocolLog log = new ProtocolLog(logs)) {
      InMemoryDialogue dialogue =
          new InMemoryDialogue(
              Labs.services(new Labs.Kept()).withListener(log),
              Labs.named("basic"),
              Labs.from(Labs.PRINTER, 25));
      dialogue.say("EHLO x");
      dialogue.say("AUTH LOGIN YWxpY2U=");
      dialogue.say("UGE1NXdvcmQtYWxpY2U=");
      dialogue.close();
    }
    List<String> events =
        lines("RECV20260302-1.log").stream()
            .skip(5)
            .map(line -> line.replaceFirst("^([^,]*,){6}", ""))
            .toList();
    assertThat(events)
        .contains(
            "*,None,Set Session Permissions", "<,AUTH LOGIN,", ">,235 <authentication response>,")
        .containsSequence(
            "*,SMTPSubmit SMTPAcceptAnyRecipient BypassAntiSpam AcceptRoutingHeaders,Set Session Permissions",
            "*,CONTOSO\\alice,authenticated")
        .endsWith("-,,Remote");
    assertThat(String.join("\n", events)).doesNotContain("YWxpY2U").doesNotContain("UGE1NX");
  }

  @Test
  void theFrontEndSaysThatItHandsTheMessageOn() throws IOException {
    try (ProtocolLog log = new ProtocolLog(logs)) {
      InMemoryDialogue dialogue =
          new InMemoryDialogue(
              Labs.services(new Labs.Kept()).withListener(log),
              Labs.named("fresh"),
              Labs.from(Labs.STRANGER, 25));
      for (String line :
          List.of(
              "HELO x",
              "MAIL FROM:<bob@partner.example>",
              "RCPT TO:<alice@contoso.example>",
              "DATA",
              "Subject: x\r\n\r\nx\r\n.")) {
        dialogue.say(line);
      }
      dialogue.close();
    }
    List<String> events = events("RECV20260302-1.log");
    int handedOn =
        events.indexOf("*,,Proxy destination(s) obtained from OnProxyInboundMessage event");
    assertThat(events.get(handedOn - 1))
        .isEqualTo(">,354 Start mail input; end with <CRLF>.<CRLF>,");
    assertThat(events.get(handedOn + 1))
        .startsWith(">,\"250 2.6.0 <1@ex01.contoso.example> [InternalId=317827579905, Hostname=");
  }

  @Test
  void aFailedLogonNamesTheMechanismAndTheUser() throws IOException {
    try (ProtocolLog log = new ProtocolLog(logs)) {
      InMemoryDialogue dialogue =
          new InMemoryDialogue(
              Labs.services(new Labs.Kept()).withListener(log),
              Labs.named("basic"),
              Labs.from(Labs.PRINTER, 25));
      dialogue.say("EHLO x");
      dialogue.say("AUTH LOGIN YWxpY2U=");
      dialogue.say("d3Jvbmc=");
    }
    assertThat(events("RECV20260302-1.log"))
        .containsSequence(
            "*,,Inbound AUTH LOGIN failed because of LogonDenied",
            "*,,User Name: alice",
            "*,Tarpit for '0.00:00:05',",
            ">,535 5.7.3 Authentication unsuccessful,");
  }

  @Test
  void startTlsNamesTheCertificateAndWhatWasAgreedOn() throws Exception {
    Organisation organisation = Labs.named("fresh");
    try (ProtocolLog log = new ProtocolLog(logs);
        Listeners listeners =
            new Listeners(
                PortMap.ephemeral(),
                Labs.services(new Labs.Kept()).withListener(log),
                () -> organisation,
                Labs.tls(),
                Pause.NONE)) {
      listeners.follow(organisation);
      Properties settings = new Properties();
      settings.setProperty("mail.smtp.starttls.required", "true");
      settings.put("mail.smtp.ssl.socketFactory", Labs.trustingTheAuthority());
      settings.setProperty("mail.smtp.ssl.checkserveridentity", "false");
      settings.setProperty("mail.smtp.localhost", "printer");
      settings.setProperty("mail.smtp.ssl.protocols", "TLSv1.2");
      InetSocketAddress server = listeners.on(25).orElseThrow().listen();
      try (Transport transport = Session.getInstance(settings).getTransport("smtp")) {
        transport.connect(server.getAddress().getHostAddress(), server.getPort(), null, null);
      }
      Awaitility.await().until(() -> listeners.sessions() == 0);
    }
    List<String> events = events("RECV20260302-1.log");
    int ready = events.indexOf(">,220 2.0.0 SMTP server ready,");
    assertThat(events.get(ready + 1))
        .matches(
            "\\*,\" CN=ex01.contoso.example CN=Relay Lab Authority, O=Relay Lab [0-9A-F]+ [0-9A-F]{40} \\S+\\.000Z \\S+\\.000Z ex01.contoso.example;\\S+\",Sending certificate Subject Issuer name Serial number Thumbprint Not before Not after Subject alternate names");
    assertThat(events.get(ready + 2))
        .startsWith(
            "*,,\"TLS protocol SP_PROT_TLS1_2_SERVER negotiation succeeded using bulk encryption algorithm CALG_AES_256 with strength 256 bits, MAC hash algorithm CALG_SHA_384 ");
    assertThat(events.subList(ready + 3, ready + 6))
        .containsExactly(
            "<,EHLO printer,",
            "*,,Client certificate chain validation status: 'EmptyCertificate'",
            "*,,TlsDomainCapabilities='None'; Status='NoRemoteCertificate'");
  }

  /** The rows from their event on, without the header. */
  private List<String> events(String file) throws IOException {
    return lines(file).stream().skip(5).map(line -> line.replaceFirst("^([^,]*,){6}", "")).toList();
  }

  @Test
  void aConnectorWithoutVerboseLoggingLeavesNoFile() {
    try (ProtocolLog log = new ProtocolLog(logs)) {
      new InMemoryDialogue(
              Labs.services(new Labs.Kept()).withListener(log),
              Labs.named("fresh"),
              Labs.from(Labs.STRANGER, 587))
          .close();
    }
    assertThat(logs).isEmptyDirectory();
  }

  @Test
  void filesTurnOverBySizeAndDayAndGoOnAfterARestart() throws IOException {
    ReceiveConnector connector =
        Labs.named("fresh").receiveConnector("Default Frontend EX01").orElseThrow();
    try (ProtocolLog log = new ProtocolLog(logs, 1000)) {
      for (int i = 0; i < 20; i++) {
        log.row(connector, row(0, i));
      }
      log.row(connector, row(86_400, 0));
    }
    try (ProtocolLog log = new ProtocolLog(logs, 1000)) {
      log.row(connector, row(86_400, 1));
    }
    Path folder = ProtocolLog.folder(logs, TransportRole.FrontendTransport);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
          .contains("RECV20260302-1.log", "RECV20260302-2.log", "RECV20260303-1.log")
          .doesNotContain("RECV20260303-2.log");
    }
    assertThat(lines("RECV20260302-2.log").get(0))
        .isEqualTo("#Software: Microsoft Exchange Server");
    assertThat(lines("RECV20260303-1.log")).hasSize(7);
  }

  private static ProtocolRow row(long later, int sequence) {
    return new ProtocolRow(
        Labs.NOW.plusSeconds(later),
        "EX01\\c",
        "08DE000000000001",
        sequence,
        "192.0.2.10:25",
        "192.0.2.40:4000",
        '<',
        "say \"hi\", twice\0",
        "");
  }

  @Test
  void flushedRowsAreOnDiskWhileTheLogIsOpen() throws IOException {
    ReceiveConnector connector =
        Labs.named("fresh").receiveConnector("Default Frontend EX01").orElseThrow();
    try (ProtocolLog log = new ProtocolLog(logs)) {
      log.row(connector, row(0, 0));
      log.flush();
      assertThat(lines("RECV20260302-1.log"))
          .hasSize(6)
          .last()
          .asString()
          .endsWith(",<,\"say \"\"hi\"\", twice \",");
    }
  }
}
