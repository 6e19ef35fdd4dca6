package dev.relaylab.server.command;

import java.util.Comparator;
import java.util.List;

/** What {@code lab help} prints, and the nearest verb to a mistyped one. */
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
    System.out.println("lab with no verb says where you are and what to do next.");
    return 0;
  }

  /** {@code Did you mean …?}, or empty text when nothing is near. */
  static String suggestion(String typed, List<LabCommand> verbs) {
    return verbs.stream()
        .map(LabCommand::verb)
        .filter(verb -> !verb.isEmpty())
        .min(Comparator.comparingInt(verb -> distance(typed, verb)))
        .filter(verb -> distance(typed, verb) <= 2)
        .map(verb -> " Did you mean \"" + verb + "\"?")
        .orElse("");
  }

  /** Levenshtein's edit distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
