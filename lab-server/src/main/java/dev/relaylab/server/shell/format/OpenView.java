package dev.relaylab.server.shell.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A table of a default view; every row is printed as it comes. */
final class OpenView implements OpenLayout {
  private final ObjectModel objects;
  private final TableView view;
  private final List<Column> columns;
  private final ValueText values;
  private final LineSink sink;
  private TableWriter writer;
  private Object group;

  OpenView(ObjectModel objects, TableView view, ValueText values, LineSink sink) {
    this.objects = objects;
    this.view = view;
    this.columns = view.bind(objects);
    this.values = values;
    this.sink = sink;
  }

  @Override
  public boolean takes(Optional<TableView> other) {
    return other.filter(view::equals).isPresent();
  }

  @Override
  public void add(Object object) {
    Object own = view.group() == null ? null : objects.property(object, view.group());
    if (writer == null || !Objects.equals(own, group)) {
      group = own;
      writer = TableLayout.PLAIN.writer(columns, List.of(object), values, sink.width());
      sink.line("");
      if (own != null) {
        sink.line("");
        sink.line(
            (view.group().equals("Directory") ? "    " : "   ")
                + view.group()
                + ": "
                + values.of(own));
        sink.line("");
        sink.line("");
      }
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
