package dev.relaylab.server.shell.cmdlet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.PsObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendMailMessageTest {
  @TempDir private Path files;
  private ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private FakeCall run(String name, Object... parameters) {
    Cmdlet cmdlet =
        NetworkCmdlets.of(server, files).stream()
            .filter(one -> one.spec().name().equals(name))
            .findFirst()
            .orElseThrow();
    FakeCall call = new FakeCall(cmdlet.spec(), parameters);
    Cmdlet.Run run = cmdlet.start(call);
    run.begin();
    run.process();
    run.end();
    return call;
  }

  private FakeCall send(Object... more) {
    List<Object> parameters =
        new ArrayList<>(
            List.of(
                "From", "Scanner <scanner@contoso.example>",
                "Subject", "Scan",
                "Body", "Hello",
                "SmtpServer", "mail.contoso.example"));
    parameters.addAll(Arrays.asList(more));
    return run("Send-MailMessage", parameters.toArray());
  }

  @Test
  void aMessageIsSentAsWindowsSendsIt() {
    FakeCall call =
        send(
            "To",
            List.of("alice@contoso.example", "Bob <bob@contoso.example>"),
            "Bcc",
            "carol@contoso.example",
            "Priority",
            "High");

    assertThat(call.errors).isEmpty();
    assertThat(call.output).isEmpty();
    assertThat(server.heard)
        .containsSubsequence(
            "EHLO EX01",
            "MAIL FROM:<scanner@contoso.example>",
            "RCPT TO:<alice@contoso.example>",
            "RCPT TO:<bob@contoso.example>",
            "RCPT TO:<carol@contoso.example>",
            "DATA",
            "Hello",
            ".",
            "QUIT")
        .contains("Subject: Scan", "X-Priority: 1", "From: Scanner <scanner@contoso.example>")
        .noneMatch(line -> line.startsWith("Message-ID") || line.startsWith("Bcc"));
  }

  @Test
  void oneRefusedRecipientGivesTheServersWords() {
    server.answer("RCPT", "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain");

    FakeCall call = send("To", "pat@partner.example");

    assertThat(call.message())
        .isEqualTo(
            "Mailbox unavailable. The server response was: 5.7.54 SMTP; Unable to relay recipient in non-accepted domain");
    assertThat(call.errors.get(0).exceptionClass()).isEqualTo("SmtpFailedRecipientException");
    assertThat(server.heard).doesNotContain("DATA");
  }

  @Test
  void someRefusedRecipientsStillLeaveTheOthersServed() {
    server.answer(
        "RCPT TO:<pat", "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain");

    FakeCall call = send("To", List.of("alice@contoso.example", "pat@partner.example"));

    assertThat(call.message()).isEqualTo("Unable to send to all recipients.");
    assertThat(server.heard).contains("DATA", "Hello");
  }

  @Test
  void aRefusedSenderIsTold() {
    server.answer(
        "MAIL",
        "530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM");

    assertThat(send("To", "alice@contoso.example").message())
        .isEqualTo(
            "The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM");
  }

  @Test
  void aServerThatIsNotAvailableIsTold() {
    server.banner("421 4.3.2 Service not available");

    assertThat(send("To", "alice@contoso.example").message())
        .isEqualTo(
            "Service not available, closing transmission channel. The server response was: 4.3.2 Service not available");
  }

  @Test
  void nobodyListensOrNobodyHasTheName() {
    assertThat(send("To", "alice@contoso.example", "Port", 587).message())
        .isEqualTo("Unable to connect to the remote server");
    assertThat(
            run(
                    "Send-MailMessage",
                    "From",
                    "a@b.example",
                    "To",
                    "c@d.example",
                    "Subject",
                    "x",
                    "SmtpServer",
                    "nowhere.example")
                .message())
        .isEqualTo("The remote name could not be resolved: 'nowhere.example'");
    assertThat(send("To", "alice").message())
        .isEqualTo("The specified string is not in the form required for an e-mail address.");
    assertThat(send("To", "alice@contoso.example", "UseSsl", true).message())
        .isEqualTo("Server does not support secure connections.");
  }

  @Test
  void reportsAreAskedForAndFilesAttached() throws IOException {
    Files.writeString(files.resolve("scan.txt"), "page one");

    FakeCall call =
        send(
            "To",
            "alice@contoso.example",
            "DeliveryNotificationOption",
            List.of("OnSuccess", "OnFailure"),
            "Attachments",
            "scan.txt");

    assertThat(call.errors).isEmpty();
    assertThat(server.heard)
        .contains("RCPT TO:<alice@contoso.example> NOTIFY=SUCCESS,FAILURE")
        .anyMatch(line -> line.contains("filename=scan.txt"))
        .contains("page one");
  }

  @Test
  void theNetworkCanBeLookedAt() {
    PsObject reached = run("Test-NetConnection", "ComputerName", "192.0.2.10", "Port", 25).only();
    assertThat(reached.property("TcpTestSucceeded")).isEqualTo(true);
    assertThat(reached.property("SourceAddress")).isEqualTo("192.0.2.10");

    PsObject mx = run("Resolve-DnsName", "Name", "contoso.example", "Type", "MX").only();
    assertThat(mx.property("NameExchange")).isEqualTo("mail.contoso.example");
  }
}
