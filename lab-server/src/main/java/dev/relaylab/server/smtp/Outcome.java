package dev.relaylab.server.smtp;

import dev.relaylab.server.policy.Reply;
import java.time.Duration;
import java.util.List;

/**
 * What a verb answers: the reply, what kind of answer it is for the limits and the tarpit, and what
 * the session does next.
 *
 * @param lines one reply, one entry a line; all lines have the same code
 * @param pressed how long back pressure holds the reply, beside what its kind is delayed
 */
record Outcome(List<Reply> lines, Kind kind, Then then, Duration pressed) {

  Outcome(List<Reply> lines, Kind kind, Then then) {
    this(lines, kind, then, Duration.ZERO);
  }

  enum Kind {
    /** Counts for nothing. */
    PLAIN,
    /**
     * A wrong command, argument or sequence: counted by MaxProtocolErrors, and delayed once
     * repeated. A malformed address is none, so that a relay tester's whole list is answered.
     */
    ERROR,
    /** A refusal that an abuser would meet: delayed for sessions that have not logged on. */
    REFUSAL,
    /** A failed logon: counted by MaxLogonFailures, delayed by AuthTarpitInterval. */
    FAILED_LOGON
  }

  enum Then {
    GO_ON,
    START_TLS,
    CLOSE
  }

  static Outcome of(Reply reply) {
    return new Outcome(List.of(reply), Kind.PLAIN, Then.GO_ON);
  }

  static Outcome of(int code, String enhanced, String text) {
    return of(new Reply(code, enhanced, text));
  }

  static Outcome error(int code, String enhanced, String text) {
    return new Outcome(List.of(new Reply(code, enhanced, text)), Kind.ERROR, Then.GO_ON);
  }

  /** A decision of the policy or a check: permanent failures are refusals. */
  static Outcome decided(Reply reply) {
    Then then = reply.code() == 421 ? Then.CLOSE : Then.GO_ON;
    return new Outcome(List.of(reply), reply.permanentFailure() ? Kind.REFUSAL : Kind.PLAIN, then);
  }

  static Outcome refusal(int code, String enhanced, String text) {
    return new Outcome(List.of(new Reply(code, enhanced, text)), Kind.REFUSAL, Then.GO_ON);
  }

  Outcome as(Kind other) {
    return new Outcome(lines, other, then, pressed);
  }

  Outcome then(Then next) {
    return new Outcome(lines, kind, next, pressed);
  }

  Outcome pressed(Duration time) {
    return new Outcome(lines, kind, then, time);
  }
}
