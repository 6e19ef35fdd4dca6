package dev.relaylab.grader.analyze;

import java.time.Duration;
import java.util.List;

/**
 * What came of a trial.
 *
 * @param mailFrom the sender as it was sent, with its brackets
 * @param rcptTo the recipient as it was sent
 * @param stage the command whose reply decided: CONNECT, HELLO, TLS, AUTH, MAIL, RCPT or DATA
 * @param reply the deciding reply's last line
 * @param note what a reader must know beside the verdict, or empty
 * @param sent the canary message under way, or null
 */
public record Tried(
    Source source,
    Trial trial,
    String mailFrom,
    String rcptTo,
    RelayVerdict verdict,
    String stage,
    String reply,
    String note,
    List<Said> dialogue,
    Canary.Message sent) {

  Tried with(RelayVerdict other, String otherNote) {
    return new Tried(
        source, trial, mailFrom, rcptTo, other, stage, reply, otherNote, dialogue, sent);
  }

  /** Whether a success would be a relay for somebody the server does not know. */
  boolean forStranger() {
    return source.stranger() && user() == null;
  }

  /** Who logged on, or null. */
  String user() {
    return trial.opening().user();
  }

  /** The reply or the note, whichever says more about why. */
  String why() {
    return reply.isEmpty() ? note : reply;
  }

  /** The longest that one reply took. */
  Duration slowest() {
    return dialogue.stream().map(Said::took).max(Duration::compareTo).orElse(Duration.ZERO);
  }
}
