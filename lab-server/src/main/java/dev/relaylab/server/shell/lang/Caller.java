package dev.relaylab.server.shell.lang;

/**
 * A function at work.
 *
 * @param source the text in which it was called
 */
record Caller(String name, Source source, Extent call) {

  /** The lines that show where it was called. */
  String position() {
    return source.position(call);
  }
}
