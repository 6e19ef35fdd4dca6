package dev.relaylab.server.shell.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The end of a pipeline that nobody formats (Out-Default): text as it is, objects in the shape that
 * the first of them asks for.
 *
 * <p>PowerShell's rules: a type with a view is a table of that view; without one, up to four
 * properties are a table fitted to its values and more are a list; an object that does not fit a
 * layout begun is shown as a list within it.
 */
public final class OutputFormatter {
  private static final int MOST_IN_TABLE = 4;

  private final Printing printing;
  private final LineSink sink;
  private OpenLayout open;

  OutputFormatter(Printing printing, LineSink sink) {
    this.printing = printing;
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
      Arrays.asList(array).forEach(this::accept);
    } else {
      Optional<Map<String, Object>> table = printing.objects().hashtable(value);
      if (table.isPresent()) {
        TableEntry.of(table.get()).forEach(this::object);
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
    Optional<TableView> view = printing.views().find(printing.objects().typeNames(value));
    if (view.isEmpty() && printing.isText(value)) {
      flush();
      for (String line : printing.values().get().of(value).split("\r\n|\n|\r", -1)) {
        sink.line(line);
      }
      return;
    }
    if (open == null) {
      open = begin(value, view);
    }
    if (open.takes(view) && open instanceof OpenTexts == OpenTexts.isOne(value)) {
      open.add(value);
    } else {
      flush();
      sink.line("");
      ListWriter.write(defaultChoice().all(value), value, printing.values().get(), sink);
      sink.line("");
    }
  }

  private OpenLayout begin(Object value, Optional<TableView> view) {
    ValueText values = printing.values().get();
    if (OpenTexts.isOne(value)) {
      return new OpenTexts(sink);
    }
    if (view.isPresent()) {
      return new OpenView(printing.objects(), view.get(), values, sink);
    }
    Optional<ListView> list = printing.views().list(printing.objects().typeNames(value));
    if (list.isPresent()) {
      return new OpenList(
          new PropertyChoice(printing.objects(), list.get().properties()), values, sink);
    }
    return printing.objects().propertyNames(value).size() <= MOST_IN_TABLE
        ? new OpenTable(defaultChoice(), values, sink)
        : new OpenList(defaultChoice(), values, sink);
  }

  private PropertyChoice defaultChoice() {
    return new PropertyChoice(printing.objects(), List.of());
  }
}
