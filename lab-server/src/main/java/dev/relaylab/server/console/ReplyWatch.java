package dev.relaylab.server.console;

/**
 * Watches what a server says for the end of its replies: an SMTP reply ends with the line whose
 * code is not followed by a hyphen (RFC 5321 section 4.2.1).
 */
final class ReplyWatch {
  private final StringBuilder line = new StringBuilder();
  private int replies;
  private String code = "";
  private boolean otherProtocol;

  void feed(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        take(line.toString().stripTrailing());
        line.setLength(0);
      } else {
        line.append((char) (bytes[i] & 0xff));
      }
    }
  }

  private void take(String text) {
    if (text.matches("\\d{3}( .*)?")) {
      replies++;
      code = text.substring(0, 3);
    } else if (!text.matches("\\d{3}-.*")) {
      otherProtocol = true;
    }
  }

  /** How many complete replies have come. */
  int replies() {
    return replies;
  }

  /** The code of the last complete reply. */
  String code() {
    return code;
  }

  /**
   * Whether the server says what no SMTP server says, so that the end of a reply cannot be seen.
   */
  boolean otherProtocol() {
    return otherProtocol;
  }
}
