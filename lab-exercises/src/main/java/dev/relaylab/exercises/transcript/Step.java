package dev.relaylab.exercises.transcript;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One command of a transcript, and what follows it.
 *
 * @param prompt as written, with the space behind it
 * @param machine where it is run; EX01 for the management shell
 * @param shell whether it is run in the management shell rather than at a machine's prompt
 * @param command several lines for one that goes on
 * @param lines what was written below it, up to the next prompt
 * @param line where it stands in its file, 1 for the first
 */
public record Step(
    String prompt, String machine, boolean shell, String command, List<Line> lines, int line) {

  /** A line below a command. */
  public record Line(String text, boolean typed) {}

  public Step {
    lines = List.copyOf(lines);
  }

  /** What is typed to the command, such as the lines of a telnet session. */
  public List<String> typed() {
    return lines.stream().filter(Line::typed).map(Line::text).toList();
  }

  /** The typed lines as standard input; empty when nothing is typed. */
  public String input() {
    return typed().stream().map(text -> text + "\n").collect(Collectors.joining());
  }

  /** What should be printed; empty when the transcript does not say. */
  public List<String> expected() {
    return lines.stream().filter(line -> !line.typed()).map(Line::text).toList();
  }

  /** Whether the command is a telnet session, whose lines are typed and answered in turn. */
  public boolean telnet() {
    return !shell && (command.equals("telnet") || command.startsWith("telnet "));
  }

  /**
   * The first expected line that does not come back.
   *
   * @param printed what the command printed; ignored where nothing is expected
   */
  public Optional<String> missing(String printed) {
    return expected().isEmpty()
        ? Optional.empty()
        : new ExpectedText(expected()).missing(printed.lines().toList());
  }
}
