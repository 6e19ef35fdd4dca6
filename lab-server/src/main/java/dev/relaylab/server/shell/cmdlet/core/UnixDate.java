package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Text;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** A date in the letters of Unix, each by the .NET format that says the same. */
record UnixDate(Interpreter interpreter, Object date) {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('Y', "yyyy"),
          Map.entry('y', "yy"),
          Map.entry('m', "MM"),
          Map.entry('d', "dd"),
          Map.entry('H', "HH"),
          Map.entry('I', "hh"),
          Map.entry('M', "mm"),
          Map.entry('S', "ss"),
          Map.entry('b', "MMM"),
          Map.entry('h', "MMM"),
          Map.entry('B', "MMMM"),
          Map.entry('a', "ddd"),
          Map.entry('A', "dddd"),
          Map.entry('p', "tt"),
          Map.entry('R', "HH:mm"),
          Map.entry('T', "HH:mm:ss"),
          Map.entry('X', "HH:mm:ss"),
          Map.entry('r', "hh:mm:ss tt"),
          Map.entry('D', "MM/dd/yy"),
          Map.entry('x', "MM/dd/yy"),
          Map.entry('F', "yyyy-MM-dd"),
          Map.entry('c', "ddd MMM dd HH:mm:ss yyyy"));

  String text(String format) {
    String wanted = format.startsWith("+") ? format.substring(1) : format;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < wanted.length(); i++) {
      if (wanted.charAt(i) == '%' && i + 1 < wanted.length()) {
        text.append(letter(wanted.charAt(++i)));
      } else {
        text.append(wanted.charAt(i));
      }
    }
    return text.toString();
  }

  private String letter(char letter) {
    ZonedDateTime time = (ZonedDateTime) date;
    return switch (letter) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case '%' -> "%";
      case 'Z' -> "+00";
      case 'C' -> String.valueOf(time.getYear() / 100);
      case 'e' -> String.format("%2d", time.getDayOfMonth());
      case 'k' -> String.format("%2d", time.getHour());
      case 'j' -> String.format("%03d", time.getDayOfYear());
      case 's' -> String.valueOf(time.toEpochSecond());
      case 'u' -> String.valueOf(time.getDayOfWeek().getValue());
      case 'w' -> String.valueOf(time.getDayOfWeek().getValue() % 7);
      default -> known(letter);
    };
  }

  private String known(char letter) {
    String net = LETTERS.get(letter);
    return net == null ? "%" + letter : Text.of(interpreter.method(date, "ToString", List.of(net)));
  }
}
