package dev.relaylab.server.shell.prompt;

/** The few colours of the shell; each comes with a word that says the same. */
enum Style {
  ERROR("\u001b[91m"),
  WARNING("\u001b[93m"),
  VERBOSE("\u001b[96m"),
  PROMPT("\u001b[93m");

  private static final String END = "\u001b[0m";
  private final String begin;

  Style(String begin) {
    this.begin = begin;
  }

  /** The text in this style, or as it is. */
  String on(String text, boolean coloured) {
    return coloured && !text.isEmpty() ? begin + text + END : text;
  }
}
