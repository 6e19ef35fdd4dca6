package dev.relaylab.server.smtp;

import java.util.function.Supplier;

/** The octets of one BDAT chunk (RFC 3030): counted, not looked at. */
final class ChunkReader implements ContentReader {
  private final MessageBuffer content;
  private final Supplier<Outcome> finish;
  private long left;

  /**
   * Reads a chunk.
   *
   * @param content null to drop the octets
   */
  ChunkReader(MessageBuffer content, long length, Supplier<Outcome> finish) {
    this.content = content;
    this.left = length;
    this.finish = finish;
  }

  @Override
  public int read(byte[] input, int from, int to) {
    int end = (int) Math.min(to, from + left);
    if (content != null) {
      content.append(input, from, end);
    }
    left -= end - from;
    return end;
  }

  @Override
  public boolean complete() {
    return left == 0;
  }

  @Override
  public Outcome finish() {
    return finish.get();
  }
}
