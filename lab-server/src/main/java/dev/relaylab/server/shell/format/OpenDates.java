package dev.relaylab.server.shell.format;

import java.time.ZonedDateTime;
import java.util.Optional;

/** Dates by themselves: the long form, one a line. */
final class OpenDates implements OpenLayout {
  private final LineSink sink;
  private boolean begun;

  OpenDates(LineSink sink) {
    this.sink = sink;
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
    sink.line(object instanceof ZonedDateTime time ? TimeText.full(time) : object.toString());
  }

  @Override
  public void close() {
    sink.line("");
    sink.line("");
  }
}
