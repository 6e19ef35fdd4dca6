package dev.relaylab.server.shell.format;

import java.util.List;

/**
 * How a table is to look.
 *
 * @param autoSize columns as wide as their widest value
 * @param wrap long values over several lines instead of dots
 */
public record TableLayout(boolean autoSize, boolean wrap, boolean hideHeaders) {

  static final TableLayout PLAIN = new TableLayout(false, false, false);
  static final TableLayout AUTO_SIZE = new TableLayout(true, false, false);

  /**
   * Makes a writer.
   *
   * @param objects the objects known so far, at least one; the first decides alignments, all of
   *     them decide widths under {@code autoSize}
   */
  TableWriter writer(List<Column> columns, List<?> objects, ValueText values, int tableWidth) {
    int[] wanted = new int[columns.size()];
    Alignment[] alignments = new Alignment[columns.size()];
    for (int i = 0; i < wanted.length; i++) {
      Column column = columns.get(i);
      wanted[i] =
          column.width() == 0 && autoSize ? widest(column, objects, values) : column.width();
      alignments[i] =
          column.alignment() != null
              ? column.alignment()
              : natural(column.value().apply(objects.get(0)));
    }
    return new TableWriter(columns, ColumnWidths.share(wanted, tableWidth), alignments, wrap);
  }

  private static int widest(Column column, List<?> objects, ValueText values) {
    int widest = Math.max(1, column.label().length());
    for (Object object : objects) {
      for (String line : values.of(column, object).split("\r\n|\n|\r", -1)) {
        widest = Math.max(widest, line.length());
      }
    }
    return widest;
  }

  /**
   * Numbers and truth values stand on the right. Enumeration constants do not: the Exchange shell
   * gets them from its server, where they have become text.
   */
  private static Alignment natural(Object value) {
    boolean right =
        value instanceof Number || value instanceof Boolean || value instanceof Character;
    return right ? Alignment.RIGHT : Alignment.LEFT;
  }
}
