package dev.relaylab.exercises.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands between {@code |===} lines. A row is a line of cells, or as many cells as
 * {@code cols} says when each stands on a line of its own.
 */
final class TableReader {
  private static final Pattern COLUMNS = Pattern.compile("cols=\"([^\"]*)\"");

  private TableReader() {}

  static Block.Table read(String style, List<String> inside) {
    List<List<String>> lines = new ArrayList<>();
    for (String line : inside) {
      if (line.startsWith("|")) {
        lines.add(cells(line));
      } else if (!line.isBlank() && !lines.isEmpty()) {
        goOn(lines.get(lines.size() - 1), line.strip());
      }
    }
    boolean headed = inside.size() > 1 && inside.get(1).isBlank();
    return new Block.Table(headed, rows(lines, columns(style, lines)));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.substring(1).split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  private static void goOn(List<String> cells, String more) {
    int last = cells.size() - 1;
    cells.set(last, (cells.get(last) + " " + more).strip());
  }

  private static int columns(String style, List<List<String>> lines) {
    Matcher matcher = COLUMNS.matcher(style);
    return matcher.find()
        ? matcher.group(1).split(",").length
        : lines.isEmpty() ? 1 : lines.get(0).size();
  }

  private static List<List<String>> rows(List<List<String>> lines, int columns) {
    List<String> all = lines.stream().flatMap(List::stream).toList();
    List<List<String>> rows = new ArrayList<>();
    for (int from = 0; from < all.size(); from += columns) {
      rows.add(all.subList(from, Math.min(all.size(), from + columns)));
    }
    return rows;
  }
}
