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

  /** The line on which a part of the text begins, without blanks around it. */
  String lineOf(Extent extent) {
    return place(extent).line().strip();
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', Math.max(0, Math.min(offset, text.length()) - 1)) + 1;
  }

  /** Where a part of the text is: the line it begins on, and what of it stands there. */
  Place place(Extent extent) {
    int start = Math.min(extent.start(), text.length());
    int begin = offsetLineStart(start);
    int stop = text.indexOf('\n', start);
    String line = text.substring(begin, stop < 0 ? text.length() : stop).stripTrailing();
    int column = start - begin;
    int length = Math.max(0, Math.min(extent.end() - start, line.length() - column));
    return new Place(name, line(start), line, column, length);
  }

  private int offsetLineStart(int offset) {
    return offset > 0 && offset <= text.length() && text.charAt(offset - 1) == '\n'
        ? offset
        : lineStart(offset);
  }
}
