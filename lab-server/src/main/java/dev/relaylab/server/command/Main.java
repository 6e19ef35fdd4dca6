package dev.relaylab.server.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The one command {@code lab}: finds the verb, lets it read its options, and runs it. */
public final class Main {
  private static final List<String> WITH_VALUE = List.of("--workspace");

  /** Java 22 to 24 give a console where nobody sits at a terminal, unless told which one. */
  private static final String CONSOLE = "jdk.console";

  private Main() {}

  /** Runs a verb and ends the process with its exit status. */
  public static void main(String[] args) {
    System.setProperty(CONSOLE, "java.base");
    System.setOut(utf8(System.out));
    System.setErr(utf8(System.err));
    int status = run(args);
    System.out.flush();
    System.err.flush();
    System.exit(status);
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Runs a verb and gives its exit status. */
  public static int run(String... args) {
    Verbs verbs = Verbs.found();
    List<String> line = new ArrayList<>(Arrays.asList(args));
    List<String> options = takeOptions(line);
    boolean help = takeHelp(line);
    if (help && line.isEmpty()) {
      return Help.print(verbs.all());
    }
    Optional<LabCommand> verb = verbs.meant(line);
    if (verb.isPresent()) {
      options.addAll(line.subList(Verbs.words(verb.get()).size(), line.size()));
      return execute(verb.get(), help ? List.of("--help") : options);
    }
    if (help && !verbs.group(line).isEmpty()) {
      return Help.print(verbs.group(line));
    }
    System.err.println(verbs.unknown(line));
    return 2;
  }

  /** {@code lab --workspace W status} means {@code lab status --workspace W}. */
  private static List<String> takeOptions(List<String> line) {
    List<String> options = new ArrayList<>();
    while (!line.isEmpty() && line.get(0).startsWith("--") && !asksForHelp(line.get(0))) {
      String option = line.remove(0);
      options.add(option);
      if (WITH_VALUE.contains(option) && !line.isEmpty()) {
        options.add(line.remove(0));
      }
    }
    return options;
  }

  /** {@code lab help up} means {@code lab up --help}. */
  private static boolean takeHelp(List<String> line) {
    if (!line.isEmpty() && line.get(0).equals(Verbs.HELP)) {
      line.remove(0);
      return true;
    }
    if (!line.isEmpty() && asksForHelp(line.get(line.size() - 1))) {
      line.remove(line.size() - 1);
      return true;
    }
    return false;
  }

  private static boolean asksForHelp(String word) {
    return word.equals("--help") || word.equals("-h");
  }

  private static int execute(LabCommand verb, List<String> arguments) {
    CommandLine line = new CommandLine(verb.handler());
    line.setCommandName(verb.verb().isEmpty() ? "lab" : "lab " + verb.verb());
    line.setUsageHelpAutoWidth(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, commandLine, parsed) -> Failure.tell(failure));
    return line.execute(arguments.toArray(String[]::new));
  }
}
