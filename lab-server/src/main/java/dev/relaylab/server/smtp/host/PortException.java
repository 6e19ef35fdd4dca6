package dev.relaylab.server.smtp.host;

/** A listener cannot open its port; the message names the port and what to do. */
public final class PortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PortException(String message) {
    super(message);
  }
}
