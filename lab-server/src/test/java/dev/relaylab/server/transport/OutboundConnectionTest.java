package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.transport.TransportLab.Who;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Messages for the same next hop share sessions. */
class OutboundConnectionTest {
  private static final String DEVICE = "printer@contoso.example";
  private final TransportLab lab = new TransportLab().internet();

  /** So many messages wait for a host, and then it is there. */
  private void backlog(int messages) {
    lab.hosts.down("mx.fabrikam.example");
    for (int i = 0; i < messages; i++) {
      lab.send(Who.ANONYMOUS, DEVICE, "u" + i + "@fabrikam.example");
    }
    lab.hosts.up("mx.fabrikam.example");
    lab.hosts.opened().clear();
  }

  @Test
  void twentyMessagesGoOverASession() {
    backlog(45);

    lab.pass(Duration.ofMinutes(1));

    assertThat(lab.hosts.recipients()).hasSize(45);
    assertThat(lab.hosts.opened()).hasSize(3);
  }

  @Test
  void theConnectorSaysHowMany() {
    lab.put(
        TransportLab.sendConnector("Internet", "*")
            .with(SendConnectorSchema.SMTP_MAX_MESSAGES_PER_CONNECTION, 4));
    backlog(9);

    lab.pass(Duration.ofMinutes(1));

    assertThat(lab.hosts.recipients()).hasSize(9);
    assertThat(lab.hosts.opened()).hasSize(3);
  }

  @Test
  void aSessionThatEndsInBetweenIsFollowedByANewOne() {
    backlog(6);
    AtomicInteger asked = new AtomicInteger();
    lab.hosts.answer(
        "mx.fabrikam.example",
        recipient -> {
          switch (asked.incrementAndGet()) {
            case 3:
              return new Reply(421, "4.3.2", "Enough for now");
            case 6:
              throw new IOException("Connection reset");
            default:
              return FakeHosts.OK;
          }
        });

    lab.pass(Duration.ofMinutes(1));

    assertThat(lab.hosts.recipients())
        .containsExactly(
            "u0@fabrikam.example",
            "u1@fabrikam.example",
            "u2@fabrikam.example",
            "u3@fabrikam.example",
            "u4@fabrikam.example",
            "u5@fabrikam.example");
    assertThat(lab.hosts.opened()).hasSize(3);
  }

  @Test
  void aRefusedMessageDoesNotHoldUpTheNext() {
    backlog(3);
    lab.hosts.answer(
        "mx.fabrikam.example",
        recipient ->
            recipient.startsWith("u1@") ? new Reply(550, "5.1.1", "No such user") : FakeHosts.OK);

    lab.pass(Duration.ofMinutes(1));

    assertThat(lab.hosts.recipients())
        .containsExactly("u0@fabrikam.example", "u2@fabrikam.example");
    assertThat(lab.hosts.opened()).hasSize(1);
  }

  @Test
  void thatAQueueCannotGetOutIsToldOnce() {
    lab.hosts.down("mx.fabrikam.example");
    lab.send(Who.ANONYMOUS, DEVICE, "x@fabrikam.example");

    lab.pass(Duration.ofHours(3));

    assertThat(lab.trail()).filteredOn("DEFER SMTP"::equals).hasSize(1);
  }

  @Test
  void whatAHostSaysToAMessageIsToldEachTime() {
    lab.hosts.answer(
        "mx.fabrikam.example", recipient -> new Reply(451, "4.7.1", "Greylisted, come again"));
    lab.send(Who.ANONYMOUS, DEVICE, "x@fabrikam.example");

    lab.pass(Duration.ofMinutes(31));

    assertThat(lab.trail()).filteredOn("DEFER SMTP"::equals).hasSize(3);
  }
}
