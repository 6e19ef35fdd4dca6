package dev.relaylab.server.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Relay probes (connect, EHLO, MAIL, RCPT, QUIT, wait for the close), several under way at a time,
 * from one thread: a client that takes little of the processors it shares with the server.
 */
final class ProbeLoad {
  private static final List<ByteBuffer> COMMANDS =
      List.of(
          bytes("EHLO client.example\r\n"),
          bytes("MAIL FROM:<a@elsewhere.example>\r\n"),
          bytes("RCPT TO:<b@partner.example>\r\n"),
          bytes("QUIT\r\n"));

  private final InetSocketAddress server;
  private final long[] nanos;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(4096);
  private int begun;
  private int done;

  private ProbeLoad(int port, int number) {
    this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.nanos = new long[number];
  }

  private static ByteBuffer bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  /** The latency of each probe in nanoseconds, in the order in which they ended. */
  static long[] run(int port, int number, int parallel) throws IOException {
    ProbeLoad load = new ProbeLoad(port, number);
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < parallel; i++) {
        load.begin(selector);
      }
      while (load.done < number) {
        selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
          if (((Probe) key.attachment()).goOn(load.buffer.clear())) {
            load.begin(selector);
          }
        }
        selector.selectedKeys().clear();
      }
    }
    return load.nanos;
  }

  private void begin(Selector selector) throws IOException {
    if (begun < nanos.length) {
      begun++;
      long start = System.nanoTime();
      SocketChannel channel = SocketChannel.open(server);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Probe(channel, start));
    }
  }

  /** One session; a reply is over at the end of a line without a hyphen behind its code. */
  private final class Probe {
    private final SocketChannel channel;
    private final long start;
    private int said;
    private int column;
    private boolean last;

    Probe(SocketChannel channel, long start) {
      this.channel = channel;
      this.start = start;
    }

    /** Returns whether the session is over. */
    boolean goOn(ByteBuffer in) throws IOException {
      if (channel.read(in) < 0) {
        channel.close();
        if (said < COMMANDS.size()) {
          throw new EOFException("closed after " + said + " commands");
        }
        nanos[done++] = System.nanoTime() - start;
        return true;
      }
      for (in.flip(); in.hasRemaining(); ) {
        byte octet = in.get();
        if (column++ == 3) {
          last = octet == ' ';
        }
        if (octet == '\n') {
          column = 0;
          if (last && said < COMMANDS.size()) {
            channel.write(COMMANDS.get(said++).duplicate());
          }
        }
      }
      return false;
    }
  }
}
