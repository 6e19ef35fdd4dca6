package dev.relaylab.server.shell.format;

import java.util.List;
import java.util.Map;

/**
 * Objects as Format-Custom shows them: a class and its properties, those of its values too.
 *
 * @param depth how many levels are shown
 */
public record CustomDocument(List<?> objects, PropertyChoice choice, int depth, ValueText values)
    implements FormatDocument {

  @Override
  public void print(LineSink sink) {
    for (Object object : objects) {
      sink.line("");
      shown(
          object,
          choice.arguments().isEmpty() ? choice.all(object) : choice.columns(object),
          "",
          depth,
          sink);
    }
    sink.line("");
    sink.line("");
  }

  private void shown(
      Object object, List<Column> columns, String indent, int levels, LineSink sink) {
    String type = choice.objects().typeNames(object).get(0);
    sink.line(indent + "class " + type.substring(type.lastIndexOf('.') + 1));
    sink.line(indent + "{");
    for (Column column : columns) {
      value(column.label(), column.value().apply(object), indent + "  ", levels, sink);
    }
    sink.line(indent + "}");
  }

  private void value(String label, Object value, String indent, int levels, LineSink sink) {
    List<?> elements =
        value instanceof List<?> list
            ? list
            : choice.objects().hashtable(value).<List<?>>map(CustomDocument::entries).orElse(null);
    if (elements == null) {
      sink.line((indent + label + " = " + values.of(value)).stripTrailing());
      return;
    }
    sink.line(indent + label + " =");
    sink.line(indent + "  [");
    for (Object element : elements) {
      List<Column> columns =
          levels > 0 && element instanceof TableEntry ? choice.all(element) : List.of();
      if (columns.isEmpty()) {
        sink.line(indent + "    " + values.of(element));
      } else {
        shown(element, columns, indent + "    ", levels - 1, sink);
      }
    }
    sink.line(indent + "  ]");
    sink.line("");
  }

  private static List<TableEntry> entries(Map<String, Object> table) {
    return TableEntry.of(table);
  }

  @Override
  public String toString() {
    return NAME;
  }
}
