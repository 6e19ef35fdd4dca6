package dev.relaylab.server.shell.lang;

/**
 * A function at work.
 *
 * @param source the text in which it was called
 */
record Caller(String name, Source source, Extent call) {

  /** Where it was called. */
  Place place() {
    return source.place(call);
  }
}
