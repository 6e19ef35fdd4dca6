package dev.relaylab.server.shell.lang;

/**
 * Where an error is.
 *
 * @param source {@code line} for typed text, else the file's name; empty for nowhere
 * @param number the line's, from 1
 * @param line the whole of it
 * @param column of what is wrong, from 0
 * @param length of what is wrong; 0 at the end of a text
 */
record Place(String source, int number, String line, int column, int length) {
  /** For errors that come from no place in a script. */
  static final Place NOWHERE = new Place("", 0, "", -1, 0);

  boolean isKnown() {
    return !source.isEmpty();
  }

  /** The file's name, or null for typed text and for nowhere. */
  String file() {
    return isKnown() && !source.equals("line") ? source : null;
  }

  /** The three lines by which PowerShell shows it; empty for nowhere. */
  String text() {
    return isKnown()
        ? (file() == null ? "At line:" : "At " + source + ":")
            + number
            + " char:"
            + (column + 1)
            + "\n"
            + new PositionMark(line, Math.min(column, line.length()), length).text()
        : "";
  }
}
