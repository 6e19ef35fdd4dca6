package dev.relaylab.grader.analyze;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** A server on loopback that answers as a test says. */
public final class FakeServer implements AutoCloseable {
  /** What a script answers to hang up instead. */
  public static final String DROP = "";

  private final ServerSocket listener;
  private final BiFunction<String, Integer, String> script;
  private final AtomicInteger sessions = new AtomicInteger();
  private final Queue<String> clients = new ConcurrentLinkedQueue<>();

  /**
   * @param script from a command (empty for the greeting) and how many commands came before it in
   *     its session, to a reply without its last CRLF; {@code |} stands for a new packet
   */
  public FakeServer(BiFunction<String, Integer, String> script) throws IOException {
    this.script = script;
    this.listener = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Thread thread = new Thread(this::accept, "fake server");
    thread.setDaemon(true);
    thread.start();
  }

  public InetSocketAddress endpoint() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  public int sessions() {
    return sessions.get();
  }

  public Queue<String> clients() {
    return clients;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try (Socket client = listener.accept()) {
        sessions.incrementAndGet();
        clients.add(client.getInetAddress().getHostAddress());
        client.setTcpNoDelay(true);
        talk(client);
      } catch (IOException gone) {
        // the next client, or the end
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    boolean content = false;
    int count = 0;
    String line = "";
    while (line != null) {
      if (!content || line.equals(".")) {
        String reply = script.apply(line, count++);
        if (reply.equals(DROP)) {
          return;
        }
        for (String packet : (reply + "\r\n").split("\\|")) {
          client.getOutputStream().write(packet.getBytes(StandardCharsets.UTF_8));
          client.getOutputStream().flush();
        }
        content = reply.startsWith("354");
        if (line.equals("QUIT")) {
          return;
        }
      }
      line = in.readLine();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
