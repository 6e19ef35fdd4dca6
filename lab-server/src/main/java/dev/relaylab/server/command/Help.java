package dev.relaylab.server.command;

import java.util.Comparator;
import java.util.List;

/** What {@code lab help} prints. */
final class Help {

  private Help() {}

  static int print(List<LabCommand> verbs) {
    System.out.println("lab VERB [options]      everything stays on this machine\n");
    List<LabCommand> listed =
        verbs.stream()
            .filter(verb -> !verb.verb().isEmpty() && !verb.synopsis().isEmpty())
            .sorted(Comparator.comparing(LabCommand::verb))
            .toList();
    int width = listed.stream().mapToInt(verb -> verb.verb().length()).max().orElse(1);
    listed.forEach(
        verb -> System.out.printf("  %-" + width + "s  %s%n", verb.verb(), verb.synopsis()));
    System.out.println(
        "\nEvery verb takes --workspace DIR, --plain, --json where it has a result, and --help.");
    System.out.println("lab help VERB says all that a verb can do.");
    System.out.println("lab with no verb says where you are and what to do next.");
    return 0;
  }
}
