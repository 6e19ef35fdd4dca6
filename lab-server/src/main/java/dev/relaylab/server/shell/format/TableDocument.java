package dev.relaylab.server.shell.format;

import java.util.List;

/**
 * A table of objects, as Format-Table makes it.
 *
 * @param view the default view's columns, or null where the choice decides
 * @param groupBy null for none
 */
public record TableDocument(
    List<?> objects,
    PropertyChoice choice,
    List<Column> view,
    PropertyChoice groupBy,
    TableLayout layout,
    ValueText values)
    implements FormatDocument {
  private static final int WITHOUT_CHOICE = 10;

  @Override
  public void print(LineSink sink) {
    if (objects.isEmpty()) {
      return;
    }
    sink.line("");
    for (Grouping group : Grouping.of(objects, groupBy, values)) {
      group.printHeading(sink);
      List<Column> columns = columns(group.objects().get(0));
      TableWriter writer = layout.writer(columns, group.objects(), values, sink.width());
      if (!layout.hideHeaders()) {
        writer.header(sink);
      }
      for (Object object : group.objects()) {
        writer.row(columns.stream().map(column -> values.of(column, object)).toList(), sink);
      }
      sink.line("");
    }
    sink.line("");
  }

  private List<Column> columns(Object sample) {
    if (!choice.arguments().isEmpty()) {
      return choice.columns(sample);
    }
    if (view != null) {
      return view;
    }
    List<Column> all = choice.all(sample);
    return all.size() > WITHOUT_CHOICE ? all.subList(0, WITHOUT_CHOICE) : all;
  }

  @Override
  public String toString() {
    return NAME;
  }
}
