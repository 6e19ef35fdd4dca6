package dev.relaylab.server.internet;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Serves the zones on loopback over UDP and TCP (RFC 1035 section 4.2), so that {@code dig} and
 * other clients from outside can ask.
 */
public final class DnsServer implements AutoCloseable {
  private static final int LONGEST_QUERY = 4096;
  private static final int PATIENCE = 10_000;

  private final DnsAnswers answers;
  private final DatagramSocket udp;
  private final ServerSocket tcp;

  /**
   * Opens both ports and answers from then on.
   *
   * @param endpoint a loopback address; port 0 lets the system choose
   * @throws IOException when a port is taken
   */
  public DnsServer(Zones zones, InetSocketAddress endpoint) throws IOException {
    OutboundGuard.checkLoopback(endpoint);
    this.answers = new DnsAnswers(zones);
    this.tcp = new ServerSocket(endpoint.getPort(), 50, endpoint.getAddress());
    this.udp = openUdp();
    begin("dns udp", this::serveUdp);
    begin("dns tcp", this::serveTcp);
  }

  private DatagramSocket openUdp() throws IOException {
    try {
      return new DatagramSocket(new InetSocketAddress(tcp.getInetAddress(), tcp.getLocalPort()));
    } catch (IOException taken) {
      tcp.close();
      throw taken;
    }
  }

  private static void begin(String name, Runnable work) {
    Thread thread = new Thread(null, work, name, 256 * 1024);
    thread.setDaemon(true);
    thread.start();
  }

  public InetSocketAddress endpoint() {
    return (InetSocketAddress) tcp.getLocalSocketAddress();
  }

  private void serveUdp() {
    byte[] buffer = new byte[LONGEST_QUERY];
    while (!udp.isClosed()) {
      try {
        DatagramPacket query = new DatagramPacket(buffer, buffer.length);
        udp.receive(query);
        byte[] answer = answers.toUdp(buffer, query.getLength());
        if (answer.length > 0) {
          udp.send(new DatagramPacket(answer, answer.length, query.getSocketAddress()));
        }
      } catch (IOException gone) {
        // The asker has gone, or the server is being closed: the loop's condition tells.
      }
    }
  }

  private void serveTcp() {
    while (!tcp.isClosed()) {
      try {
        Socket client = tcp.accept();
        begin("dns client", () -> serve(client));
      } catch (IOException gone) {
        // As above.
      }
    }
  }

  private void serve(Socket socket) {
    try (Socket client = socket) {
      client.setSoTimeout(PATIENCE);
      DataInputStream in = new DataInputStream(client.getInputStream());
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      while (true) {
        byte[] query = new byte[in.readUnsignedShort()];
        in.readFully(query);
        byte[] answer = answers.toTcp(query);
        byte[] framed = new byte[answer.length + 2];
        framed[0] = (byte) (answer.length >>> 8);
        framed[1] = (byte) answer.length;
        System.arraycopy(answer, 0, framed, 2, answer.length);
        out.write(framed);
      }
    } catch (IOException ended) {
      // The client has what it wanted, or was silent too long.
    }
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
  }
}
