package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.smtp.host.Listening;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What listens in the lab now: endpoints of the lab's world, and where they really are. Nothing
 * else can be connected to.
 */
public final class Network {
  private final Supplier<? extends Collection<Listening>> open;

  /** A network that asks anew each time what is open. */
  public Network(Supplier<? extends Collection<Listening>> open) {
    this.open = open;
  }

  /** What listens on an endpoint of the lab's world. */
  public Optional<Listening> at(IpAddress address, int port) {
    return open.get().stream()
        .filter(listening -> listening.address().equals(address) && listening.port() == port)
        .findFirst();
  }

  /** The ports on which an address listens, in order. */
  public List<Integer> ports(IpAddress address) {
    return open.get().stream()
        .filter(listening -> listening.address().equals(address))
        .map(Listening::port)
        .sorted()
        .distinct()
        .toList();
  }

  /** Whether a real endpoint is a listener of this lab. */
  public boolean owns(InetSocketAddress real) {
    return open.get().stream()
        .anyMatch(
            listening -> real.equals(listening.listen()) || real.equals(listening.proxyListen()));
  }
}
