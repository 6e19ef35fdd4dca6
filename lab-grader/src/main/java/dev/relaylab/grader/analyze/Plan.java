package dev.relaylab.grader.analyze;

import java.util.List;

/**
 * What a prober is to do.
 *
 * @param sources where it tries to relay from, at least one
 * @param edges addresses just inside and just outside of ranges, each tried once
 * @param sender somebody else's address, with {@code {u}} where the token goes
 * @param serverDomain a domain of the server's own; null: what the server calls itself
 * @param quick only the main attempts from every source, and the edges
 * @param logon how a session logs on, or null when nobody is to log on
 */
public record Plan(
    Target target,
    List<Source> sources,
    List<Edge> edges,
    Canary canary,
    Limits limits,
    String sender,
    String serverDomain,
    Opening logon,
    boolean quick) {

  /** The source that all address forms are tried from: the first stranger, if there is one. */
  Source main() {
    return sources.stream().filter(Source::stranger).findFirst().orElse(sources.get(0));
  }
}
