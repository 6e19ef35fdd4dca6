package dev.relaylab.server.shell.format;

/** Where formatted lines go. */
public interface LineSink {

  /** How many characters a line may have. */
  int width();

  /** One line, without its line end. */
  void line(String text);
}
