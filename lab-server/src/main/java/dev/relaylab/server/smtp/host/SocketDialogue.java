package dev.relaylab.server.smtp.host;

import dev.relaylab.server.smtp.SmtpSession;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Runs one session on one connection. Everything but {@link #close} is for the loop's thread; only
 * handing a message over, and all that follows STARTTLS, has another.
 */
final class SocketDialogue {

  /** Makes the session once it is known where the client comes from. */
  @FunctionalInterface
  interface Sessions {
    /** Begins a session; the header is null on a port without one. */
    SmtpSession begin(InetSocketAddress peer, ProxyHeader header);
  }

  private enum Waiting {
    FOR_HEADER,
    FOR_INPUT,
    /** The client does not read what it is told. */
    FOR_ROOM,
    FOR_TIME,
    FOR_COMMIT,
    /** Another thread has the session. */
    FOR_TLS,
    FOR_NOTHING
  }

  @FunctionalInterface
  private interface Move {
    void make() throws IOException;
  }

  private static final Duration HEADER_TIMEOUT = Duration.ofMinutes(1);

  private final LoopChannel channel;
  private final Sessions sessions;
  private final Hosting hosting;
  private final Consumer<SocketDialogue> ended;
  private Waiting waiting = Waiting.FOR_NOTHING;
  private ByteBuffer header;
  private SmtpSession session;
  private SecureDialogue secure;
  private long inactivity;
  private long deadline;

  /**
   * For a connection just taken.
   *
   * @param ended told when the session is over
   */
  SocketDialogue(
      SocketChannel connection,
      Sessions sessions,
      Hosting hosting,
      Consumer<SocketDialogue> ended) {
    this.sessions = sessions;
    this.hosting = hosting;
    this.ended = ended;
    this.channel =
        new LoopChannel(
            connection, hosting.loop(), () -> guarded(this::ready), () -> guarded(this::timeUp));
  }

  void start(boolean proxied) {
    guarded(
        () -> {
          channel.prepare();
          if (proxied) {
            header = ByteBuffer.allocate(ProxyHeader.LONGEST);
            limit(HEADER_TIMEOUT, HEADER_TIMEOUT);
            await(Waiting.FOR_HEADER, SelectionKey.OP_READ);
          } else {
            begin(null);
          }
        });
  }

  private void guarded(Move move) {
    try {
      move.make();
    } catch (IOException gone) {
      end(true);
    } catch (RuntimeException | Error fault) {
      end(false);
      throw fault;
    }
  }

  private void limit(Duration idle, Duration total) {
    inactivity = idle.toNanos();
    deadline = System.nanoTime() + total.toNanos();
  }

  private void await(Waiting what, int operation) throws IOException {
    waiting = what;
    long now = System.nanoTime();
    channel.await(operation, now + Math.min(inactivity, deadline - now));
  }

  private void ready() throws IOException {
    switch (waiting) {
      case FOR_HEADER -> readHeader();
      case FOR_INPUT -> read();
      case FOR_ROOM -> {
        if (channel.writeRest()) {
          converse();
        }
      }
      default -> channel.ignore();
    }
  }

  private void timeUp() throws IOException {
    switch (waiting) {
      case FOR_HEADER, FOR_ROOM -> end(false);
      case FOR_INPUT -> {
        session.timedOut(System.nanoTime() < deadline);
        converse();
      }
      case FOR_TIME -> converse();
      default -> {}
    }
  }

  private void readHeader() throws IOException {
    boolean more = channel.read(header) >= 0;
    header.flip();
    ProxyHeader found;
    try {
      found = ProxyHeader.read(header);
    } catch (ProtocolException other) {
      found = null;
      more = false;
    }
    if (found != null) {
      begin(found);
    } else if (more) {
      header.compact();
    } else {
      channel.write(ProxyHeader.hint());
      hangUp();
    }
  }

  private void begin(ProxyHeader found) throws IOException {
    session = sessions.begin(channel.peer(), found);
    limit(session.inactivityTimeout(), session.connectionTimeout());
    if (header != null) {
      session.receive(header.array(), header.position(), header.remaining());
      header = null;
    }
    converse();
  }

  private void read() throws IOException {
    ByteBuffer buffer = hosting.loop().buffer();
    int length = channel.read(buffer);
    if (length < 0) {
      end(true);
    } else {
      session.receive(buffer.array(), 0, length);
      converse();
    }
  }

  /** Goes on until there is something to wait for. */
  private void converse() throws IOException {
    waiting = Waiting.FOR_NOTHING;
    while (waiting == Waiting.FOR_NOTHING && channel.isOpen()) {
      switch (session.next()) {
        case READ -> await(Waiting.FOR_INPUT, SelectionKey.OP_READ);
        case WRITE -> write();
        case DELAY -> pass(hosting.pause().of(session.delay()));
        case COMMIT -> elsewhere(Waiting.FOR_COMMIT, this::commit);
        case START_TLS -> startTls();
        case CLOSE -> hangUp();
      }
    }
  }

  private void write() throws IOException {
    if (!channel.write(session.takeReplies())) {
      session.keepInput();
      await(Waiting.FOR_ROOM, SelectionKey.OP_WRITE);
    }
  }

  private void pass(Duration delay) {
    if (!delay.isZero()) {
      session.keepInput();
      waiting = Waiting.FOR_TIME;
      channel.awaitTime(System.nanoTime() + delay.toNanos());
    }
  }

  private void startTls() throws IOException {
    secure = new SecureDialogue(channel.leaveLoop(), session, hosting, deadline);
    elsewhere(Waiting.FOR_TLS, this::goOnSecurely);
  }

  private void elsewhere(Waiting what, Runnable work) {
    session.keepInput();
    waiting = what;
    try {
      hosting.threads().execute(work);
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      waiting = Waiting.FOR_NOTHING;
      end(false);
    }
  }

  private void commit() {
    Move next = () -> end(false);
    try {
      session.commit();
      next = this::committed;
    } finally {
      back(next);
    }
  }

  private void committed() throws IOException {
    if (channel.isOpen()) {
      converse();
    } else {
      end(false);
    }
  }

  private void goOnSecurely() {
    boolean byClient = false;
    try {
      byClient = secure.run();
    } finally {
      boolean remote = byClient;
      back(() -> end(remote));
    }
  }

  /** From another thread: the loop has the session again. */
  private void back(Move next) {
    hosting
        .loop()
        .execute(
            () -> {
              waiting = Waiting.FOR_NOTHING;
              guarded(next);
            });
  }

  private void hangUp() throws IOException {
    channel.dropInput();
    end(false);
  }

  /** A session that another thread has is over when that comes back. */
  private void end(boolean byClient) {
    if (secure != null) {
      secure.close();
    }
    channel.close();
    if (waiting != Waiting.FOR_COMMIT && waiting != Waiting.FOR_TLS) {
      ended.accept(this);
      if (session != null) {
        session.ended(byClient);
      }
    }
  }

  /** Ends the session from any thread. */
  void close() {
    hosting.loop().execute(() -> end(false));
  }
}
