package dev.relaylab.server.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jline.utils.NonBlockingReader;

/**
 * The talk of a telnet client with a server: what comes is put on the screen, what is typed or
 * piped is sent line by line.
 */
public final class TelnetClient {
  private static final long QUIET_MILLIS = 500;
  private static final long CLOSE_MILLIS = 5_000;
  private static final int ESCAPE = 29;
  private final InputStream fromServer;
  private final OutputStream toServer;
  private final PrintStream screen;
  private final ReplyWatch watch = new ReplyWatch();
  private boolean closed;
  private boolean escaped;
  private long quietSince = System.nanoTime();

  /** Talks on a connection that is already made; the caller closes it. */
  public TelnetClient(InputStream fromServer, OutputStream toServer, PrintStream screen) {
    this.fromServer = fromServer;
    this.toServer = toServer;
    this.screen = screen;
  }

  private void listen() {
    Thread listener = new Thread(this::copy, "telnet");
    listener.setDaemon(true);
    listener.start();
  }

  private void copy() {
    byte[] buffer = new byte[4096];
    try {
      for (int length = fromServer.read(buffer); length >= 0; length = fromServer.read(buffer)) {
        show(buffer, length);
      }
    } catch (IOException gone) {
      // The connection is closed, by either side.
    }
    synchronized (this) {
      closed = true;
      notifyAll();
    }
  }

  private synchronized void show(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != '\r') {
        screen.write(bytes[i]);
      }
    }
    screen.flush();
    watch.feed(bytes, length);
    quietSince = System.nanoTime();
    notifyAll();
  }

  /**
   * Sends piped lines: each after the reply to the one before has come, a message's content after
   * 354 and a BDAT chunk at once. Returns when the server has closed, or all is sent and the last
   * reply has come.
   *
   * @return whether the server closed the connection
   */
  public boolean pipe(InputStream input) throws IOException, InterruptedException {
    listen();
    Streams lines = Streams.piped(input, screen, screen);
    boolean content = false;
    long chunk = 0;
    int taken = awaitReply(0);
    while (!ends()) {
      String line = lines.line();
      if (line == null) {
        break;
      }
      if (!send(line)) {
        return true;
      }
      if (content) {
        content = !line.equals(".");
      } else {
        chunk =
            chunk > 0 ? chunk - line.getBytes(StandardCharsets.UTF_8).length - 2 : chunkSize(line);
      }
      if (!content && chunk <= 0) {
        taken = awaitReply(taken);
        content = lastCode().equals("354");
      }
    }
    return isClosed();
  }

  /** Whether the server has closed, or is about to by what it said: 221 and 421 end a session. */
  private synchronized boolean ends() throws InterruptedException {
    if (watch.code().matches("[24]21")) {
      awaitClose();
    }
    return closed;
  }

  private static long chunkSize(String line) {
    String[] words = line.strip().split("\\s+");
    return words.length > 1 && words[0].equalsIgnoreCase("BDAT") && words[1].matches("\\d{1,12}")
        ? Long.parseLong(words[1])
        : 0;
  }

  /** Returns whether the server still takes anything. */
  private boolean send(String line) {
    try {
      toServer.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      toServer.flush();
      beginToWait();
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  /** Waits for a reply after those taken so far; gives how many there are now. */
  private synchronized int awaitReply(int taken) throws InterruptedException {
    while (!closed && watch.replies() <= taken && !(watch.otherProtocol() && quiet())) {
      wait(QUIET_MILLIS);
    }
    return watch.replies();
  }

  private synchronized void beginToWait() {
    quietSince = System.nanoTime();
  }

  private boolean quiet() {
    return System.nanoTime() - quietSince >= QUIET_MILLIS * 1_000_000;
  }

  private void awaitClose() throws InterruptedException {
    long end = System.nanoTime() + CLOSE_MILLIS * 1_000_000;
    while (!closed && System.nanoTime() < end) {
      wait(CLOSE_MILLIS);
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized String lastCode() {
    return watch.code();
  }

  /**
   * Passes on what a person types at a terminal, line by line; {@code ^]} and then {@code quit}
   * ends it.
   *
   * @return whether the server closed the connection
   */
  public boolean interact(NonBlockingReader typed) throws IOException {
    listen();
    StringBuilder line = new StringBuilder();
    while (!isClosed()) {
      int next = typed.read(100);
      if (next == NonBlockingReader.EOF) {
        return false;
      }
      if (next == '\n' || next == '\r') {
        if (!endOfLine(line.toString())) {
          return isClosed();
        }
        line.setLength(0);
      } else if (next >= 0) {
        line.append((char) next);
      }
    }
    return true;
  }

  /** Returns whether to go on. */
  private boolean endOfLine(String line) {
    if (escaped) {
      escaped = false;
      return !line.strip().matches("q|quit|close");
    }
    if (line.indexOf(ESCAPE) >= 0) {
      escaped = true;
      screen.print("telnet> ");
      screen.flush();
      return true;
    }
    return send(line);
  }
}
