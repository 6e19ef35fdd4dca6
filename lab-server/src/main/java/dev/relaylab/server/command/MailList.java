package dev.relaylab.server.command;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mailbox as a list that keeps to 80 columns; what is cut off is in the message itself. */
final class MailList {
  private static final int SENDER = 29;
  private static final int SUBJECT = 30;
  private static final Pattern NAMED = Pattern.compile("\"?(.*?)\"?\\s*<[^<>]*>");
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private MailList() {}

  static List<String> lines(List<Map<String, Object>> messages) {
    List<String> lines = new ArrayList<>();
    lines.add(line("", "from", "date", "subject"));
    for (Map<String, Object> message : messages) {
      lines.add(
          line(
              Integer.toString(lines.size()),
              sender(String.valueOf(message.get("from"))),
              date(String.valueOf(message.get("date"))),
              String.valueOf(message.get("subject"))));
    }
    return lines;
  }

  private static String line(String number, String sender, String date, String subject) {
    return String.format(
        Locale.ROOT,
        "%3s  %-" + SENDER + "s  %-12s  %s",
        number,
        cut(sender, SENDER),
        cut(date, 12),
        cut(subject, SUBJECT));
  }

  /** Its name alone where name and address do not fit. */
  private static String sender(String from) {
    Matcher named = NAMED.matcher(from);
    boolean fits = from.length() <= SENDER;
    return fits || !named.matches() || named.group(1).isBlank() ? from : named.group(1);
  }

  /** Day and time as the sender wrote them; a date of another form stays as it is. */
  private static String date(String header) {
    try {
      return OffsetDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).format(SHORT);
    } catch (DateTimeException unusual) {
      return header;
    }
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 3) + "...";
  }
}
