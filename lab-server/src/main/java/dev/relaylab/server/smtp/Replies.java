package dev.relaylab.server.smtp;

import dev.relaylab.server.policy.Reply;

/** The fixed answers that more than one verb gives (Exchange 2019's own texts). */
final class Replies {
  static final Outcome UNRECOGNISED_COMMAND = Outcome.error(500, "5.3.3", "Unrecognized command");
  static final Outcome INVALID_ARGUMENTS = Outcome.error(501, "5.5.4", "Invalid arguments");
  static final Outcome UNRECOGNISED_PARAMETER =
      Outcome.error(501, "5.5.4", "Unrecognized parameter");
  static final Outcome LINE_TOO_LONG = Outcome.error(500, "5.5.2", "Line too long");
  static final Outcome SEND_HELLO_FIRST = Outcome.error(503, "5.5.2", "Send hello first");
  static final Outcome NEED_MAIL = Outcome.error(503, "5.5.2", "Need mail command");
  static final Outcome NEED_RCPT = Outcome.error(503, "5.5.2", "Need rcpt command");
  static final Outcome NEED_BDAT = Outcome.error(503, "5.5.2", "Need bdat command");
  static final Outcome TOO_LARGE =
      Outcome.of(552, "5.3.4", "Message size exceeds fixed maximum message size");
  static final Outcome TEMPORARY_ERROR =
      Outcome.of(451, "4.7.0", "Temporary server error. Please try again later. PRX1");
  static final Outcome TOO_MANY_ERRORS =
      Outcome.of(421, "4.7.0", "Too many errors on this connection, closing transmission channel")
          .then(Outcome.Then.CLOSE);
  static final Outcome IDLE =
      Outcome.of(451, "4.7.0", "Timeout waiting for client input").then(Outcome.Then.CLOSE);
  static final Outcome CONNECTION_TIMED_OUT =
      Outcome.of(421, "4.4.1", "Connection timed out").then(Outcome.Then.CLOSE);
  static final Outcome START_MAIL_INPUT =
      Outcome.of(new Reply(354, null, "Start mail input; end with <CRLF>.<CRLF>"));

  private Replies() {}
}
