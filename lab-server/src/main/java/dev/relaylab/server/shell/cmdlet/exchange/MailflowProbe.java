package dev.relaylab.server.shell.cmdlet.exchange;

import java.time.Duration;
import java.util.Optional;

/** Sends a test message through the running server and watches it arrive. */
@FunctionalInterface
public interface MailflowProbe {

  /**
   * Sends a message from a mailbox as Outlook would, and waits for its end.
   *
   * @return how long it took to a mailbox or to another host; empty when it failed, or did not get
   *     there in this time
   */
  Optional<Duration> send(String sender, String recipient, Duration patience);

  /** Where nothing runs nothing arrives. */
  static MailflowProbe silent() {
    return (sender, recipient, patience) -> Optional.empty();
  }
}
