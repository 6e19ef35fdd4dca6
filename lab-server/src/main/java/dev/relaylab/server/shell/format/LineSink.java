package dev.relaylab.server.shell.format;

import java.util.List;

/** Where formatted lines go. */
public interface LineSink {

  /** How many characters a line may have. */
  int width();

  /** One line, without its line end. */
  void line(String text);

  /** A sink that keeps its lines. */
  static LineSink into(List<String> lines, int width) {
    return new LineSink() {
      @Override
      public int width() {
        return width;
      }

      @Override
      public void line(String text) {
        lines.add(text);
      }
    };
  }
}
