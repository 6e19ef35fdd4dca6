package dev.relaylab.server.shell.format;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The end of a pipeline that nobody formats (Out-Default): text as it is, objects in the shape that
 * the first of them asks for.
 *
 * <p>PowerShell's rules: a type with a view is a table of that view; without one, up to four
 * properties are a table fitted to its values and more are a list; an object that does not fit a
 * table begun is shown as a list within it.
 */
public final class OutputFormatter {
  private static final int MOST_IN_TABLE = 4;

  private final ObjectModel objects;
  private final Views views;
  private final Supplier<ValueText> values;
  private final LineSink sink;
  private OpenLayout open;

  /**
   * Makes a formatter.
   *
   * @param values asked for each layout, so that a change of {@code $FormatEnumerationLimit} counts
   */
  public OutputFormatter(ObjectModel objects, Views views, Supplier<ValueText> values, LineSink sink) {
    this.objects = objects;
    this.views = views;
    this.values = values;
    this.sink = sink;
  }

  /** Takes one pipeline object; the elements of a collection one by one. */
  public void accept(Object value) {
    if (value == null) {
      return;
    }
    if (value instanceof FormatDocument document) {
      close();
      document.print(sink);
    } else if (value instanceof List<?> list) {
      list.forEach(this::accept);
    } else if (value instanceof Object[] array) {
      java.util.Arrays.asList(array).forEach(this::accept);
    } else {
      Optional<Map<String, Object>> table = objects.hashtable(value);
      if (table.isPresent()) {
        table.get().forEach((key, entry) -> object(new TableEntry(key, entry)));
      } else {
        object(value);
      }
    }
  }

  /** Prints what is still held back; called before anything else is written to the same place. */
  public void flush() {
    if (open != null) {
      open.flush();
    }
  }

  /** Ends the layout in progress; called at the end of a pipeline. */
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private void object(Object value) {
    Optional<TableView> view = views.find(objects.typeNames(value));
    if (view.isEmpty() && isText(value)) {
      flush();
      for (String line : values.get().of(value).split("\r\n|\n|\r", -1)) {
        sink.line(line);
      }
      return;
    }
    if (open == null) {
      open = begin(value, view);
    }
    if (open.takes(view)) {
      open.add(value);
    } else {
      flush();
      sink.line("");
      ListWriter.write(defaultChoice().all(value), value, values.get(), sink);
      sink.line("");
    }
  }

  private OpenLayout begin(Object value, Optional<TableView> view) {
    if (value instanceof ZonedDateTime) {
      return new OpenDates(sink);
    }
    if (view.isPresent()) {
      return new OpenView(view.get(), view.get().bind(objects), values.get(), sink);
    }
    return objects.propertyNames(value).size() <= MOST_IN_TABLE
        ? new OpenTable(defaultChoice(), values.get(), sink)
        : new OpenList(defaultChoice(), values.get(), sink);
  }

  private boolean isText(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum<?>
        || value instanceof java.util.Set<?>
        || (!(value instanceof ZonedDateTime) && objects.propertyNames(value).isEmpty())
        || objects.isScript(value);
  }

  private PropertyChoice defaultChoice() {
    return new PropertyChoice(objects, List.of());
  }
}
