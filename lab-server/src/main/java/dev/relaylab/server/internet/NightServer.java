package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.time.Duration;
import java.util.Optional;

/** The Exchange server as a night of strangers meets it, and as its administrator finds it. */
public interface NightServer {

  /** Opens a session on port 25; empty when nothing listens. */
  Optional<SmtpTalk> connect(IpAddress client);

  /** How many messages wait in all queues for other hosts. */
  int queued();

  /** Lets time pass on the lab's clock, and the queues work meanwhile. */
  void pass(Duration time);

  /** Sends a mail as a mailbox user does, lets the queue try once, and tells what became of it. */
  Fate send(String sender, String recipient, String subject);

  /**
   * What became of a mail.
   *
   * @param kind where it is now
   * @param reply what the other host said last, or why it was not asked
   */
  record Fate(Kind kind, String reply) {
    /** Where a mail can be. */
    public enum Kind {
      DELIVERED,
      WAITING,
      RETURNED
    }
  }
}
