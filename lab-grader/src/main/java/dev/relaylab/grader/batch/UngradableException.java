package dev.relaylab.grader.batch;

/** A file that cannot be graded; the message completes "this file cannot be graded: …". */
public final class UngradableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UngradableException(String message) {
    super(message);
  }
}
