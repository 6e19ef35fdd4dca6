package dev.relaylab.server.control;

/** The lab does not run, or cannot be reached; the message says what to do. */
public final class LabUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LabUnavailableException(String message) {
    super(message);
  }
}
