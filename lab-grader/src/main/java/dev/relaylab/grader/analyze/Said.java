package dev.relaylab.grader.analyze;

import java.time.Duration;

/**
 * One command and its reply.
 *
 * @param sent empty for the greeting
 * @param reply its lines joined by CRLF; null when none came
 * @param took from the command to the end of the reply
 */
public record Said(String sent, String reply, Duration took) {

  /** The first digit of the reply's code: 2, 3, 4 or 5; 0 when there is no such reply. */
  int kind() {
    return reply != null && reply.matches("(?s)[2345]\\d\\d.*") ? reply.charAt(0) - '0' : 0;
  }

  boolean positive() {
    return kind() == 2 || kind() == 3;
  }

  /** The last line of the reply, which carries the verdict; or that there was none. */
  String lastLine() {
    return reply == null ? "(no reply: the connection was closed)" : reply.substring(reply.lastIndexOf('\n') + 1);
  }
}
