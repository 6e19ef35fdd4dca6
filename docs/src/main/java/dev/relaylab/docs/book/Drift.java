package dev.relaylab.docs.book;

import java.util.List;

/**
 * A transcript that does not come back as the page says.
 *
 * @param file the page
 * @param line where the step stands
 * @param difference the lines of {@link Difference}
 */
public record Drift(String file, int line, List<String> difference) {

  public Drift {
    difference = List.copyOf(difference);
  }

  /** The difference as a person reads it. */
  public String text() {
    StringBuilder text = new StringBuilder("DRIFT " + file + ":" + line + "\n");
    difference.forEach(each -> text.append("   ").append(each).append('\n'));
    return text.append("   accept with: lab docs accept ")
        .append(file)
        .append(':')
        .append(line)
        .append('\n')
        .toString();
  }
}
