package dev.relaylab.server.shell.format;

/** Where a value stands in its column. */
public enum Alignment {
  LEFT,
  CENTER,
  RIGHT;

  /** Pads to the width; text that is too wide comes back as it is. */
  String pad(String text, int width) {
    int missing = width - text.length();
    if (missing <= 0) {
      return text;
    }
    int before = this == LEFT ? 0 : this == RIGHT ? missing : missing / 2;
    return " ".repeat(before) + text + " ".repeat(missing - before);
  }

  /** Cuts to the width, with dots where something is missing; right-aligned text keeps its end. */
  String fit(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    int kept = width - ValueText.ELLIPSIS.length();
    if (kept <= 0) {
      return this == RIGHT ? text.substring(text.length() - width) : text.substring(0, width);
    }
    return this == RIGHT
        ? ValueText.ELLIPSIS + text.substring(text.length() - kept)
        : text.substring(0, kept) + ValueText.ELLIPSIS;
  }
}
