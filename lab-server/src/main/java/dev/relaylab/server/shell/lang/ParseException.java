package dev.relaylab.server.shell.lang;

/** A text that is no PowerShell; nothing of it runs. */
final class ParseException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Extent extent;
  private final String id;
  private final boolean incomplete;

  ParseException(Extent extent, String id, String message, boolean incomplete) {
    super(message);
    this.extent = extent;
    this.id = id;
    this.incomplete = incomplete;
  }

  Extent extent() {
    return extent;
  }

  String id() {
    return id;
  }

  /** Whether more lines could still make it whole. */
  boolean incomplete() {
    return incomplete;
  }
}
