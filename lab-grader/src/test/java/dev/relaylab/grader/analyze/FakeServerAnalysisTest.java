package dev.relaylab.grader.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The prober against servers that misbehave, over sockets. */
class FakeServerAnalysisTest {
  private static final Limits LIMITS =
      new Limits(5, Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofMillis(100));
  private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1");
  private static final Source HERE = new Source("this machine", null, true);

  /** A server that refuses foreign recipients and does all else right. */
  private static String closed(String command) {
    String word = command.split("[ :]")[0];
    return switch (word) {
      case "" -> command.isEmpty() ? "220 fake.example ESMTP" : "500 what?";
      case "RCPT" ->
          command.startsWith("RCPT TO:<postmaster") ? "250 ok" : "550 5.7.1 Relaying denied";
      case "AUTH" -> "535 5.7.8 no";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private static String open(String command) {
    return command.startsWith("RCPT") ? "250 ok" : closed(command);
  }

  private static Plan plan(FakeServer server, Source source, Canary canary, boolean quick) {
    return new Plan(
        new OwnServer(new ProberDoor(false), LOOPBACK, server.endpoint().getPort(), LIMITS.reply()),
        List.of(source),
        List.of(),
        canary,
        LIMITS,
        "{u}@sender.example",
        "fake.example",
        null,
        quick);
  }

  private static Report analyze(boolean quick, BiFunction<String, Integer, String> script)
      throws IOException {
    try (FakeServer server = new FakeServer(script);
        CanaryListener canary =
            new CanaryListener(
                "canary.example", new InetSocketAddress(LOOPBACK.toInetAddress(), 0))) {
      return new Analysis(plan(server, HERE, canary, quick), what -> {}).run();
    }
  }

  private static Tried plain(Report report) {
    return report.tried().get(0);
  }

  @Test
  void repliesInManyPacketsAreOneReply() throws IOException {
    Report report =
        analyze(
            false,
            (command, count) ->
                closed(command)
                    .replace(
                        "550 5.7.1 Relaying denied", "55|0-5.7.1 Rel|aying\r|\n550 5.7.1 denied")
                    .replace("250 ok", "250-o|ne\r\n25|0 two"));

    assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.NO_RELAY_FOUND);
    assertThat(report.tried())
        .filteredOn(each -> each.stage().equals("RCPT") && each.verdict() == RelayVerdict.REFUSED)
        .hasSizeGreaterThan(40)
        .allSatisfy(each -> assertThat(each.reply()).isEqualTo("550 5.7.1 denied"));
  }

  @Test
  void aServerThatHangsUpIsCalledAgainAndNothingIsLeftOut() throws IOException {
    Report report =
        analyze(false, (command, count) -> count == 4 ? FakeServer.DROP : closed(command));

    assertThat(report.conclusion().exitStatus()).isZero();
    assertThat(report.tried())
        .filteredOn(each -> each.trial().name().startsWith("recipient"))
        .hasSize(RecipientForms.all().size())
        .noneMatch(each -> each.verdict() == RelayVerdict.NOT_TESTED);
  }

  @Test
  void aTemporaryRefusalIsTriedOnceMore() throws IOException {
    AtomicInteger recipients = new AtomicInteger();
    Report report =
        analyze(
            true,
            (command, count) ->
                command.startsWith("RCPT") && recipients.getAndIncrement() == 0
                    ? "451 4.7.1 later"
                    : open(command));

    assertThat(plain(report).verdict()).isEqualTo(RelayVerdict.ACCEPTED);
    assertThat(plain(report).note()).contains("answered on the second try");
  }

  @Test
  void aTemporaryRefusalThatStaysIsNoAllClear() throws IOException {
    Report report =
        analyze(
            true,
            (command, count) -> command.startsWith("RCPT") ? "451 4.7.1 later" : closed(command));

    assertThat(plain(report).verdict()).isEqualTo(RelayVerdict.NOT_TESTED);
    assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.UNDECIDED);
    assertThat(report.conclusion().exitStatus()).isEqualTo(1);
  }

  @Test
  void aRelayDeniedUnderATemporaryCodeIsARefusal() throws IOException {
    Report report =
        analyze(
            true,
            (command, count) ->
                command.startsWith("RCPT")
                    ? "454 4.7.1 <x>: Relay access denied"
                    : closed(command));

    assertThat(plain(report).verdict()).isEqualTo(RelayVerdict.REFUSED);
    assertThat(report.conclusion().exitStatus()).isZero();
  }

