package dev.relaylab.server.journal;

/** A workspace or journal that cannot be used; the message names the place and the remedy. */
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JournalException(String message) {
    super(message);
  }

  public JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
