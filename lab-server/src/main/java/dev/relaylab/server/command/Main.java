package dev.relaylab.server.command;

import dev.relaylab.server.control.LabUnavailableException;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.journal.JournalException;
import dev.relaylab.server.smtp.host.PortException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import picocli.CommandLine;

/** The one command {@code lab}: finds the verb, lets it read its options, and runs it. */
public final class Main {
  private static final List<String> WITH_VALUE = List.of("--workspace");

  /** Named, the mail library does not look for its one provider again at every message. */
  private static final String MAIL_STREAMS = "jakarta.mail.util.StreamProvider";

  /** Java 22 to 24 give a console where nobody sits at a terminal, unless told which one. */
  private static final String CONSOLE = "jdk.console";

  private Main() {}

  /** Runs a verb and ends the process with its exit status. */
  public static void main(String[] args) {
    System.setProperty(MAIL_STREAMS, "org.eclipse.angus.mail.util.MailStreamProvider");
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
    List<String> words = globalOptionsLast(args);
    List<LabCommand> verbs = new ArrayList<>();
    ServiceLoader.load(LabCommand.class).forEach(verbs::add);
    Optional<LabCommand> verb =
        verbs.stream()
            .filter(candidate -> startsWith(words, candidate))
            .max(Comparator.comparingInt(candidate -> length(candidate)));
    if (verb.isEmpty() || isHelp(words)) {
      return isHelp(words) ? Help.print(verbs) : unknown(words, verbs);
    }
    List<String> rest = words.subList(length(verb.get()), words.size());
    return execute(verb.get(), rest.toArray(String[]::new));
  }

  private static int execute(LabCommand verb, String[] arguments) {
    CommandLine line = new CommandLine(verb.handler());
    line.setCommandName(verb.verb().isEmpty() ? "lab" : "lab " + verb.verb());
    line.setUsageHelpAutoWidth(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, commandLine, parsed) -> report(failure));
    return line.execute(arguments);
  }

  private static int report(Exception failure) {
    if (failure instanceof CommandFailure known) {
      System.err.println(known.getMessage());
      return known.exitStatus();
    }
    if (failure instanceof InvalidValueException) {
      System.err.println(failure.getMessage());
      return 2;
    }
    if (failure instanceof JournalException
        || failure instanceof LabUnavailableException
        || failure instanceof PortException
        || failure instanceof PlainWords) {
      System.err.println(failure.getMessage());
      return 1;
    }
    System.err.println("The lab has a fault: " + failure);
    System.err.println("Nothing was lost. Please report it with the lines below.");
    failure.printStackTrace(System.err);
    return 3;
  }

  private static int unknown(List<String> words, List<LabCommand> verbs) {
    String typed = words.get(0);
    System.err.println(
        "There is no verb \"" + typed + "\"." + Help.suggestion(typed, verbs) + " See: lab help");
    return 2;
  }

  /** {@code lab --workspace W status} means {@code lab status --workspace W}. */
  private static List<String> globalOptionsLast(String[] args) {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    List<String> options = new ArrayList<>();
    while (!words.isEmpty() && words.get(0).startsWith("--") && !words.get(0).equals("--help")) {
      String option = words.remove(0);
      options.add(option);
      if (WITH_VALUE.contains(option) && !words.isEmpty()) {
        options.add(words.remove(0));
      }
    }
    int verbWords = words.isEmpty() ? 0 : 1;
    if (words.size() > 1
        && (words.get(0).equals("author")
            || words.get(0).equals("docs")
            || words.get(0).equals("simulate"))) {
      verbWords = 2;
    }
    words.addAll(verbWords, options);
    return words;
  }

  private static boolean startsWith(List<String> words, LabCommand candidate) {
    if (candidate.verb().isEmpty()) {
      return words.isEmpty() || words.get(0).startsWith("--");
    }
    List<String> verb = List.of(candidate.verb().split(" "));
    return words.size() >= verb.size() && words.subList(0, verb.size()).equals(verb);
  }

  private static int length(LabCommand command) {
    return command.verb().isEmpty() ? 0 : command.verb().split(" ").length;
  }

  private static boolean isHelp(List<String> words) {
    return words.size() == 1 && List.of("help", "--help", "-h").contains(words.get(0));
  }
}