  @Test
  void toAcceptAllAndDeliverNothingIsNotProven() throws IOException {
    Report report = analyze(false, (command, count) -> open(command));

    assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.ACCEPTS_FROM_STRANGERS);
    assertThat(report.conclusion().text())
        .contains("accepted, not proven")
        .doesNotContain("open relay");
    assertThat(report.tried()).noneMatch(each -> each.verdict() == RelayVerdict.PROVEN);
    assertThat(report.tried().stream().filter(each -> each.sent() != null).count())
        .isEqualTo(LIMITS.messages());
  }

  @Test
  void aMessageRefusedAfterItsRecipientWasTakenIsNoRelay() throws IOException {
    Report report =
        analyze(true, (command, count) -> command.equals("DATA") ? "554 5.7.1 no" : open(command));

    assertThat(report.tried()).allMatch(each -> each.verdict() == RelayVerdict.REFUSED);
    assertThat(plain(report).stage()).isEqualTo("DATA");
    assertThat(plain(report).note()).contains("the recipient was accepted, but");
    assertThat(report.conclusion().exitStatus()).isZero();
  }

  @Test
  void percentInOnesOwnDomainIsALocalAddress() throws IOException {
    Report report =
        analyze(
            false,
            (command, count) ->
                command.contains("@fake.example>") && command.startsWith("RCPT")
                    ? "250 ok"
                    : closed(command));

    assertThat(report.tried())
        .filteredOn(each -> each.trial().name().equals("recipient percent at server"))
        .singleElement()
        .satisfies(each -> assertThat(each.verdict()).isEqualTo(RelayVerdict.ACCEPTED_OWN));
    assertThat(report.conclusion().exitStatus()).isZero();
  }

  @Test
  void aSlowReplyIsWaitedForAndItsDelayIsSaid() throws IOException {
    CountDownLatch held = new CountDownLatch(1);
    Report report =
        analyze(
            true,
            (command, count) -> {
              if (command.startsWith("RCPT")) {
                hold(held);
              }
              return closed(command);
            });

    assertThat(plain(report).verdict()).isEqualTo(RelayVerdict.REFUSED);
    assertThat(ReportText.of(report, false, false)).contains("were held up, the longest for");
  }

  /** A tarpit: nobody counts the latch down. */
  private static void hold(CountDownLatch latch) {
    try {
      assertThat(latch.await(1700, TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aServerWithoutEhloIsAskedByHelo() throws IOException {
    Report report =
        analyze(true, (command, count) -> command.startsWith("EHLO") ? "502 no" : closed(command));

    assertThat(plain(report).verdict()).isEqualTo(RelayVerdict.REFUSED);
    assertThat(ReportText.of(report, true, false)).contains("EHLO refused, HELO taken");
  }

  @Test
  void aConnectionCapEndsTheAnalysisSoonAndUndecided() throws IOException {
    AtomicInteger greetings = new AtomicInteger();
    Report report =
        analyze(
            false,
            (command, count) -> {
              greetings.incrementAndGet();
              return "421 4.7.0 too many connections";
            });

    assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.UNDECIDED);
    assertThat(report.conclusion().text()).contains("421 4.7.0 too many connections");
    assertThat(greetings.get()).isLessThan(20);
  }

  @Test
  void theSourceAddressIsTheOneNamed() throws IOException {
    Source source = new Source("127.0.113.9", IpAddress.parse("127.0.113.9"), true);
    try (FakeServer server = new FakeServer((command, count) -> closed(command));
        Canary none = Canary.none("relay-test.example")) {
      Report report = new Analysis(plan(server, source, none, true), what -> {}).run();

      assertThat(report.conclusion().exitStatus()).isZero();
      assertThat(server.clients()).isNotEmpty().containsOnly("127.0.113.9");
      assertThat(server.sessions()).isPositive();
    }
  }

  @Test
  void aReplyWithoutEndIsGivenUp() throws IOException {
    String endless = ("250-" + "x".repeat(1000) + "\r\n").repeat(100);
    Report report =
        analyze(
            true,
            (command, count) -> command.startsWith("RCPT") ? endless + "250-and" : closed(command));

    assertThat(plain(report).verdict()).isEqualTo(RelayVerdict.NOT_TESTED);
    assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.UNDECIDED);
  }

  @Test
  void aServersControlCharactersDoNotReachTheTerminal() throws IOException {
    Report report =
        analyze(true, (command, count) -> closed(command).replace("denied", "\u001b[2Jdenied"));

    assertThat(ReportText.of(report, false, true))
        .contains("\\x1b[2Jdenied")
        .doesNotContain("\u001b");
  }
}
