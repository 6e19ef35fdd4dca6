package dev.relaylab.server.console;

import dev.relaylab.server.internet.Machine;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * {@code findstr [/i] [/v] [/c:]WORDS}: the lines of its input that hold one of the words, or, with
 * {@code /c:}, all of them as one text. Files are read by Get-Content and Select-String.
 */
final class FindStr implements MachineCommand {
  private static final String USAGE =
      "Usage: ... | findstr [/i] [/v] WORDS, or ... | findstr /c:\"some text\"; a file's lines: Select-String WORDS FILE";

  @Override
  public String synopsis() {
    return "findstr [/i] [/v] WORDS       the lines of its input that hold a word";
  }

  @Override
  public int run(Machine machine, List<String> arguments, Streams streams) {
    List<String> wanted = new ArrayList<>();
    boolean anyCase = false;
    boolean without = false;
    for (String argument : arguments) {
      String lower = argument.toLowerCase(Locale.ROOT);
      if (lower.startsWith("/c:")) {
        wanted.add(argument.substring(3));
      } else if (lower.startsWith("/")) {
        anyCase |= lower.contains("i");
        without |= lower.contains("v");
        if (!lower.matches("/[ivrl]+")) {
          streams.complain("FINDSTR: " + argument + " ignored");
        }
      } else {
        wanted.addAll(Words.split(argument));
      }
    }
    if (wanted.isEmpty()) {
      streams.complain(USAGE);
      return 2;
    }
    Predicate<String> holds = holds(wanted, anyCase);
    List<String> found = lines(streams).stream().filter(without ? holds.negate() : holds).toList();
    found.forEach(streams::say);
    return found.isEmpty() ? 1 : 0;
  }

  private static Predicate<String> holds(List<String> wanted, boolean anyCase) {
    return line ->
        wanted.stream()
            .anyMatch(
                word ->
                    anyCase
                        ? line.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))
                        : line.contains(word));
  }

  private static List<String> lines(Streams streams) {
    return new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8))
        .lines()
        .toList();
  }
}
