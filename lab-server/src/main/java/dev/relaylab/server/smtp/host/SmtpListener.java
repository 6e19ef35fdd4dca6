package dev.relaylab.server.smtp.host;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * One real port: GreenMail's SMTP server with our protocol handler, a backlog, and pooled threads.
 *
 * <p>The port is bound by the constructor, so that a port that is taken is known at once. Closing
 * it ends no session.
 */
final class SmtpListener extends SmtpServer implements AutoCloseable {
  private static final int BACKLOG = 1024;
  private static final int FIRST_FREE_PORT = 1024;
  private static final long START_TIMEOUT_MILLIS = 60_000;
  private final ServerSocket bound;
  private final Function<Socket, ProtocolHandler> handlers;
  private final Executor threads;

  SmtpListener(
      InetSocketAddress endpoint,
      Managers managers,
      Executor threads,
      Function<Socket, ProtocolHandler> handlers) {
    super(
        new ServerSetup(
            endpoint.getPort(), endpoint.getAddress().getHostAddress(), ServerSetup.PROTOCOL_SMTP),
        managers);
    this.handlers = handlers;
    this.threads = threads;
    this.bound = bind(endpoint);
    setDaemon(true);
    setName("smtp " + endpoint());
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

  private static ServerSocket bind(InetSocketAddress endpoint) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      try {
        socket.bind(endpoint, BACKLOG);
        return socket;
      } catch (IOException refused) {
        socket.close();
        throw refused;
      }
    } catch (IOException refused) {
      throw new PortException(
          "Cannot listen on "
              + endpoint.getAddress().getHostAddress()
              + ":"
              + endpoint.getPort()
              + ": "
              + refused.getMessage()
              + ". "
              + remedy(endpoint));
    }
  }

  private static String remedy(InetSocketAddress endpoint) {
    return endpoint.getPort() < FIRST_FREE_PORT
        ? "The system may keep ports below 1024 for itself: leave out --real-ports, or stop the program that has the port."
        : "Another lab or program has the port: stop it (lab down), or bind the connector to another port.";
  }

  /** The address and port really listened on. */
  InetSocketAddress endpoint() {
    return (InetSocketAddress) bound.getLocalSocketAddress();
  }

  @Override
  protected ServerSocket openServerSocket() {
    return bound;
  }

  @Override
  protected ProtocolHandler createProtocolHandler(Socket client) {
    return handlers.apply(client);
  }

  @Override
  protected void handleClientSocket(Socket client) {
    ProtocolHandler handler = createProtocolHandler(client);
    try {
      threads.execute(handler);
    } catch (RejectedExecutionException stopping) {
      handler.close();
    }
  }

  /** Closes the port only; sessions under way go on. */
  @Override
  protected synchronized void quit() {
    closeServerSocket();
  }

  @Override
  public void close() {
    stopService();
  }
}
