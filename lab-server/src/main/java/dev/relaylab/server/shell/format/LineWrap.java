package dev.relaylab.server.shell.format;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines, between words where that is possible. */
public final class LineWrap {

  private LineWrap() {}

  /** The lines of the text, each at most {@code width} wide; line ends in the text are kept. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\r\n|\n|\r", -1)) {
      if (line.length() <= width || width < 1) {
        lines.add(line);
      } else {
        wrapLine(line, width, lines);
      }
    }
    return lines;
  }

  private static void wrapLine(String line, int width, List<String> lines) {
    StringBuilder current = new StringBuilder();
    for (String word : line.split("(?<=[ \t])")) {
      if (word.length() > width) {
        breakWord(word, width, current, lines);
      } else if (current.length() + word.length() > width) {
        lines.add(current.toString());
        current.setLength(0);
        current.append(word);
      } else {
        current.append(word);
      }
    }
    lines.add(current.toString());
  }

  private static void breakWord(String word, int width, StringBuilder current, List<String> lines) {
    for (int i = 0; i < word.length(); i++) {
      if (current.length() == width) {
        lines.add(current.toString());
        current.setLength(0);
      }
      current.append(word.charAt(i));
    }
  }
}
