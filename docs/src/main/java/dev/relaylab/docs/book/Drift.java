package dev.relaylab.docs.book;

import java.util.List;

/**
 * A transcript that does not come back as the page says.
 *
 * @param file the page
 * @param line where the step stands
 * @param expected the line that was missed
 * @param cameBack what was printed instead
 */
public record Drift(String file, int line, String expected, List<String> cameBack) {

  /** The difference as a person reads it. */
  public String text() {
    StringBuilder text =
        new StringBuilder("DRIFT " + file + ":" + line + "\n   - " + expected + "\n");
    cameBack.stream().limit(30).forEach(each -> text.append("   + ").append(each).append('\n'));
    return text.append("   accept with:  lab docs accept ")
        .append(file)
        .append(':')
        .append(line)
        .append('\n')
        .toString();
  }
}
