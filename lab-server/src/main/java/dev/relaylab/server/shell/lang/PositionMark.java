package dev.relaylab.server.shell.lang;

/**
 * The part of a line that an error shows, with tildes under what is wrong.
 *
 * <p>Windows PowerShell 5.1 shows at most 69 characters, so that the mark fits a screen of 80: what
 * is wrong, up to twelve characters before and eight after it, and where room is left, more before
 * than after. Three dots stand for what is left out.
 */
record PositionMark(String line, int column, int length) {
  private static final int WIDEST = 69;
  private static final int BEFORE = 12;
  private static final int AFTER = 8;
  private static final String TAB = "    ";

  /** Both lines, each begun with a plus sign. */
  String text() {
    PositionMark shown = line.indexOf('\t') < 0 ? this : withoutTabs();
    return shown.line.length() <= WIDEST ? shown.whole() : shown.cut();
  }

  private PositionMark withoutTabs() {
    String before = line.substring(0, column).replace("\t", TAB);
    String wrong = line.substring(column, column + length).replace("\t", TAB);
    String after = line.substring(column + length).replace("\t", TAB);
    return new PositionMark(before + wrong + after, before.length(), wrong.length());
  }

  private String whole() {
    return marked("", line, "", column, length);
  }

  private String cut() {
    int rest = line.length() - column - length;
    int before = Math.min(column, BEFORE);
    int after = Math.min(rest, AFTER);
    int spare = Math.max(0, WIDEST - before - length - after);
    int moreBefore = Math.min(column - before, spare);
    before += moreBefore;
    after += Math.min(rest - after, spare - moreBefore);
    int from = column - before;
    int to = Math.min(line.length(), from + WIDEST);
    return marked(
        before < column ? "... " : "",
        line.substring(from, to),
        to < line.length() ? " ..." : "",
        before,
        Math.min(length, WIDEST - before));
  }

  private static String marked(String lead, String shown, String tail, int column, int length) {
    return "+ "
        + lead
        + shown
        + tail
        + "\n+ "
        + " ".repeat(lead.length() + column)
        + "~".repeat(Math.max(1, length));
  }
}
