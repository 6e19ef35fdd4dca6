package dev.relaylab.exercises.transcript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines that should be printed. {@code ...} alone stands for any lines, none too; {@code ...}
 * inside a line for any text. Space at the end of a line and empty lines do not count.
 */
public record ExpectedText(List<String> lines) {
  private static final String ANYTHING = "...";

  public ExpectedText {
    lines = List.copyOf(lines);
  }

  /** The first expected line that did not come, or empty for one too many, or nothing. */
  public Optional<String> missing(List<String> printed) {
    List<String> wanted = lines.stream().filter(line -> !line.isBlank()).toList();
    List<String> actual = printed.stream().filter(line -> !line.isBlank()).toList();
    return matches(wanted, actual) ? Optional.empty() : Optional.of(culprit(wanted, actual));
  }

  private static boolean matches(List<String> wanted, List<String> actual) {
    if (wanted.isEmpty()) {
      return actual.isEmpty();
    }
    if (isAnything(wanted.get(0))) {
      List<String> rest = wanted.subList(1, wanted.size());
      for (int skipped = 0; skipped <= actual.size(); skipped++) {
        if (matches(rest, actual.subList(skipped, actual.size()))) {
          return true;
        }
      }
      return false;
    }
    return !actual.isEmpty()
        && lineMatches(wanted.get(0), actual.get(0))
        && matches(wanted.subList(1, wanted.size()), actual.subList(1, actual.size()));
  }

  /** The line after the longest beginning that can still be matched. */
  private static String culprit(List<String> wanted, List<String> actual) {
    for (int length = 1; length <= wanted.size(); length++) {
      if (!begins(wanted.subList(0, length), actual)) {
        return wanted.get(length - 1);
      }
    }
    return "(nothing more)";
  }

  private static boolean begins(List<String> wanted, List<String> actual) {
    for (int length = 0; length <= actual.size(); length++) {
      if (matches(wanted, actual.subList(0, length))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnything(String line) {
    return line.strip().equals(ANYTHING);
  }

  /** Whether one printed line is what one expected line says. */
  public static boolean lineMatches(String wanted, String actual) {
    String pattern =
        Pattern.compile(ANYTHING, Pattern.LITERAL)
            .splitAsStream(wanted.stripTrailing() + "\n")
            .map(part -> Pattern.quote(part.replace("\n", "")))
            .collect(Collectors.joining(".*"));
    return Pattern.matches(pattern, actual.stripTrailing());
  }
}
