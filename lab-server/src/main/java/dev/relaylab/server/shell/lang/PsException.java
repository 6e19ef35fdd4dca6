package dev.relaylab.server.shell.lang;

/** A terminating error on its way through the interpreter. */
public class PsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ErrorRecord error;

  public PsException(ErrorRecord error) {
    super(error.message());
    this.error = error;
  }

  public ErrorRecord error() {
    return error;
  }
}
