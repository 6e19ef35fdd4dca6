package dev.relaylab.server.shell.lang;

/** A stretch of source text: from {@code start} up to and without {@code end}. */
record Extent(int start, int end) {

  Extent to(Extent last) {
    return new Extent(start, last.end);
  }
}
