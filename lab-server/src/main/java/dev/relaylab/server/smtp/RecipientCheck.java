package dev.relaylab.server.smtp;

import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.policy.SessionFacts;
import java.time.Duration;
import java.util.Optional;

/**
 * A second opinion on a recipient the policy has let through: a recipient filter, greylisting, or
 * the habits of a foreign mail exchanger. It answers at once: to wait is the host's business.
 */
@FunctionalInterface
public interface RecipientCheck {

  /** As on a Front End of default setup: nobody asks whether a recipient exists. */
  RecipientCheck NONE = (session, sender, recipient) -> Optional.empty();

  /**
   * The reply to refuse with, or empty to let the policy's answer stand.
   *
   * @param sender the reverse-path, empty for the null reverse-path
   */
  Optional<Reply> refusal(SessionFacts session, String sender, String recipient);

  /** How long a recipient that is taken waits for the reply. */
  default Duration delay() {
    return Duration.ZERO;
  }
}
