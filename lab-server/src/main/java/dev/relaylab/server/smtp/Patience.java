package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.AUTH_TARPIT_INTERVAL;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_LOGON_FAILURES;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.MAX_PROTOCOL_ERRORS;
import static dev.relaylab.server.directory.ReceiveConnectorSchema.TARPIT_INTERVAL;

import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.Unlimited;
import java.time.Duration;

/**
 * How much of a client's errors a connector bears: MaxProtocolErrors, MaxLogonFailures, and the
 * tarpit (Exchange: message throttling).
 */
final class Patience {
  private final ReceiveConnector connector;
  private int errors;
  private int failedLogons;

  Patience(ReceiveConnector connector) {
    this.connector = connector;
  }

  /** The outcome, or the end of the session in its place when it is one error too many. */
  Outcome check(Outcome outcome) {
    return switch (outcome.kind()) {
      case ERROR -> ++errors > mostErrors() ? Replies.TOO_MANY_ERRORS : outcome;
      case FAILED_LOGON -> logonFailed(outcome);
      case PLAIN, REFUSAL -> outcome;
    };
  }

  private int mostErrors() {
    Unlimited<Integer> limit = connector.get(MAX_PROTOCOL_ERRORS);
    return limit.isUnlimited() ? Integer.MAX_VALUE : limit.value();
  }

  private Outcome logonFailed(Outcome outcome) {
    int limit = connector.get(MAX_LOGON_FAILURES);
    return ++failedLogons > limit && limit > 0
        ? Replies.TOO_MANY_ERRORS.as(Outcome.Kind.FAILED_LOGON)
        : outcome;
  }

  /** How long the answer is held back. */
  Duration delayOf(Outcome outcome) {
    return switch (outcome.kind()) {
      case PLAIN -> Duration.ZERO;
      case ERROR -> errors > 1 ? connector.get(TARPIT_INTERVAL) : Duration.ZERO;
      case REFUSAL -> connector.get(TARPIT_INTERVAL);
      case FAILED_LOGON -> connector.get(AUTH_TARPIT_INTERVAL);
    };
  }
}
