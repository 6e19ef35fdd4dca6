package dev.relaylab.server.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the limits ask of a message's header.
 *
 * @param size octets up to the empty line
 * @param hops Received fields
 * @param localHops Received fields that this server wrote
 */
record HeaderScan(int size, int hops, int localHops) {

  static HeaderScan of(byte[] content, String server) {
    String byServer = "by " + server.toLowerCase(Locale.ROOT);
    int hops = 0;
    int localHops = 0;
    int line = 0;
    while (line < content.length && content[line] != '\r' && content[line] != '\n') {
      int end = fieldEnd(content, line);
      if (isReceived(content, line, end)) {
        hops++;
        String field = new String(content, line, end - line, StandardCharsets.ISO_8859_1);
        if (field.toLowerCase(Locale.ROOT).contains(byServer)) {
          localHops++;
        }
      }
      line = end;
    }
    return new HeaderScan(line, hops, localHops);
  }

  private static int fieldEnd(byte[] content, int from) {
    int i = from;
    while (i < content.length) {
      if (content[i++] == '\n'
          && (i == content.length || (content[i] != ' ' && content[i] != '\t'))) {
        break;
      }
    }
    return i;
  }

  private static boolean isReceived(byte[] content, int from, int end) {
    String name = "received:";
    if (end - from < name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if ((content[from + i] | 32) != (name.charAt(i) | 32)) {
        return false;
      }
    }
    return true;
  }
}
