package dev.relaylab.server.shell.format;

import java.util.List;

/**
 * A list of objects, as Format-List makes it: every object's own properties, a blank line after
 * each.
 */
public record ListDocument(
    List<?> objects, PropertyChoice choice, PropertyChoice groupBy, ValueText values)
    implements FormatDocument {

  @Override
  public void print(LineSink sink) {
    if (objects.isEmpty()) {
      return;
    }
    sink.line("");
    for (Grouping group : Grouping.of(objects, groupBy, values)) {
      group.printHeading(sink);
      sink.line("");
      for (Object object : group.objects()) {
        ListWriter.write(
            choice.arguments().isEmpty() ? choice.all(object) : choice.columns(object),
            object,
            values,
            sink);
        sink.line("");
      }
      sink.line("");
    }
    sink.line("");
  }

  @Override
  public String toString() {
    return NAME;
  }
}
