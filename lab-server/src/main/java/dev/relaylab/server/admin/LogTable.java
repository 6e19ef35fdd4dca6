package dev.relaylab.server.admin;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The end of a log in Exchange's form (comment lines, of which {@code #Fields:} names the columns,
 * then CSV), as a table. Columns in which nothing stands, or the same in all lines, are left out.
 *
 * @param rows oldest first
 * @param matching how many lines the filter lets through, shown or not
 * @param hidden columns in which nothing stands
 * @param same columns that are the same in all lines, with what stands there
 */
record LogTable(
    List<String> columns, List<Row> rows, int matching, List<String> hidden, List<String> same) {
  private static final String FIELDS = "#Fields:";

  /** One line. */
  record Row(List<String> cells) {}

  /**
   * @param filter text that a line contains, in any case; empty for all lines
   */
  static LogTable of(List<String> lines, String filter, int last) {
    List<String> names = List.of();
    List<String> kept = new ArrayList<>();
    String wanted = filter.toLowerCase(Locale.ROOT);
    for (String line : lines) {
      if (line.startsWith(FIELDS)) {
        names = List.of(line.substring(FIELDS.length()).strip().split(","));
      } else if (!line.startsWith("#")
          && !line.isBlank()
          && line.toLowerCase(Locale.ROOT).contains(wanted)) {
        kept.add(line);
      }
    }
    List<List<String>> cells = new ArrayList<>();
    kept.subList(Math.max(0, kept.size() - last), kept.size())
        .forEach(line -> cells.add(cells(line)));
    return of(names, cells, kept.size());
  }

  private static LogTable of(List<String> names, List<List<String>> cells, int matching) {
    int width = Math.max(names.size(), cells.stream().mapToInt(List::size).max().orElse(0));
    List<Integer> used = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int column = i;
      List<String> values = cells.stream().map(row -> cell(row, column)).distinct().toList();
      if (values.size() > 1 || cells.size() == 1 && !values.get(0).isEmpty()) {
        used.add(i);
      } else if (values.isEmpty() || values.get(0).isEmpty()) {
        hidden.add(cell(names, i));
      } else {
        same.add(cell(names, i) + " " + values.get(0));
      }
    }
    return new LogTable(
        used.stream().map(i -> cell(names, i)).toList(),
        cells.stream().map(row -> new Row(used.stream().map(i -> cell(row, i)).toList())).toList(),
        matching,
        hidden,
        same);
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  /** A line that is no CSV is one cell. */
  private static List<String> cells(String line) {
    try {
      List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(line)).getRecords();
      return records.isEmpty() ? List.of(line) : records.get(0).toList();
    } catch (IOException | UncheckedIOException | IllegalStateException noCsv) {
      return List.of(line);
    }
  }
}
