package dev.relaylab.server.shell.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Objects in runs of an equal value, under {@code -GroupBy}.
 *
 * @param heading {@code Status: Running}, or null for the one run of an ungrouped layout
 */
record Grouping(String heading, List<Object> objects) {

  static List<Grouping> of(List<?> objects, PropertyChoice groupBy, ValueText values) {
    if (groupBy == null) {
      return List.of(new Grouping(null, new ArrayList<>(objects)));
    }
    List<Grouping> groups = new ArrayList<>();
    String last = null;
    for (Object object : objects) {
      Column column = groupBy.columns(object).get(0);
      String heading = "   " + column.label() + ": " + values.of(column, object);
      if (!Objects.equals(last, heading)) {
        groups.add(new Grouping(heading, new ArrayList<>()));
        last = heading;
      }
      groups.get(groups.size() - 1).objects().add(object);
    }
    return groups;
  }

  void printHeading(LineSink sink) {
    if (heading != null) {
      sink.line("");
      sink.line(heading);
      sink.line("");
    }
  }
}
