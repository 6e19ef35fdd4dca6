package dev.relaylab.server.smtp.host;

import com.icegreen.greenmail.Managers;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.smtp.Connection;
import dev.relaylab.server.smtp.ReceiveServices;
import dev.relaylab.server.smtp.SmtpSession;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The open ports of one mail server, following its Receive connectors. A session keeps the
 * organisation it began with; a new session sees the newest.
 *
 * <p>All bindings of a port share one listener, for the server has one address of each family; a
 * binding to an address the server does not have opens nothing.
 */
public final class Listeners implements AutoCloseable {
  /** The server's IPv6 address in the lab's world; it is reached through the PROXY ports. */
  public static final IpAddress SERVER_V6 = IpAddress.parse("2001:db8::10");

  private static final int MOST_THREADS = 8192;

  private record Port(SmtpListener plain, SmtpListener proxied) {}

  private final PortMap ports;
  private final ReceiveServices services;
  private final Supplier<Organisation> newest;
  private final Hosting hosting;
  private final Managers managers = new Managers();
  private final Map<Integer, Port> open = new TreeMap<>();
  private final Set<SocketDialogue> sessions = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0, MOST_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Listeners::thread);

  /**
   * Opens nothing yet.
   *
   * @param newest the organisation that a new session begins with
   * @param upgrade the server's side of TLS
   * @param pause what becomes of tarpit delays
   */
  public Listeners(
      PortMap ports,
      ReceiveServices services,
      Supplier<Organisation> newest,
      Upgrade upgrade,
      Pause pause) {
    this.ports = ports;
    this.services = services;
    this.newest = newest;
    this.hosting = new Hosting(new SelectorLoop("smtp loop"), threads, upgrade, pause);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "smtp session", 256 * 1024);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens and closes ports until they are those of the enabled connectors; returns when that is so.
   *
   * @throws PortException when a port cannot be opened; then none is opened or closed
   */
  public synchronized void follow(Organisation organisation) {
    SortedSet<Integer> wanted = ports(organisation);
    Map<Integer, Port> added = new TreeMap<>();
    try {
      for (int port : wanted) {
        if (!open.containsKey(port)) {
          added.put(port, open(organisation.server().address(), port));
        }
      }
    } catch (PortException refused) {
      added.values().forEach(Listeners::close);
      throw refused;
    }
    for (Iterator<Map.Entry<Integer, Port>> each = open.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<Integer, Port> entry = each.next();
      if (!wanted.contains(entry.getKey())) {
        close(entry.getValue());
        each.remove();
      }
    }
    open.putAll(added);
  }

  /** The ports that the enabled connectors of an organisation listen on. */
  public static SortedSet<Integer> ports(Organisation organisation) {
    SortedSet<Integer> wanted = new TreeSet<>();
    for (ReceiveConnector connector : organisation.receiveConnectors()) {
      if (connector.enabled()) {
        for (Binding binding : connector.bindings()) {
          if (isOwn(organisation, binding)) {
            wanted.add(binding.port());
          }
        }
      }
    }
    return wanted;
  }

  private static boolean isOwn(Organisation organisation, Binding binding) {
    return binding.takes(organisation.server().address(), binding.port())
        || binding.takes(SERVER_V6, binding.port());
  }

  private Port open(IpAddress address, int port) {
    SmtpListener plain = listener(ports.listen(address, port), port, false);
    try {
      return new Port(plain, listener(ports.proxyListen(address, port), port, true));
    } catch (PortException refused) {
      plain.close();
      throw refused;
    }
  }

  private SmtpListener listener(InetSocketAddress endpoint, int port, boolean proxied) {
    return new SmtpListener(
        endpoint, managers, hosting.loop(), client -> take(client, port, proxied));
  }

  private void take(SocketChannel client, int port, boolean proxied) {
    SocketDialogue dialogue =
        new SocketDialogue(
            client, (peer, header) -> begin(peer, header, port), hosting, sessions::remove);
    sessions.add(dialogue);
    dialogue.start(proxied);
  }

  private SmtpSession begin(InetSocketAddress peer, ProxyHeader header, int port) {
    boolean named = header != null && header.source() != null;
    IpAddress real = named ? header.source() : IpAddress.of(peer.getAddress());
    IpAddress client = Twins.documentationOf(real);
    Organisation organisation = newest.get();
    IpAddress local = client.v4() ? organisation.server().address() : SERVER_V6;
    int clientPort = named ? header.port() : peer.getPort();
    return new SmtpSession(services, organisation, new Connection(local, port, client, clientPort));
  }

  /** The open endpoints by port. */
  public synchronized List<Listening> open() {
    Organisation organisation = newest.get();
    return open.entrySet().stream()
        .map(entry -> listening(organisation, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Listening listening(Organisation organisation, int number, Port port) {
    List<String> connectors =
        organisation.receiveConnectors().stream()
            .filter(ReceiveConnector::enabled)
            .filter(
                connector ->
                    connector.bindings().stream()
                        .anyMatch(b -> b.port() == number && isOwn(organisation, b)))
            .map(ReceiveConnector::name)
            .toList();
    return new Listening(
        organisation.server().address(),
        number,
        connectors,
        port.plain().endpoint(),
        port.proxied().endpoint());
  }

  /** Where a port of the lab's world really is; empty when nothing listens there. */
  public synchronized Optional<Listening> on(int port) {
    return open().stream().filter(listening -> listening.port() == port).findFirst();
  }

  /** How many sessions are under way. */
  public int sessions() {
    return sessions.size();
  }

  /** Closes all ports and ends all sessions. */
  @Override
  public synchronized void close() {
    open.values().forEach(Listeners::close);
    open.clear();
    sessions.forEach(SocketDialogue::close);
    hosting.loop().close();
    threads.shutdown();
  }

  private static void close(Port port) {
    port.plain().close();
    port.proxied().close();
  }
}
