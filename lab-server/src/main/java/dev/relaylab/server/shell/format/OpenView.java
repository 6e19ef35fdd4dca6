package dev.relaylab.server.shell.format;

import java.util.List;
import java.util.Optional;

/** A table of a default view; every row is printed as it comes. */
final class OpenView implements OpenLayout {
  private final TableView view;
  private final List<Column> columns;
  private final ValueText values;
  private final LineSink sink;
  private TableWriter writer;

  OpenView(TableView view, List<Column> columns, ValueText values, LineSink sink) {
    this.view = view;
    this.columns = columns;
    this.values = values;
    this.sink = sink;
  }

  @Override
  public boolean takes(Optional<TableView> other) {
    return other.filter(view::equals).isPresent();
  }

  @Override
  public void add(Object object) {
    if (writer == null) {
      writer = TableLayout.PLAIN.writer(columns, List.of(object), values, sink.width());
      sink.line("");
      writer.header(sink);
    }
    writer.row(columns.stream().map(column -> values.of(column, object)).toList(), sink);
  }

  @Override
  public void close() {
    sink.line("");
    sink.line("");
  }
}
