package dev.relaylab.server.shell.format;

import java.util.List;

/**
 * Writes one object as lines {@code Name : value}; a long value goes on under its own beginning.
 */
final class ListWriter {
  private static final String SEPARATOR = " : ";
  private static final int MINIMUM_VALUE = 1;

  private ListWriter() {}

  static void write(List<Column> columns, Object object, ValueText values, LineSink sink) {
    int widest = columns.stream().mapToInt(column -> column.label().length()).max().orElse(0);
    int labelWidth =
        Math.min(widest, Math.max(1, sink.width() - SEPARATOR.length() - MINIMUM_VALUE));
    int valueWidth = Math.max(1, sink.width() - labelWidth - SEPARATOR.length());
    String indent = " ".repeat(labelWidth + SEPARATOR.length());
    for (Column column : columns) {
      String prefix =
          Alignment.LEFT.pad(Alignment.LEFT.fit(column.label(), labelWidth), labelWidth)
              + SEPARATOR;
      for (String line : LineWrap.wrap(values.of(column, object), valueWidth)) {
        sink.line((prefix + line).stripTrailing());
        prefix = indent;
      }
    }
  }
}
