package dev.relaylab.grader.probe;

import java.util.List;

/**
 * What came of an attempt.
 *
 * @param stage where it ended: the last command that counted
 * @param reply the reply at that stage, its first line; null when the server closed or never spoke
 * @param ehlo the capability lines of the last EHLO
 */
public record Outcome(Stage stage, String reply, List<String> ehlo, Dialogue dialogue) {

  /** The commands an attempt can end at. */
  public enum Stage {
    CONNECT,
    HELLO,
    TLS,
    AUTH,
    MAIL,
    RCPT,
    DATA
  }

  /** Whether the recipient was accepted (and the message, where one was sent). */
  public boolean accepted() {
    return reply != null && reply.startsWith("2") && (stage == Stage.RCPT || stage == Stage.DATA);
  }

  /** The three-digit code, or 0 when there was no reply. */
  public int code() {
    return reply == null || reply.length() < 3 ? 0 : Integer.parseInt(reply.substring(0, 3));
  }

  /** {@code 550 5.7.54}, or the code alone where there is no enhanced one. */
  public String codes() {
    if (reply == null) {
      return "no reply";
    }
    String[] words = reply.split(" ", 3);
    return words.length > 1 && words[1].matches("\\d\\.\\d{1,3}\\.\\d{1,3}")
        ? words[0] + " " + words[1]
        : words[0];
  }
}
