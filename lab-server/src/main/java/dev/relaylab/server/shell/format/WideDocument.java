package dev.relaylab.server.shell.format;

import java.util.ArrayList;
import java.util.List;

/**
 * One property of many objects side by side, as Format-Wide makes it.
 *
 * @param groupBy null for none
 * @param columns how many side by side; 0 for as many as fit
 */
public record WideDocument(
    List<?> objects, PropertyChoice choice, PropertyChoice groupBy, int columns, ValueText values)
    implements FormatDocument {

  @Override
  public void print(LineSink sink) {
    if (objects.isEmpty()) {
      return;
    }
    List<String> all = objects.stream().map(this::cell).toList();
    int widest = all.stream().mapToInt(String::length).max().orElse(1);
    int count = columns > 0 ? columns : Math.max(1, (sink.width() + 1) / (widest + 1));
    int width = Math.max(1, (sink.width() - count + 1) / count);
    sink.line("");
    for (Grouping group : Grouping.of(objects, groupBy, values)) {
      group.printHeading(sink);
      rows(group.objects().stream().map(this::cell).toList(), count, width, sink);
      sink.line("");
    }
    sink.line("");
  }

  private static void rows(List<String> cells, int count, int width, LineSink sink) {
    for (int start = 0; start < cells.size(); start += count) {
      List<String> row = new ArrayList<>();
      for (String cell : cells.subList(start, Math.min(cells.size(), start + count))) {
        row.add(Alignment.LEFT.pad(Alignment.LEFT.fit(cell, width), width));
      }
      sink.line(String.join(" ", row).stripTrailing());
    }
  }

  private String cell(Object object) {
    if (!choice.arguments().isEmpty()) {
      return choice.columns(object).stream()
          .findFirst()
          .map(column -> values.of(column, object))
          .orElse("");
    }
    List<Column> all = choice.all(object);
    return all.stream()
        .filter(column -> column.label().equalsIgnoreCase("Name"))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(column -> values.of(column, object))
        .orElseGet(() -> values.of(object));
  }

  @Override
  public String toString() {
    return NAME;
  }
}
