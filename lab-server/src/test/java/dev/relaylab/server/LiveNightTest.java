package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AddressSpace;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.internet.Night;
import dev.relaylab.server.internet.NightServer.Fate;
import dev.relaylab.server.internet.NightStory;
import dev.relaylab.server.internet.Strangers;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.mailbox.MemoryMailboxes;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.ProtocolListener;
import dev.relaylab.server.smtp.host.Pause;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A night of strangers with the server's own queues, in memory. */
class LiveNightTest {
  private final LabRecord record =
      LabRecord.inMemory(
          "night", LabClock.standingAt(Instant.parse("2026-03-02T09:00:00Z")), new ShellRunner());
  private final MailFlow flow =
      new MailFlow(
          record,
          1,
          new MailFlow.Surroundings(
              null,
              false,
              null,
              null,
              null,
              Runnable::run,
              null,
              Pause.NONE,
              ProtocolListener.NONE,
              new MemoryMailboxes(),
              UnaryOperator.identity()));

  private Night night() {
    return new Strangers(new LiveNight(flow, record), record.clock(), flow.foreign().blockList(), 1)
        .night();
  }

  private void put(AdObject object) {
    record
        .directory()
        .change(
            "Set-ReceiveConnector", "test", record.clock().instant(), before -> before.put(object));
  }

  private AdObject frontend() {
    return record
        .directory()
        .organisation()
        .find(ReceiveConnectorSchema.SCHEMA, "Default Frontend EX01")
        .orElseThrow();
  }

  @Test
  void anOpenRelayFillsTheQueueIsListedAndRecoversOnceItIsClosed() {
    AdObject closed = frontend();
    put(Labs.anyRecipient(closed));
    put(
        AdObject.of(SendConnectorSchema.SCHEMA, "Internet")
            .with(SendConnectorSchema.ADDRESS_SPACES, List.of(AddressSpace.parse("*"))));

    Night open = night();

    assertThat(open.hours().get(0).ordinary().kind()).isEqualTo(Fate.Kind.DELIVERED);
    assertThat(open.hours()).anyMatch(hour -> hour.queued() > 10);
    assertThat(open.listed()).isTrue();
    assertThat(open.hours().get(8).ordinary().kind()).isEqualTo(Fate.Kind.RETURNED);
    assertThat(flow.foreign().blockList().lists(IpAddress.parse("192.0.2.10"))).isTrue();

    put(closed);
    Night after = night();

    assertThat(after.relayed()).isFalse();
    assertThat(after.listed()).isFalse();
    assertThat(after.ordinaryMailWent()).isTrue();
    assertThat(after.hours()).allMatch(hour -> hour.queued() == 0);
  }

  @Test
  void mailThatWaitsIsToldWithTheReasonThatTheQueueGives() {
    assertThat(NightStory.lines(night()))
        .anyMatch(
            line ->
                line.endsWith(
                    "waits in the queue: A matching connector cannot be found to route the external recipient"));
  }
}
