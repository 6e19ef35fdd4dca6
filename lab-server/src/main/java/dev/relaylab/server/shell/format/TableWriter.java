package dev.relaylab.server.shell.format;

import java.util.ArrayList;
import java.util.List;

/** Writes one table: a header, then rows. Trailing blanks are left away. */
final class TableWriter {
  private final List<Column> columns;
  private final int[] widths;
  private final Alignment[] alignments;
  private final boolean wrap;

  TableWriter(List<Column> columns, int[] widths, Alignment[] alignments, boolean wrap) {
    this.columns = columns;
    this.widths = widths;
    this.alignments = alignments;
    this.wrap = wrap;
  }

  void header(LineSink sink) {
    List<String> labels = new ArrayList<>();
    List<String> dashes = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      labels.add(columns.get(i).label());
      dashes.add("-".repeat(Math.max(0, Math.min(widths[i], columns.get(i).label().length()))));
    }
    sink.line(line(labels));
    sink.line(line(dashes));
  }

  void row(List<String> cells, LineSink sink) {
    if (!wrap) {
      sink.line(line(cells.stream().map(TableWriter::firstLine).toList()));
      return;
    }
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = LineWrap.wrap(cells.get(i), widths[i]);
      wrapped.add(lines);
      height = widths[i] > 0 ? Math.max(height, lines.size()) : height;
    }
    for (int l = 0; l < height; l++) {
      int number = l;
      sink.line(
          line(
              wrapped.stream()
                  .map(lines -> number < lines.size() ? lines.get(number) : "")
                  .toList()));
    }
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        line.append(first ? "" : " ");
        line.append(alignments[i].pad(alignments[i].fit(cells.get(i), widths[i]), widths[i]));
        first = false;
      }
    }
    return line.toString().stripTrailing();
  }

  private static String firstLine(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end == text.length() ? text : text.substring(0, end) + ValueText.ELLIPSIS;
  }
}
