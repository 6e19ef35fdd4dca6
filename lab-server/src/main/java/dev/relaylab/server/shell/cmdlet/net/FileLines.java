package dev.relaylab.server.shell.cmdlet.net;

import dev.relaylab.server.shell.lang.Host;
import java.util.List;
import java.util.function.Consumer;

/** Takes text and writes it to a file of the lab, whole lines at a time. */
final class FileLines implements Consumer<String> {
  private final Host host;
  private final String path;
  private boolean append;

  FileLines(Host host, String path, boolean append) {
    this.host = host;
    this.path = path;
    this.append = append;
  }

  @Override
  public void accept(String text) {
    if (!text.isEmpty()) {
      host.redirect(path, append, List.of(text.replaceFirst("\r?\n$", "")));
      append = true;
    }
  }
}
