package dev.relaylab.grader.analyze;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * One command and its reply.
 *
 * @param sent empty for the greeting
 * @param reply its lines joined by CRLF; null when none came
 * @param took from the command to the end of the reply
 */
public record Said(String sent, String reply, Duration took) {

  private static final Pattern DENIED =
      Pattern.compile(
          "relay(ing)?( access)?( is)? (denied|not (permitted|allowed))|(un|not )able to relay",
          Pattern.CASE_INSENSITIVE);

  /** The first digit of the reply's code: 2, 3, 4 or 5; 0 when there is no such reply. */
  int kind() {
    return reply != null && reply.matches("(?s)[2345]\\d\\d.*") ? reply.charAt(0) - '0' : 0;
  }

  /**
   * Whether it refuses for good: by its code, or by its words under a temporary code, as Postfix
   * does by default ({@code 454 4.7.1 Relay access denied}).
   */
  boolean refuses() {
    return kind() == 5 || (kind() == 4 && DENIED.matcher(reply).find());
  }

  boolean positive() {
    return kind() == 2 || kind() == 3;
  }

  /** The last line of the reply, which carries the verdict; or that there was none. */
  String lastLine() {
    return reply == null
        ? "(no reply: the connection was closed)"
        : reply.substring(reply.lastIndexOf('\n') + 1);
  }
}
