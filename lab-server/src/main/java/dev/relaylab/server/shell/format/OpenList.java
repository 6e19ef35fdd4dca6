package dev.relaylab.server.shell.format;

import java.util.Optional;

/** A list of objects without a view. */
final class OpenList implements OpenLayout {
  private final PropertyChoice choice;
  private final ValueText values;
  private final LineSink sink;
  private boolean begun;

  OpenList(PropertyChoice choice, ValueText values, LineSink sink) {
    this.choice = choice;
    this.values = values;
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
      sink.line("");
      begun = true;
    }
    ListWriter.write(choice.shown(object), object, values, sink);
    sink.line("");
  }

  @Override
  public void close() {
    sink.line("");
    sink.line("");
  }
}
