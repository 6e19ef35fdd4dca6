package dev.relaylab.server.internet;

import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.smtp.host.Listening;
import dev.relaylab.server.smtp.host.Twins;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;

/**
 * Makes the connections of the lab's machines: names are looked up in the lab's DNS, a
 * documentation address and port become the loopback endpoint that really listens, and the source
 * is the machine's own address, by its twin or by a PROXY header.
 */
public final class Dialler {
  private static final byte[] NO_HEADER = {};
  private final Zones zones;
  private final AddressPlan plan = AddressPlan.standard();
  private final Network network;
  private final OutboundGuard guard;
  private final boolean twins;

  /**
   * Connects nothing yet.
   *
   * @param twins whether this system lets a program bind a twin; if not, machines announce
   *     themselves through the PROXY ports
   */
  public Dialler(Zones zones, Network network, boolean twins) {
    this.zones = zones;
    this.network = network;
    this.guard = new OutboundGuard(network);
    this.twins = twins;
  }

  /**
   * Connects a machine to a port of another.
   *
   * @param host a name or an address of the lab's world
   * @param timeout in milliseconds, 0 for none
   * @throws DialException when the lab has no such endpoint
   */
  public Socket dial(Machine from, String host, int port, int timeout) throws IOException {
    return dial(from.address(), resolve(from.address(), host), port, timeout);
  }

  /** As {@link #dial(Machine, String, int, int)}, from any address and to an address. */
  public Socket dial(IpAddress from, IpAddress to, int port, int timeout) throws IOException {
    LabSocket socket = new LabSocket(this, guard, from);
    try {
      socket.connect(new InetSocketAddress(to.toInetAddress(), port), timeout);
      return socket;
    } catch (IOException refused) {
      socket.close();
      throw refused;
    }
  }

  /**
   * Sockets that connect from an address, for a mail client library. They are told endpoints of the
   * lab's world; give the library addresses rather than names, for many look names up before they
   * connect.
   */
  public SocketFactory socketsOf(IpAddress from) {
    return new Sockets(from);
  }

  /**
   * The address that a name or an address in text means to a machine; its own for {@code
   * localhost}. The short names of the lab's machines will do.
   *
   * @throws DialException when the lab's DNS does not know the name
   */
  public IpAddress resolve(IpAddress from, String host) throws DialException {
    if (host.equalsIgnoreCase("localhost")) {
      return from;
    }
    try {
      IpAddress address = IpAddress.parse(host);
      if (!address.isLoopback()) {
        return address;
      }
      boolean self = address.toString().equals("127.0.0.1") || !address.v4();
      return self ? from : Twins.documentationOf(address);
    } catch (InvalidValueException noAddress) {
      return zones
          .address(host)
          .or(() -> plan.named(host).map(Machine::address))
          .orElseThrow(() -> DialException.unknownHost(host));
    }
  }

  /** What it can connect to. */
  public Network network() {
    return network;
  }

  Route route(IpAddress from, IpAddress to, int port) throws DialException {
    Machine machine = plan.at(to).orElseThrow(() -> noMachine(to, port));
    Listening there =
        network
            .at(machine.address(), port)
            .orElseThrow(() -> DialException.refused(text(to, port)));
    if (twins && to.v4() && AddressPlan.hasTwin(from)) {
      return new Route(
          new InetSocketAddress(Twins.twinOf(from).toInetAddress(), 0), there.listen(), NO_HEADER);
    }
    return new Route(null, there.proxyListen(), header(from, to, port));
  }

  /** Version 1 of the PROXY protocol, where both addresses are of one family. */
  private static byte[] header(IpAddress from, IpAddress to, int port) {
    IpAddress source = !to.v4() && AddressPlan.hasTwin(from) ? AddressPlan.v6Of(from) : from;
    IpAddress destination = to.v4() && !source.v4() ? AddressPlan.v6Of(to) : to;
    String family = source.v4() ? "TCP4" : "TCP6";
    String line = "PROXY " + family + " " + source + " " + destination + " 40000 " + port + "\r\n";
    return line.getBytes(StandardCharsets.US_ASCII);
  }

  private static DialException noMachine(IpAddress to, int port) {
    boolean ours = AddressPlan.hasTwin(to) || (!to.v4() && to.toString().startsWith("2001:db8:"));
    return ours ? DialException.noMachine(to.toString()) : DialException.outside(text(to, port));
  }

  private static String text(IpAddress address, int port) {
    return (address.v4() ? address.toString() : "[" + address + "]") + ":" + port;
  }

  private final class Sockets extends SocketFactory {
    private final IpAddress from;

    Sockets(IpAddress from) {
      this.from = from;
    }

    @Override
    public Socket createSocket() {
      return new LabSocket(Dialler.this, guard, from);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return dial(from, resolve(from, host), port, 0);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return dial(from, IpAddress.of(host), port, 0);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return createSocket(host, port);
    }
  }
}
