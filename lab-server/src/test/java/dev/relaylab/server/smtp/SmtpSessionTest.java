package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.transport.Envelope.Notify;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpSessionTest {
  private final LabClock clock = Labs.clock();
  private final Labs.Kept kept = new Labs.Kept();
  private ReceiveServices services =
      ReceiveServices.of(clock, 1, kept).withCertificates(connector -> true);

  private InMemoryDialogue printer(Organisation organisation) {
    return new InMemoryDialogue(services, organisation, Labs.from(Labs.PRINTER, 25));
  }

  private static InMemoryDialogue ready(InMemoryDialogue dialogue) {
    dialogue.say("EHLO x");
    dialogue.say("MAIL FROM:<bob@partner.example>");
    dialogue.say("RCPT TO:<alice@contoso.example>");
    return dialogue;
  }

  @Test
  void whatTheClientSentReachesTransportWithItsEnvelope() {
    InMemoryDialogue dialogue = printer(Labs.named("relay"));
    dialogue.say("EHLO printer");
    dialogue.say("MAIL FROM:<bob@partner.example> RET=FULL ENVID=e1 BODY=8BITMIME");
    dialogue.say("RCPT TO:<Alice@contoso.example> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;a@b.example");
    dialogue.say("RCPT TO:<alice@contoso.example>");
    dialogue.say("DATA");
    dialogue.say("Subject: x\r\n\r\n..dots\r\n..\r\n.");
    var message = kept.messages().get(0);
    assertThat(message.envelope().sender()).isEqualTo("bob@partner.example");
    assertThat(message.envelope().ret()).isEqualTo("FULL");
    assertThat(message.envelope().envid()).isEqualTo("e1");
    assertThat(message.envelope().body()).isEqualTo("8BITMIME");
    assertThat(message.envelope().recipients())
        .singleElement()
        .satisfies(
            recipient -> {
              assertThat(recipient.address()).isEqualTo("Alice@contoso.example");
              assertThat(recipient.notifyOn()).containsExactly(Notify.SUCCESS, Notify.DELAY);
              assertThat(recipient.orcpt()).isEqualTo("rfc822;a@b.example");
            });
    assertThat(message.helo()).isEqualTo("printer");
    assertThat(message.protocol()).isEqualTo("ESMTP");
    assertThat(message.session().connector().name()).isEqualTo("smtp relay");
    assertThat(message.sessionId()).isEqualTo(dialogue.session().id());
    assertThat(kept.text(0)).isEqualTo("Subject: x\r\n\r\n.dots\r\n.\r\n");
  }

  @Test
  void smuggledMessagesStayInsideTheFirst() {
    InMemoryDialogue dialogue = ready(printer(Labs.named("relay")));
    dialogue.say("DATA");
    for (String end : List.of("\n.\n", "\n.\r\n", "\r.\r", "\r\n.\n", "\r\n.\r", "\n.\r")) {
      dialogue.send(("x" + end + "MAIL FROM:<evil@partner.example>").getBytes(ISO_8859_1));
      assertThat(dialogue.heard())
          .as("after %s", end.replace("\r", "CR").replace("\n", "LF"))
          .isEmpty();
    }
    assertThat(dialogue.say("\r\n.")).startsWith("250 2.6.0");
    assertThat(kept.messages()).hasSize(1);
    assertThat(kept.text(0).replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void theEndOfDataMayComeInPieces() {
    byte[] content = "Subject: x\r\n\r\n..y\r\n.z\r\n.\r\n".getBytes(ISO_8859_1);
    InMemoryDialogue dialogue = ready(printer(Labs.named("relay")));
    dialogue.say("DATA");
    for (byte octet : content) {
      dialogue.send(new byte[] {octet});
    }
    assertThat(dialogue.heard()).startsWith("250 2.6.0");
    assertThat(kept.text(0)).isEqualTo("Subject: x\r\n\r\n.y\r\nz\r\n");
  }

  @Test
  void aMessageOverTheLimitIsReadToItsEndAndRefused() {
    Organisation small =
        Labs.withConnector(
            c -> c.with(MAX_MESSAGE_SIZE, new ByteSize(65_536)), PermissionGroup.AnonymousUsers);
    InMemoryDialogue dialogue = ready(printer(small));
    dialogue.say("DATA");
    byte[] block = "0123456789abcdef\r\n".repeat(4096).getBytes(ISO_8859_1);
    for (int i = 0; i < 200; i++) {
      dialogue.send(block);
    }
    assertThat(dialogue.say("."))
        .startsWith("552 5.3.4 Message size exceeds fixed maximum message size");
    assertThat(kept.messages()).isEmpty();
    assertThat(dialogue.say("NOOP")).startsWith("250");
  }

  @Test
  void anEndlessLineIsDroppedAsItComes() {
    InMemoryDialogue dialogue = printer(Labs.named("relay"));
    dialogue.heard();
    byte[] block = "A".repeat(1 << 16).getBytes(ISO_8859_1);
    for (int i = 0; i < 1000; i++) {
      dialogue.send(block);
    }
    assertThat(dialogue.heard()).isEmpty();
    assertThat(dialogue.say("")).startsWith("500 5.5.2 Line too long");
    assertThat(dialogue.say("NOOP")).startsWith("250");
  }

  @Test
  void refusalsOfAnonymousSessionsAreDelayedAndOthersNot() {
    InMemoryDialogue anonymous =
        new InMemoryDialogue(services, Labs.named("fresh"), Labs.from(Labs.STRANGER, 25));
    ready(anonymous).say("RCPT TO:<bob@partner.example>");
    assertThat(anonymous.delays()).containsExactly(Duration.ofSeconds(5));
    InMemoryDialogue first =
        new InMemoryDialogue(services, Labs.named("fresh"), Labs.from(Labs.STRANGER, 25));
    first.say("FOO");
    assertThat(first.delays()).isEmpty();
    first.say("FOO");
    assertThat(first.delays()).hasSize(1);
    Organisation secured = Labs.named("external");
    InMemoryDialogue trusted = printer(secured);
    trusted.say("FOO");
    trusted.say("FOO");
    assertThat(trusted.delays()).isEmpty();
  }

  @Test
  void aDelayStandsBetweenTheRepliesAroundIt() {
    SmtpSession session =
        new SmtpSession(services, Labs.named("fresh"), Labs.from(Labs.STRANGER, 25));
    byte[] input =
        "HELO x\r\nMAIL FROM:<>\r\nRCPT TO:<a@b.example>\r\nNOOP\r\n".getBytes(ISO_8859_1);
    session.receive(input, 0, input.length);
    List<SmtpSession.Step> steps = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (SmtpSession.Step step = session.next();
        step != SmtpSession.Step.READ;
        step = session.next()) {
      steps.add(step);
      if (step == SmtpSession.Step.WRITE) {
        written.add(drained(session));
      }
    }
    assertThat(steps)
        .containsExactly(SmtpSession.Step.WRITE, SmtpSession.Step.DELAY, SmtpSession.Step.WRITE);
    assertThat(written.get(0)).endsWith("250 2.1.0 Sender OK\r\n");
    assertThat(written.get(1)).startsWith("550 5.7.54").endsWith("250 2.0.0 OK\r\n");
  }

  private static String drained(SmtpSession session) {
    return new String(session.takeReplies(), ISO_8859_1);
  }

  @Test
  void connectionsAreCountedPerSourceAndInAll() {
    Organisation tight =
        Labs.withConnector(
            c ->
                c.with(MAX_INBOUND_CONNECTION_PER_SOURCE, Unlimited.of(2))
                    .with(MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE, 100),
            PermissionGroup.AnonymousUsers);
    InMemoryDialogue first = printer(tight);
    InMemoryDialogue second = printer(tight);
    assertThat(printer(tight).heard())
        .isEqualTo(
            "421 4.3.2 The maximum number of concurrent connections has exceeded a per-source limit, closing transmission channel\r\n");
    first.close();
    assertThat(printer(tight).heard()).startsWith("220 ");
    second.close();
    Organisation one =
        Labs.withConnector(
            c -> c.with(MAX_INBOUND_CONNECTION, Unlimited.of(1)), PermissionGroup.AnonymousUsers);
    services = ReceiveServices.of(clock, 1, kept);
    printer(one);
    InMemoryDialogue turnedAway = printer(one);
    assertThat(turnedAway.heard())
        .startsWith("421 4.3.2 The maximum number of concurrent server connections");
    assertThat(turnedAway.closed()).isTrue();
  }

  @Test
  void thePercentageIsOfTheConnectionsStillFree() {
    Organisation shared =
        Labs.withConnector(
            c ->
                c.with(MAX_INBOUND_CONNECTION, Unlimited.of(100))
                    .with(MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE, 2),
            PermissionGroup.AnonymousUsers);
    assertThat(printer(shared).heard()).startsWith("220");
    assertThat(printer(shared).heard()).contains("per-source limit");
  }

  @Test
  void theMessageRateIsOfTheLastMinute() {
    Organisation slow =
        Labs.withConnector(
            c -> c.with(MESSAGE_RATE_LIMIT, Unlimited.of(2)), PermissionGroup.AnonymousUsers);
    for (int i = 0; i < 2; i++) {
      InMemoryDialogue dialogue = printer(slow);
      dialogue.say("HELO x");
      assertThat(dialogue.say("MAIL FROM:<>")).startsWith("250");
    }
    InMemoryDialogue third = printer(slow);
    third.say("HELO x");
    assertThat(third.say("MAIL FROM:<>"))
        .isEqualTo(
            "421 4.4.2 Message submission rate for this client has exceeded the configured limit\r\n");
    assertThat(third.closed()).isTrue();
    clock.advance(Duration.ofMinutes(1));
    InMemoryDialogue later = printer(slow);
    later.say("HELO x");
    assertThat(later.say("MAIL FROM:<>")).startsWith("250");
  }

  @Test
  void theRateByUserCountsOneUserAlone() {
    Organisation slow =
        Labs.withConnector(
            c ->
                c.with(AUTH_MECHANISM, EnumSet.of(AuthMechanism.BasicAuth))
                    .with(MESSAGE_RATE_LIMIT, Unlimited.of(1))
                    .with(MESSAGE_RATE_SOURCE, EnumSet.of(MessageRateSource.User)),
            PermissionGroup.ExchangeUsers);
    assertThat(firstMailOf(slow, "AGFsaWNlAFBhNTV3b3JkLWFsaWNl", "alice")).startsWith("250");
    assertThat(firstMailOf(slow, "AGFsaWNlAFBhNTV3b3JkLWFsaWNl", "alice")).startsWith("421 4.4.2");
    assertThat(firstMailOf(slow, "AGJvYgBQYTU1d29yZC1ib2I=", "bob")).startsWith("250");
  }

  private String firstMailOf(Organisation organisation, String plain, String user) {
    InMemoryDialogue dialogue = printer(organisation);
    dialogue.say("EHLO x");
    assertThat(dialogue.say("AUTH PLAIN " + plain)).startsWith("235");
    return dialogue.say("MAIL FROM:<" + user + "@contoso.example>");
  }

  @Test
  void highResourceUseRefusesAllMailUntilItIsOver() {
    services.pressure().set(BackPressure.Level.HIGH);
    InMemoryDialogue dialogue = printer(Labs.named("relay"));
    dialogue.say("EHLO x");
    assertThat(dialogue.say("MAIL FROM:<alice@contoso.example>"))
        .isEqualTo("452 4.3.1 Insufficient system resources\r\n");
    services.pressure().set(BackPressure.Level.NORMAL);
    assertThat(dialogue.say("MAIL FROM:<alice@contoso.example>"))
        .isEqualTo("250 2.1.0 Sender OK\r\n");
    assertThat(dialogue.delays()).isEmpty();
  }

  @Test
  void mediumResourceUseSlowsSendersFromOutsideAndThenRefusesThem() {
    services.pressure().set(BackPressure.Level.MEDIUM);
    List<ProtocolRow> rows = new ArrayList<>();
    services = services.withListener((connector, row) -> rows.add(row));
    InMemoryDialogue dialogue = printer(Labs.named("relay"));
    dialogue.say("EHLO x");
    for (int i = 0; i < 10; i++) {
      assertThat(dialogue.say("MAIL FROM:<bob@partner.example>")).startsWith("250");
      dialogue.say("RSET");
    }
    assertThat(dialogue.delays())
        .startsWith(Duration.ofSeconds(10), Duration.ofSeconds(15))
        .endsWith(Duration.ofSeconds(55))
        .hasSize(10);
    assertThat(rows)
        .extracting(ProtocolRow::data)
        .contains("Tarpit for '0.00:00:10' due to 'Back Pressure'");
    assertThat(dialogue.say("MAIL FROM:<bob@partner.example>"))
        .isEqualTo("452 4.3.1 Insufficient system resources\r\n");
    assertThat(dialogue.say("MAIL FROM:<alice@contoso.example>")).startsWith("250");
  }

  @Test
  void aLogonThatCannotBeCheckedIsATemporaryFailure() {
    services =
        services.withAccounts(
            (organisation, name, password) -> {
              throw new IllegalStateException("no domain controller");
            });
    InMemoryDialogue dialogue = printer(Labs.named("basic"));
    dialogue.say("EHLO x");
    assertThat(dialogue.say("AUTH PLAIN AGFsaWNlAFBhNTV3b3JkLWFsaWNl"))
        .isEqualTo("454 4.7.0 Temporary authentication failure\r\n");
    assertThat(dialogue.say("NOOP")).startsWith("250");
  }

  @Test
  void aRecipientCheckHasTheLastWord() {
    services =
        services.withRecipients(
            (session, sender, recipient) ->
                recipient.startsWith("nobody@")
                    ? Optional.of(new Reply(550, "5.1.1", "User unknown"))
                    : Optional.empty());
    InMemoryDialogue dialogue = ready(printer(Labs.named("relay")));
    assertThat(dialogue.say("RCPT TO:<nobody@partner.example>"))
        .isEqualTo("550 5.1.1 User unknown\r\n");
    assertThat(dialogue.say("RCPT TO:<bob@partner.example>")).startsWith("250");
  }

  @Test
  void aFaultOfTransportIsATemporaryError() {
    services =
        ReceiveServices.of(
            clock,
            1,
            message -> {
              throw new IllegalStateException("disk full");
            });
    InMemoryDialogue dialogue = ready(printer(Labs.named("relay")));
    dialogue.say("DATA");
    assertThat(dialogue.say("x\r\n.")).startsWith("451 4.7.0 Temporary server error");
    assertThat(dialogue.say("MAIL FROM:<>")).startsWith("250");
  }

  @Test
  void silenceEndsTheSessionWithAReply() {
    SmtpSession session =
        new SmtpSession(services, Labs.named("fresh"), Labs.from(Labs.STRANGER, 25));
    assertThat(session.next()).isEqualTo(SmtpSession.Step.WRITE);
    drained(session);
    session.timedOut(true);
    assertThat(session.next()).isEqualTo(SmtpSession.Step.WRITE);
    assertThat(drained(session)).isEqualTo("451 4.7.0 Timeout waiting for client input\r\n");
    assertThat(session.next()).isEqualTo(SmtpSession.Step.CLOSE);
  }

  @Test
  void noCertificateNoStartTls() {
    services = ReceiveServices.of(clock, 1, kept);
    InMemoryDialogue dialogue =
        new InMemoryDialogue(services, Labs.named("fresh"), Labs.from(Labs.STRANGER, 25));
    assertThat(dialogue.say("EHLO x"))
        .doesNotContain("STARTTLS")
        .doesNotContain("X-ANONYMOUSTLS")
        .contains("AUTH NTLM");
    assertThat(dialogue.say("STARTTLS")).startsWith("500 5.3.3");
  }

  @Test
  void localHopsAreCountedByThisServersName() {
    Organisation organisation =
        Labs.withConnector(c -> c.with(MAX_LOCAL_HOP_COUNT, 1), PermissionGroup.AnonymousUsers);
    String hop = "Received: from a by EX01.contoso.example\r\n with SMTP; x\r\n";
    InMemoryDialogue dialogue = ready(printer(organisation));
    dialogue.say("DATA");
    assertThat(dialogue.say(hop + hop + "\r\nx\r\n.")).startsWith("554 5.4.6");
    ready(dialogue).say("DATA");
    assertThat(dialogue.say(hop + "Received: by other.example\r\n\r\nx\r\n."))
        .startsWith("250 2.6.0");
  }
}
