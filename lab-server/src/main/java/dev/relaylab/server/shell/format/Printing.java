package dev.relaylab.server.shell.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * All that printing needs to know of its surroundings.
 *
 * @param values asked for each layout, so that a change of {@code $FormatEnumerationLimit} counts
 * @param width how many characters a line of the host may have
 */
public record Printing(
    ObjectModel objects, Views views, Supplier<ValueText> values, IntSupplier width) {

  /** A new end of pipeline that writes its lines to the sink. */
  public OutputFormatter formatter(LineSink sink) {
    return new OutputFormatter(this, sink);
  }

  /** The lines that the objects would print at a width. */
  public List<String> lines(List<?> values, int lineWidth) {
    List<String> lines = new ArrayList<>();
    OutputFormatter formatter = formatter(LineSink.into(lines, lineWidth));
    values.forEach(formatter::accept);
    formatter.close();
    return lines;
  }

  /** The columns of the default view of an object, or null when it has none. */
  public List<Column> view(Object value) {
    return views.find(objects.typeNames(value)).map(view -> view.bind(objects)).orElse(null);
  }

  /** Whether a value prints as plain text, in whatever layout it stands. */
  public boolean isText(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum<?>
        || value instanceof Set<?>
        || objects.isScript(value)
        || (!OpenTexts.isOne(value)
            && objects.propertyNames(value).isEmpty()
            && objects.hashtable(value).isEmpty());
  }
}
