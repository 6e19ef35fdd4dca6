package dev.relaylab.exercises.transcript;

import dev.relaylab.exercises.transcript.Step.Line;
import dev.relaylab.exercises.yaml.CourseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dialogue written down, in a lesson or a {@code .steps} file.
 *
 * <ul>
 *   <li>{@code [PS] EX01> TEXT} runs a command in the management shell; lines that begin with
 *       {@code >> } continue it;
 *   <li>{@code PRINTER> COMMAND} runs one at a machine's prompt;
 *   <li>the lines up to the next prompt are what should be printed. Below {@code telnet} a line
 *       that begins with three digits is a reply, one that does not is typed; after a reply 354
 *       every line is typed, up to the one with a dot alone;
 *   <li>before the first prompt, empty lines and lines that begin with {@code #} are comments.
 * </ul>
 */
public record Transcript(List<Step> steps) {
  private static final Pattern SHELL = Pattern.compile("(\\[PS\\] ([A-Za-z0-9-]+)> ?)(.*)");
  private static final Pattern MACHINE = Pattern.compile("(([A-Z][A-Z0-9-]*)> ?)(.*)");
  private static final Pattern CONTINUED = Pattern.compile(">> ?(.*)");
  private static final Pattern REPLY = Pattern.compile("\\d{3}([ -].*)?|\\.\\.\\..*");

  public Transcript {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a transcript.
   *
   * @param firstLine the number its first line has in the file
   * @param machines whether there is a machine of that name
   * @throws CourseException naming the line
   */
  public static Transcript parse(
      String file, int firstLine, String text, Predicate<String> machines) {
    Reading reading = new Reading(file, machines);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      reading.take(lines.get(i), firstLine + i);
    }
    return new Transcript(reading.finish());
  }

  private static final class Reading {
    private final String file;
    private final Predicate<String> machines;
    private final List<Step> done = new ArrayList<>();
    private Step current;
    private List<Line> lines = new ArrayList<>();
    private boolean content;

    Reading(String file, Predicate<String> machines) {
      this.file = file;
      this.machines = machines;
    }

    void take(String text, int number) {
      Matcher shell = SHELL.matcher(text);
      Matcher machine = MACHINE.matcher(text);
      Matcher continued = CONTINUED.matcher(text);
      if (shell.matches()) {
        begin(shell, true, number);
      } else if (machine.matches() && !content) {
        begin(machine, false, number);
      } else if (continued.matches() && current != null && lines.isEmpty()) {
        current = continuedBy(continued.group(1));
      } else if (current != null) {
        below(text);
      } else if (!text.isBlank() && !text.startsWith("#")) {
        throw new CourseException(
            file,
            number,
            "\"" + text.strip() + "\" stands before the first prompt.",
            "Begin with \"[PS] EX01> COMMAND\" or \"PRINTER> COMMAND\".");
      }
    }

    private void begin(Matcher prompt, boolean shell, int number) {
      end();
      String machine = prompt.group(2);
      if (shell && !machine.equalsIgnoreCase("EX01")) {
        throw new CourseException(
            file,
            number,
            "There is no management shell on " + machine + ".",
            "Write \"[PS] EX01> …\".");
      }
      if (!machines.test(machine)) {
        throw new CourseException(
            file,
            number,
            "There is no machine \"" + machine + "\".",
            "The lab has EX01, PRINTER, WEBAPP, DESK and STRANGER.");
      }
      if (prompt.group(3).isBlank()) {
        throw new CourseException(
            file, number, "A prompt without a command.", "Write the command behind it.");
      }
      String command = prompt.group(3).strip();
      current = new Step(prompt.group(1), machine, shell, command, List.of(), number);
    }

    private Step continuedBy(String more) {
      return new Step(
          current.prompt(),
          current.machine(),
          current.shell(),
          current.command() + "\n" + more,
          List.of(),
          current.line());
    }

    private void below(String text) {
      boolean typed = current.telnet() && (content || isTyped(text));
      if (content) {
        content = !text.equals(".");
      } else if (current.telnet()) {
        content = !typed && text.startsWith("354");
      }
      lines.add(new Line(text, typed));
    }

    private static boolean isTyped(String text) {
      return !text.isBlank() && !REPLY.matcher(text.strip()).matches();
    }

    private void end() {
      if (current != null) {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).text().isBlank()) {
          lines.remove(lines.size() - 1);
        }
        done.add(
            new Step(
                current.prompt(),
                current.machine(),
                current.shell(),
                current.command(),
                lines,
                current.line()));
      }
      current = null;
      lines = new ArrayList<>();
      content = false;
    }

    List<Step> finish() {
      end();
      return done;
    }
  }
}
