package dev.relaylab.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Command lines as words, and words as PowerShell. */
final class Words {
  private Words() {}

  /** Splits at blanks; double quotes hold words together. */
  static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
        word = word == null ? new StringBuilder() : word;
      } else if (!quoted && Character.isWhitespace(c)) {
        if (word != null) {
          words.add(word.toString());
        }
        word = null;
      } else {
        word = (word == null ? new StringBuilder() : word).append(c);
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }

  /** A PowerShell statement of a command and its arguments, each word one argument. */
  static String powerShell(String command, List<String> arguments) {
    return command
        + arguments.stream().map(word -> " " + argument(word)).collect(Collectors.joining());
  }

  private static String argument(String word) {
    boolean bare =
        word.matches("-[A-Za-z]+(:\\$(true|false))?") || word.matches("\\$(true|false|null)|\\d+");
    boolean list = word.matches("[^\\s'\",]+(,[^\\s'\",]+)+");
    if (bare) {
      return word;
    }
    return list
        ? List.of(word.split(",")).stream().map(Words::quote).collect(Collectors.joining(","))
        : quote(word);
  }

  private static String quote(String word) {
    return "'" + word.replace("'", "''") + "'";
  }
}
