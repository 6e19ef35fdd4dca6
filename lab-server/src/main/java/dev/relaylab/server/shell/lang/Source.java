package dev.relaylab.server.shell.lang;

/**
 * A script's text with its name, for error positions.
 *
 * @param name {@code line} for typed text, else the file's name
 */
record Source(String name, String text) {

  String text(Extent extent) {
    return text.substring(
        Math.min(extent.start(), text.length()), Math.min(extent.end(), text.length()));
  }

  int line(int offset) {
    int line = 1;
    for (int i = 0; i < offset && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', Math.max(0, Math.min(offset, text.length()) - 1)) + 1;
  }

  /** The three lines by which PowerShell shows where an error is. */
  String position(Extent extent) {
    int start = Math.min(extent.start(), text.length());
    int begin = offsetLineStart(start);
    int stop = text.indexOf('\n', start);
    String shown = text.substring(begin, stop < 0 ? text.length() : stop).stripTrailing();
    int column = start - begin;
    int length = Math.max(0, Math.min(extent.end() - start, shown.length() - column));
    String where = name.equals("line") ? "At line:" : "At " + name + ":";
    return where
        + line(start)
        + " char:"
        + (column + 1)
        + "\n"
        + new PositionMark(shown, Math.min(column, shown.length()), length).text();
  }

  private int offsetLineStart(int offset) {
    return offset > 0 && offset <= text.length() && text.charAt(offset - 1) == '\n'
        ? offset
        : lineStart(offset);
  }
}
