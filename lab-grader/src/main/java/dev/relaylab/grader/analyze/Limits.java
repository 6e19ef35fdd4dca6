package dev.relaylab.grader.analyze;

import java.time.Duration;

/**
 * How much a prober may ask of a server.
 *
 * @param messages how many canary messages it may send in all
 * @param reply how long to wait for a reply; longer than any sensible tarpit
 * @param retry how long to wait before a 4xx or a refused connection is tried once more
 * @param arrival how long to wait for canary messages
 */
public record Limits(int messages, Duration reply, Duration retry, Duration arrival) {
  public static final Limits USUAL =
      new Limits(20, Duration.ofSeconds(120), Duration.ofSeconds(3), Duration.ofSeconds(10));
}
