package dev.relaylab.server.shell.format;

import dev.relaylab.server.shell.lang.EnumType;
import dev.relaylab.server.shell.lang.PsObject;
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
      wanted[i] = autoSize ? widest(column, objects, values) : column.width();
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
   * Numbers, truth values and constants of .NET stand on the right. Those of Exchange do not: its
   * shell gets them from the server, where they have become text.
   */
  private static Alignment natural(Object value) {
    boolean right =
        value instanceof Number
            || value instanceof Boolean
            || value instanceof Character
            || value instanceof EnumType.Value
            || value instanceof PsObject object
                && object.typeNames().contains("System.Security.SecureString");
    return right ? Alignment.RIGHT : Alignment.LEFT;
  }
}
