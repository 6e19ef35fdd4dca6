package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ErrorRecord;

/** A call that fails for one object; the pipeline goes on with the next. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ErrorRecord error;

  Refusal(ErrorRecord error) {
    super(error.message());
    this.error = error;
  }

  ErrorRecord error() {
    return error;
  }
}
