package dev.relaylab.server.smtp.host;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One real port: GreenMail's SMTP server holds its life, our loop takes the connections.
 *
 * <p>The port is bound by the constructor, so that a port that is taken is known at once. Closing
 * it ends no session.
 */
final class SmtpListener extends SmtpServer implements AutoCloseable {
  private static final int BACKLOG = 1024;
  private static final int FIRST_FREE_PORT = 1024;
  private static final long START_TIMEOUT_MILLIS = 60_000;

  /** How long no connection is taken when the system has no room for one more. */
  private static final Duration RECOVERY = Duration.ofMillis(100);

  private final ServerSocketChannel bound;
  private final InetSocketAddress endpoint;
  private final SelectorLoop loop;
  private final Consumer<SocketChannel> clients;
  private final Timers.Timer recovery;
  private SelectionKey key;

  SmtpListener(
      InetSocketAddress wanted,
      Managers managers,
      SelectorLoop loop,
      Consumer<SocketChannel> clients) {
    super(
        new ServerSetup(
            wanted.getPort(), wanted.getAddress().getHostAddress(), ServerSetup.PROTOCOL_SMTP),
        managers);
    this.loop = loop;
    this.clients = clients;
    this.bound = bind(wanted);
    this.endpoint = (InetSocketAddress) bound.socket().getLocalSocketAddress();
    this.recovery = loop.timer(() -> key.interestOps(SelectionKey.OP_ACCEPT));
    setDaemon(true);
    setName("smtp " + endpoint);
    startService();
    awaitAccepting();
  }

  /** GreenMail's server must not be stopped before it has begun: it would wait for itself. */
  private void awaitAccepting() {
    try {
      waitTillRunning(START_TIMEOUT_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static ServerSocketChannel bind(InetSocketAddress wanted) {
    try {
      ServerSocketChannel channel = ServerSocketChannel.open();
      try {
        channel.configureBlocking(false);
        return channel.setOption(StandardSocketOptions.SO_REUSEADDR, true).bind(wanted, BACKLOG);
      } catch (IOException refused) {
        channel.close();
        throw refused;
      }
    } catch (IOException refused) {
      throw new PortException(
          "Cannot listen on "
              + wanted.getAddress().getHostAddress()
              + ":"
              + wanted.getPort()
              + ": "
              + refused.getMessage()
              + ". "
              + remedy(wanted));
    }
  }

  private static String remedy(InetSocketAddress wanted) {
    return wanted.getPort() < FIRST_FREE_PORT
        ? "The system may keep ports below 1024 for itself: leave out --real-ports, or stop the program that has the port."
        : "Another lab or program has the port: stop it (lab down), bind the connector to another port, or choose other ports with lab up --offset N.";
  }

  /** The address and port really listened on. */
  InetSocketAddress endpoint() {
    return endpoint;
  }

  @Override
  protected ServerSocket openServerSocket() {
    return bound.socket();
  }

  /** GreenMail's thread hands the port to the loop and ends. */
  @Override
  public void run() {
    initServerSocket();
    loop.execute(this::listen);
  }

  private void listen() {
    try {
      key = loop.register(bound, SelectionKey.OP_ACCEPT, this::accept);
    } catch (ClosedChannelException stopped) {
      recovery.cancel();
    }
  }

  private void accept() {
    try {
      SocketChannel client = bound.accept();
      if (client != null) {
        clients.accept(client);
      }
    } catch (IOException full) {
      key.interestOps(0);
      recovery.set(System.nanoTime() + RECOVERY.toNanos());
    }
  }

  /** Closes the port only; sessions under way go on. */
  @Override
  protected synchronized void quit() {
    loop.release(bound);
  }

  @Override
  public void close() {
    stopService();
  }
}
