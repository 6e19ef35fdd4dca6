package dev.relaylab.server.shell.format;

import java.time.ZonedDateTime;
import java.util.Optional;

/** Objects whose default view is a text: dates in their long form, and what prints itself. */
final class OpenTexts implements OpenLayout {
  private final LineSink sink;
  private boolean begun;

  OpenTexts(LineSink sink) {
    this.sink = sink;
  }

  static boolean isOne(Object value) {
    return value instanceof ZonedDateTime || value instanceof SelfPrinting;
  }

  @Override
  public boolean takes(Optional<TableView> view) {
    return view.isEmpty();
  }

  @Override
  public void add(Object object) {
    if (!begun) {
      sink.line("");
      begun = true;
    }
    for (String line : text(object).split("\r\n|\n|\r", -1)) {
      sink.line(line);
    }
  }

  private static String text(Object object) {
    if (object instanceof ZonedDateTime time) {
      return TimeText.full(time);
    }
    return object instanceof SelfPrinting self ? self.printed() : object.toString();
  }

  @Override
  public void close() {
    sink.line("");
    sink.line("");
  }
}
