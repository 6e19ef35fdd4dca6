package dev.relaylab.server.smtp;

import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Session ids as the protocol log shows them: 16 hexadecimal digits, rising (Exchange: {@code
 * 08DEF44EC454A414}). The same seed gives the same ids.
 */
public final class SessionIds {
  private static final long FIRST = 0x08DE000000000000L;
  private final AtomicLong next;

  public SessionIds(long seed) {
    this.next = new AtomicLong(FIRST | (new SplittableRandom(seed).nextLong() & 0xffff_ffff_0000L));
  }

  long take() {
    return next.getAndIncrement();
  }

  static String format(long id) {
    return HexFormat.of().withUpperCase().toHexDigits(id);
  }
}
