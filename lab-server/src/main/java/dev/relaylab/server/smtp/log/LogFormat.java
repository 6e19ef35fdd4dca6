package dev.relaylab.server.smtp.log;

import dev.relaylab.server.smtp.ProtocolRow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The text of a protocol log file (Exchange: structure of the protocol log files). */
final class LogFormat {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.", Locale.ROOT).withZone(ZoneOffset.UTC);

  private long second = Long.MIN_VALUE;
  private String secondText;
  private final StringBuilder line = new StringBuilder(256);

  List<String> header(Instant now) {
    return List.of(
        "#Software: Microsoft Exchange Server",
        "#Version: 15.02.1544.004",
        "#Log-type: SMTP Receive Protocol Log",
        "#Date: " + time(now),
        "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context");
  }

  String line(ProtocolRow row) {
    line.setLength(0);
    line.append(time(row.time())).append(',');
    value(line, row.connector());
    line.append(',').append(row.sessionId()).append(',').append(row.sequence());
    line.append(',').append(row.localEndpoint()).append(',').append(row.remoteEndpoint());
    line.append(',').append(row.event()).append(',');
    value(line, row.data());
    line.append(',');
    value(line, row.context());
    return line.toString();
  }

  /** Rows come many to a second, so a second is formatted once. */
  private String time(Instant time) {
    if (time.getEpochSecond() != second) {
      second = time.getEpochSecond();
      secondText = SECOND.format(time);
    }
    int millis = time.getNano() / 1_000_000;
    return secondText
        + (char) ('0' + millis / 100)
        + (char) ('0' + millis / 10 % 10)
        + (char) ('0' + millis % 10)
        + "Z";
  }

  /** A value with a comma or a quotation mark is quoted; control characters become spaces. */
  private static void value(StringBuilder line, String text) {
    if (isPlain(text)) {
      line.append(text);
      return;
    }
    boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
    if (quoted) {
      line.append('"');
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        line.append('"');
      }
      line.append(c < ' ' || c == 127 ? ' ' : c);
    }
    if (quoted) {
      line.append('"');
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 127 || c == ',' || c == '"') {
        return false;
      }
    }
    return true;
  }
}
