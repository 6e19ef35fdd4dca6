package dev.relaylab.grader.analyze;

import java.util.List;

/**
 * One node of the result tree.
 *
 * @param result what came of it, in a few words
 * @param meaning what that means, or empty
 * @param remedy what to do about it, or empty
 */
public record Step(
    String title,
    Status status,
    String result,
    String meaning,
    String remedy,
    List<Said> dialogue,
    List<Step> children) {

  /** In ascending order of weight: a node is at least as heavy as its heaviest child. */
  public enum Status {
    OK("ok"),
    NOTE("note"),
    NOT_TESTED("not tested"),
    WARNING("warning"),
    RELAY("RELAY");

    private final String text;

    Status(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  static Step leaf(String title, Status status, String result, List<Said> dialogue) {
    return new Step(title, status, result, "", "", dialogue, List.of());
  }

  /** A node that is what its children are. */
  static Step parent(String title, String result, List<Step> children) {
    Status heaviest = children.stream().map(Step::status).max(Status::compareTo).orElse(Status.OK);
    return new Step(title, heaviest, result, "", "", List.of(), List.copyOf(children));
  }

  Step meaning(String text) {
    return new Step(title, status, result, text, remedy, dialogue, children);
  }

  Step remedy(String text) {
    return new Step(title, status, result, meaning, text, dialogue, children);
  }
}
