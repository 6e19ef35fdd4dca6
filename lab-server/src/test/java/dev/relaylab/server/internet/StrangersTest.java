package dev.relaylab.server.internet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.ReceiveServices;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.transport.Envelope;
import dev.relaylab.server.transport.MessageSink;
import dev.relaylab.server.transport.SubmittedMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrangersTest {
  private final LabClock clock = Labs.clock();
  private final ForeignExchangers foreign =
      new ForeignExchangers(ForeignServices.inMemory(clock, 7, (address, content) -> {}));

  private static Organisation open() {
    AdObject frontend =
        FreshInstall.contoso()
            .find(ReceiveConnectorSchema.SCHEMA, "Default Frontend EX01")
            .orElseThrow();
    return FreshInstall.contoso().put(Labs.anyRecipient(frontend));
  }

  private Night night(Organisation organisation, long seed) {
    return new Strangers(new Relay(organisation), clock, foreign.blockList(), seed).night();
  }

  @Test
  void anOpenRelayIsUsedListedAndCutOff() {
    Night night = night(open(), 1);
    assertThat(night.hours()).hasSize(9);
    assertThat(night.hours().get(0).reply()).isEqualTo("250 2.1.5 Recipient OK");
    assertThat(night.hours().get(0).began()).hasToString("2026-03-02T22:00:00Z");
    assertThat(night.hours().get(0).ordinary().kind()).isEqualTo(NightServer.Fate.Kind.DELIVERED);
    assertThat(night.relayed()).isTrue();
    assertThat(night.listed()).isTrue();
    assertThat(night.hours().get(8).ordinary().reply())
        .startsWith("554 5.7.1")
        .contains("blocked using");
    assertThat(NightStory.lines(night))
        .anyMatch(line -> line.contains("lists 192.0.2.10"))
        .anyMatch(line -> line.contains("Alice's mail"));
  }

  @Test
  void aClosedServerSendsThemAwayAndTheListForgets() {
    assertThat(night(open(), 1).listed()).isTrue();
    Night next = night(FreshInstall.contoso(), 2);
    assertThat(next.relayed()).isFalse();
    assertThat(next.listed()).isFalse();
    assertThat(next.ordinaryMailWent()).isTrue();
    assertThat(next.hours())
        .allMatch(hour -> hour.reply().startsWith("550 5.7.54") && hour.queued() == 0);
    assertThat(NightStory.lines(next)).last().asString().contains("ordinary mail arrived");
  }

  @Test
  void theSameSeedGivesTheSameNight() {
    assertThat(new StrangersTest().night(open(), 5)).isEqualTo(night(open(), 5));
    assertThat(NightStory.json(new StrangersTest().night(open(), 5)))
        .containsKeys("relayed", "listed", "ordinaryMailWent", "hours");
  }

  /** A server that relays what it has taken once, when time passes. */
  private final class Relay implements NightServer, MessageSink {
    private final Organisation organisation;
    private final ReceiveServices services = ReceiveServices.of(clock, 7, this);
    private final Deque<SubmittedMessage> queue = new ArrayDeque<>();

    Relay(Organisation organisation) {
      this.organisation = organisation;
    }

    @Override
    public Acceptance accept(SubmittedMessage message) {
      queue.add(message);
      return new Acceptance(null, queue.size(), "<1@ex01.contoso.example>");
    }

    @Override
    public Optional<SmtpTalk> connect(IpAddress client) {
      return Optional.of(
          SmtpTalk.of(new InMemoryDialogue(services, organisation, Labs.from(client, 25))));
    }

    @Override
    public int queued() {
      return queue.size();
    }

    @Override
    public void pass(Duration time) {
      clock.advance(time);
      for (; !queue.isEmpty(); queue.remove()) {
        for (Envelope.Recipient recipient : queue.element().envelope().recipients()) {
          relay(queue.element().envelope().sender(), recipient.address());
        }
      }
    }

    private String relay(String sender, String recipient) {
      String domain = recipient.substring(recipient.indexOf('@') + 1);
      InMemoryDialogue dialogue =
          foreign.named(domain).get(0).call(AddressPlan.EX01.address()).orElseThrow();
      dialogue.say("EHLO ex01.contoso.example");
      dialogue.say("MAIL FROM:<" + sender + ">");
      String reply = dialogue.say("RCPT TO:<" + recipient + ">").strip();
      dialogue.say("QUIT");
      return reply;
    }

    @Override
    public Fate send(String sender, String recipient, String subject) {
      String reply = relay(sender, recipient);
      return new Fate(reply.startsWith("250") ? Fate.Kind.DELIVERED : Fate.Kind.RETURNED, reply);
    }
  }
}
