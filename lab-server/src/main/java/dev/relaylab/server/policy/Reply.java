package dev.relaylab.server.policy;

/**
 * One SMTP reply of one line (RFC 5321 section 4.2, RFC 3463).
 *
 * @param code three digits
 * @param enhanced {@code class.subject.detail}, or null where Exchange gives none
 * @param text what follows
 */
public record Reply(int code, String enhanced, String text) {

  public boolean positive() {
    return code < 400;
  }

  public boolean permanentFailure() {
    return code >= 500;
  }

  /** The line without its CRLF. */
  @Override
  public String toString() {
    return enhanced == null ? code + " " + text : code + " " + enhanced + " " + text;
  }
}
