package dev.relaylab.server.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Clients for the comparison: {@code probes} (connect, EHLO, MAIL, RCPT, QUIT), {@code idle} (open
 * connections that say nothing), {@code large} (20 MB messages on one connection), {@code parallel}
 * (sessions at once).
 */
public final class BenchClient {
  private final int port;

  private BenchClient(int port) {
    this.port = port;
  }

  /** Kind, port, number; prints figures as {@code name value} lines. */
  public static void main(String[] args) throws Exception {
    BenchClient client = new BenchClient(Integer.parseInt(args[1]));
    int number = Integer.parseInt(args[2]);
    switch (args[0]) {
      case "probes" -> client.probes(number, 8);
      case "parallel" -> client.parallel(number);
      case "idle" -> client.idle(number);
      case "large" -> client.large(number);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private final class Connection implements AutoCloseable {
    private final Socket socket = new Socket();
    private final BufferedReader in;
    private final OutputStream out;

    Connection() throws IOException {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 20_000);
      socket.setSoTimeout(30_000);
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      out = socket.getOutputStream();
      reply();
    }

    String reply() throws IOException {
      String line = in.readLine();
      while (line != null && line.length() > 3 && line.charAt(3) == '-') {
        line = in.readLine();
      }
      return line;
    }

    String say(String command) throws IOException {
      out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      return reply();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** As many again go before, unmeasured, until the client itself is warm. */
  private void probes(int number, int parallel) throws IOException {
    ProbeLoad.run(port, number, parallel);
    long start = System.nanoTime();
    long[] nanos = ProbeLoad.run(port, number, parallel);
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(nanos);
    System.out.println("p50_ms " + nanos[number / 2] / 1e6);
    System.out.println("p99_ms " + nanos[number * 99 / 100] / 1e6);
    System.out.println("per_second " + number / seconds);
  }

  private void parallel(int sessions) throws Exception {
    List<Connection> open = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < sessions; i++) {
      try {
        open.add(new Connection());
      } catch (IOException no) {
        refused++;
      }
    }
    for (Connection connection : open) {
      connection.say("EHLO client.example");
      connection.say("QUIT");
      connection.close();
    }
    System.out.println("open " + open.size());
    System.out.println("refused " + refused);
  }

  private void idle(int number) throws Exception {
    List<Connection> open = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      open.add(new Connection());
    }
    System.out.println("idle " + open.size());
    System.out.flush();
    System.in.read();
    for (Connection connection : open) {
      connection.close();
    }
  }

  private void large(int messages) throws Exception {
    byte[] line = ("x".repeat(76) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] block = new byte[line.length * 840];
    for (int i = 0; i < 840; i++) {
      System.arraycopy(line, 0, block, i * line.length, line.length);
    }
    int blocks = 20_000_000 / block.length;
    try (Connection connection = new Connection()) {
      connection.say("EHLO client.example");
      double best = 0;
      for (int m = 0; m < messages; m++) {
        connection.say("MAIL FROM:<a@elsewhere.example>");
        connection.say("RCPT TO:<alice@contoso.example>");
        connection.say("DATA");
        long start = System.nanoTime();
        connection.out.write("Subject: large\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        for (int b = 0; b < blocks; b++) {
          connection.out.write(block);
        }
        String reply = connection.say(".");
        if (reply == null || !reply.startsWith("250")) {
          throw new IOException("large message refused: " + reply);
        }
        best =
            Math.max(
                best, (double) blocks * block.length / 1e6 / ((System.nanoTime() - start) / 1e9));
      }
      System.out.println("mb_per_second " + best);
      connection.say("QUIT");
    }
  }
}
