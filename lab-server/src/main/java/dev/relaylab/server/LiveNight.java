package dev.relaylab.server;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.internet.NightServer;
import dev.relaylab.server.internet.SmtpTalk;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.smtp.Connection;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.smtp.host.Listeners;
import dev.relaylab.server.transport.Delivery;
import dev.relaylab.server.transport.Queue;
import dev.relaylab.server.transport.QueuedMessage;
import dev.relaylab.server.transport.Queues;
import dev.relaylab.server.transport.TrackingRow;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The running server as a night of strangers meets it: real sessions of the engine, real queues.
 */
final class LiveNight implements NightServer {
  private final MailFlow flow;
  private final LabRecord record;
  private int clients = 50_000;

  LiveNight(MailFlow flow, LabRecord record) {
    this.flow = flow;
    this.record = record;
  }

  @Override
  public Optional<SmtpTalk> connect(IpAddress client) {
    Organisation organisation = record.directory().organisation();
    if (!Listeners.ports(organisation).contains(25)) {
      return Optional.empty();
    }
    Connection connection =
        new Connection(organisation.server().addressFor(client), 25, client, clients++);
    return Optional.of(
        SmtpTalk.of(new InMemoryDialogue(flow.services(), organisation, connection)));
  }

  @Override
  public int queued() {
    return flow.transport().queues().messages().size();
  }

  @Override
  public void pass(Duration time) {
    flow.transport().pass(time);
  }

  @Override
  public Fate send(String sender, String recipient, String subject) {
    long id = flow.transport().submit(sender, recipient, subject);
    flow.transport().queues().work();
    for (TrackingRow row : flow.transport().tracking().rows()) {
      if (row.message().id() == id) {
        switch (row.event()) {
          case "SENDEXTERNAL", "DELIVER" -> {
            return new Fate(Fate.Kind.DELIVERED, String.join(" ", row.status()));
          }
          case "FAIL" -> {
            return new Fate(Fate.Kind.RETURNED, String.join(" ", row.status()));
          }
          default -> {}
        }
      }
    }
    return new Fate(Fate.Kind.WAITING, waiting(subject));
  }

  /** What an administrator would read of it in Get-Message, or else in Get-Queue. */
  private String waiting(String subject) {
    Queues queues = flow.transport().queues();
    for (QueuedMessage message : queues.messages()) {
      if (message.subject().equals(subject)) {
        return Stream.concat(
                message.deliveries().stream().map(Delivery::last).filter(Objects::nonNull),
                queues.queueOf(message).stream().map(Queue::lastError))
            .map(Object::toString)
            .filter(error -> !error.isEmpty())
            .findFirst()
            .orElse("its turn has not come yet");
      }
    }
    return "its turn has not come yet";
  }
}
