package dev.relaylab.server.directory;

/** A text or value that a property of the directory cannot take; the message says why. */
public final class InvalidValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidValueException(String message) {
    super(message);
  }
}
