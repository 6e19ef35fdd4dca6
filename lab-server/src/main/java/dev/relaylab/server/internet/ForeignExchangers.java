package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.smtp.host.Listening;
import dev.relaylab.server.smtp.host.PortMap;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All foreign mail exchangers of the lab. Without {@link #listen} they exist in memory only, as
 * grading wants them.
 */
public final class ForeignExchangers implements AutoCloseable {
  private final List<ForeignExchanger> exchangers;
  private final ForeignServices services;
  private final Set<String> gatewayKnows = ConcurrentHashMap.newKeySet();

  public ForeignExchangers(ForeignServices services) {
    this.services = services;
    this.exchangers =
        ForeignHost.ALL.stream()
            .map(host -> new ForeignExchanger(host, services, () -> gatewayKnows))
            .toList();
    gatewayKnows.add(AddressPlan.EX01.address().toString());
  }

  public List<ForeignExchanger> all() {
    return exchangers;
  }

  /** The block list that all of them ask. */
  public BlockList blockList() {
    return services.blockList();
  }

  /** The exchangers of a domain, or the one machine of that name or host name. */
  public List<ForeignExchanger> named(String domainOrHost) {
    return exchangers.stream()
        .filter(
            exchanger ->
                exchanger.host().domain().equalsIgnoreCase(domainOrHost)
                    || exchanger.host().machine().name().equalsIgnoreCase(domainOrHost)
                    || exchanger.host().machine().host().equalsIgnoreCase(domainOrHost))
        .toList();
  }

  /** Whether the gateway lets an address relay without a login, as a registered customer's. */
  public void gatewayKnows(IpAddress sender, boolean known) {
    if (known) {
      gatewayKnows.add(sender.toString());
    } else {
      gatewayKnows.remove(sender.toString());
    }
  }

  /** Opens the ports of all that are not down; PROXY ports are wherever there is room. */
  public void listen(PortMap ports) {
    PortMap roomForProxy =
        new PortMap() {
          @Override
          public InetSocketAddress listen(IpAddress address, int port) {
            return ports.listen(address, port);
          }

          @Override
          public InetSocketAddress proxyListen(IpAddress address, int port) {
            return new InetSocketAddress(IpAddress.parse("127.0.0.1").toInetAddress(), 0);
          }
        };
    try {
      exchangers.forEach(exchanger -> exchanger.listen(roomForProxy));
    } catch (RuntimeException refused) {
      close();
      throw refused;
    }
  }

  /** What is open now. */
  public List<Listening> open() {
    return exchangers.stream().flatMap(exchanger -> exchanger.open().stream()).toList();
  }

  /**
   * A session with the exchanger at an address, without a socket; empty when nothing answers there.
   */
  public Optional<InMemoryDialogue> call(IpAddress address, IpAddress client) {
    return exchangers.stream()
        .filter(exchanger -> exchanger.host().machine().address().equals(address))
        .findFirst()
        .flatMap(exchanger -> exchanger.call(client));
  }

  @Override
  public void close() {
    exchangers.forEach(ForeignExchanger::close);
  }
}
