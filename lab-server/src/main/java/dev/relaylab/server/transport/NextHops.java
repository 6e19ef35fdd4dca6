package dev.relaylab.server.transport;

import dev.relaylab.server.directory.IpAddress;
import java.util.List;
import java.util.Optional;

/** What routing asks the DNS. */
public interface NextHops {

  /**
   * The mail exchangers of a domain in the order they are tried; empty when it has none, and one
   * with an empty name when it has a null MX (RFC 7505).
   */
  List<String> exchangers(String domain);

  /** Whether the domain exists at all. */
  boolean exists(String domain);

  Optional<IpAddress> address(String host);
}
