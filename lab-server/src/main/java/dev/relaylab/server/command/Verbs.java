package dev.relaylab.server.command;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * All verbs of {@code lab}, of all modules. A verb is one word, or two of which the first is common
 * to a group: {@code author new}, {@code author check}.
 */
record Verbs(List<LabCommand> all) {
  static final String HELP = "help";

  static Verbs found() {
    List<LabCommand> found = new ArrayList<>();
    ServiceLoader.load(LabCommand.class).forEach(found::add);
    return new Verbs(found);
  }

  /** The verb that a line begins with; one without a verb resumes. */
  Optional<LabCommand> meant(List<String> line) {
    return all.stream()
        .filter(verb -> begins(line, verb))
        .max(Comparator.comparingInt(verb -> words(verb).size()));
  }

  private static boolean begins(List<String> line, LabCommand verb) {
    List<String> words = words(verb);
    return words.isEmpty()
        ? line.isEmpty() || line.get(0).startsWith("-")
        : line.size() >= words.size() && line.subList(0, words.size()).equals(words);
  }

  /** How many words of a line name the verb. */
  static List<String> words(LabCommand verb) {
    return verb.verb().isEmpty() ? List.of() : List.of(verb.verb().split(" "));
  }

  /** The verbs of a group; none when the line begins with no group's word. */
  List<LabCommand> group(List<String> line) {
    return all.stream().filter(verb -> verb.verb().startsWith(line.get(0) + " ")).toList();
  }

  /** What a person may type after {@code lab}, in the order of the alphabet. */
  private Stream<String> names() {
    return all.stream()
        .filter(verb -> !verb.synopsis().isEmpty())
        .map(LabCommand::verb)
        .filter(name -> !name.isEmpty())
        .sorted();
  }

  /** Why a line means no verb, and what was probably meant. */
  String unknown(List<String> line) {
    String typed = line.get(0);
    List<LabCommand> group = group(line);
    if (!group.isEmpty()) {
      String names = group.stream().map(verb -> "lab " + verb.verb()).collect(joining(", "));
      return line.size() == 1
          ? "lab " + typed + " wants a second word. There are: " + names
          : "There is no verb \"" + typed + " " + line.get(1) + "\". There are: " + names;
    }
    List<String> known = Stream.concat(Stream.of(HELP), names()).toList();
    return "There is no verb \""
        + typed
        + "\"."
        + Nearest.to(typed, known).map(verb -> " Did you mean \"" + verb + "\"?").orElse("")
        + " See: lab help";
  }
}
