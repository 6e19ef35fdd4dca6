package dev.relaylab.server.shell.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of objects without a view, fitted to its first rows; they are held back until there are
 * enough of them, or something else is to be printed.
 */
final class OpenTable implements OpenLayout {
  private static final int HELD = 300;

  private final PropertyChoice choice;
  private final ValueText values;
  private final LineSink sink;
  private final List<Object> held = new ArrayList<>();
  private List<Column> columns;
  private TableWriter writer;

  OpenTable(PropertyChoice choice, ValueText values, LineSink sink) {
    this.choice = choice;
    this.values = values;
    this.sink = sink;
  }

  @Override
  public boolean takes(Optional<TableView> view) {
    return view.isEmpty();
  }

  @Override
  public void add(Object object) {
    held.add(object);
    if (held.size() >= HELD || writer != null) {
      flush();
    }
  }

  @Override
  public void flush() {
    if (writer == null && !held.isEmpty()) {
      columns = choice.all(held.get(0));
      writer = TableLayout.AUTO_SIZE.writer(columns, held, values, sink.width());
      sink.line("");
      writer.header(sink);
    }
    for (Object object : held) {
      writer.row(columns.stream().map(column -> values.of(column, object)).toList(), sink);
    }
    held.clear();
  }

  @Override
  public void close() {
    flush();
    sink.line("");
    sink.line("");
  }
}
