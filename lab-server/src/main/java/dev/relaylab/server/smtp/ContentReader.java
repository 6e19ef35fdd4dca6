package dev.relaylab.server.smtp;

/** Takes message content out of the input stream. */
interface ContentReader {

  /**
   * Consumes input.
   *
   * @return the index behind the last octet consumed; {@code to}, or less once {@link #complete}
   */
  int read(byte[] input, int from, int to);

  boolean complete();

  /** The reply once complete. */
  Outcome finish();
}
