package dev.relaylab.grader.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CanaryListenerTest {
  private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1");
  private static final Source HERE = new Source("this machine", null, true);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final CanaryListener canary =
      new CanaryListener("canary.example", new InetSocketAddress(LOOPBACK.toInetAddress(), 0));
  private final Target target =
      new OwnServer(new ProberDoor(false), LOOPBACK, canary.endpoint().getPort(), PATIENCE);

  @AfterEach
  void stop() {
    canary.close();
  }

  private void deliver(String sender, String recipient, String text) {
    try (ProbeSession session = new ProbeSession(target, HERE)) {
      List<Said> said = new ArrayList<>();
      session.open(Opening.USUAL, said);
      said.add(session.say("MAIL FROM:<" + sender + ">"));
      said.add(session.say("RCPT TO:<" + recipient + ">"));
      said.add(session.say("DATA"));
      said.add(session.exchange("(text)", "Subject: x\r\n\r\n" + text + "\r\n.\r\n"));
      session.quit();
      assertThat(said).allMatch(Said::positive);
    }
  }

  private static final Canary.Message MESSAGE =
      new Canary.Message("relay-1", "from-relay-1@canary.example", "relay-1@canary.example");

  @Test
  void nothingHasArrivedAtFirst() {
    assertThat(canary.fate(MESSAGE)).isEqualTo(Canary.Fate.NOTHING);
  }

  @Test
  void whatArrivesIsProof() {
    deliver("a@elsewhere.example", "relay-1@canary.example", "Token: relay-1");

    assertThat(canary.fate(MESSAGE)).isEqualTo(Canary.Fate.ARRIVED);
  }

  @Test
  void anotherMessageIsNone() {
    deliver("a@elsewhere.example", "relay-2@canary.example", "Token: relay-2");

    assertThat(canary.fate(MESSAGE)).isEqualTo(Canary.Fate.NOTHING);
  }

  @Test
  void aReportThatComesBackIsABounce() {
    deliver("", "from-relay-1@canary.example", "Your message relay-1 could not be delivered");

    assertThat(canary.fate(MESSAGE)).isEqualTo(Canary.Fate.BOUNCED);
  }

  @Test
  void aServerThatDeliversIsProvenToRelay() {
    Limits limits = new Limits(5, PATIENCE, Duration.ofMillis(1), PATIENCE);
    Plan plan =
        new Plan(
            target, List.of(HERE), List.of(), canary, limits, "{u}@x.example", null, null, true);

    Report report = new Analysis(plan, what -> {}).run();

    assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.RELAYS_FOR_STRANGERS);
    assertThat(report.tried().get(0).verdict()).isEqualTo(RelayVerdict.PROVEN);
    assertThat(report.tried().get(1).note()).startsWith("not sent");
  }
}
