package dev.relaylab.server.transport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A reader of delivery status notifications that knows only RFC 2046 and RFC 3464. */
final class DsnReader {

  private DsnReader() {}

  /** The parts of a multipart message, each with its header. */
  static List<String> parts(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    int at = text.indexOf("boundary=\"") + 10;
    String boundary = "\r\n--" + text.substring(at, text.indexOf('"', at));
    int end = text.indexOf(boundary + "--\r\n");
    if (at < 10 || end < 0) {
      throw new AssertionError("No multipart: " + text);
    }
    List<String> parts = new ArrayList<>();
    int start = text.indexOf(boundary + "\r\n");
    while (start < end) {
      int begin = start + boundary.length() + 2;
      int next = text.indexOf(boundary, begin);
      parts.add(text.substring(begin, next));
      start = next;
    }
    return parts;
  }

  private static List<Map<String, String>> groups(byte[] content) {
    String part = parts(content).get(1);
    String body = part.substring(part.indexOf("\r\n\r\n") + 4);
    List<Map<String, String>> groups = new ArrayList<>();
    for (String block : body.strip().split("\r\n\r\n")) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (String line : block.replaceAll("\r\n[ \t]+", " ").split("\r\n")) {
        int colon = line.indexOf(':');
        fields.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      groups.add(fields);
    }
    return groups;
  }

  /** The fields of the message. */
  static Map<String, String> message(byte[] content) {
    return groups(content).get(0);
  }

  /** The fields of each recipient. */
  static List<Map<String, String>> recipients(byte[] content) {
    List<Map<String, String>> all = groups(content);
    return all.subList(1, all.size());
  }
}
