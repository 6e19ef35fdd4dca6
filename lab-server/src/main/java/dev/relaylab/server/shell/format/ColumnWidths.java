package dev.relaylab.server.shell.format;

/**
 * How a table shares its line between columns: columns without a width share what is left in turn;
 * what does not fit is taken from the last column, and a column of less than four characters goes.
 */
final class ColumnWidths {
  private static final int MINIMUM = 4;
  private static final int SEPARATOR = 1;

  private ColumnWidths() {}

  /**
   * Computes the final widths.
   *
   * @param wanted 0 for a column that takes a share
   * @return the widths; -1 for a column that is not shown
   */
  static int[] share(int[] wanted, int tableWidth) {
    int[] widths = wanted.clone();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] == 0) {
        widths[i] = MINIMUM;
      }
    }
    spread(wanted, widths, tableWidth - total(widths));
    trim(widths, tableWidth);
    return widths;
  }

  private static void spread(int[] wanted, int[] widths, int room) {
    int left = room;
    boolean anyShare = false;
    for (int width : wanted) {
      anyShare |= width == 0;
    }
    while (anyShare && left > 0) {
      for (int i = 0; i < widths.length && left > 0; i++) {
        if (wanted[i] == 0) {
          widths[i]++;
          left--;
        }
      }
    }
  }

  private static void trim(int[] widths, int tableWidth) {
    int excess = total(widths) - tableWidth;
    for (int last = widths.length - 1; excess > 0 && last >= 0; last--) {
      int rest = widths[last] - excess;
      widths[last] = rest < MINIMUM ? -1 : rest;
      excess = total(widths) - tableWidth;
    }
  }

  private static int total(int[] widths) {
    int sum = 0;
    int shown = 0;
    for (int width : widths) {
      if (width > 0) {
        sum += width;
        shown++;
      }
    }
    return sum + Math.max(0, shown - 1) * SEPARATOR;
  }
}
