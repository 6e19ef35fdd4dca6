package dev.relaylab.server.smtp.host;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.smtp.Connection;
import dev.relaylab.server.smtp.ReceiveServices;
import dev.relaylab.server.smtp.SmtpSession;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A session without a socket: bytes to the server in, the server's bytes out, the same as over a
 * socket. Delays are noted and not waited for; TLS is agreed on without a handshake.
 */
public final class InMemoryDialogue implements AutoCloseable {
  private final SmtpSession session;
  private final ByteArrayOutputStream replies = new ByteArrayOutputStream(512);
  private final List<Duration> delays = new ArrayList<>();
  private boolean closed;

  public InMemoryDialogue(
      ReceiveServices services, Organisation organisation, Connection connection) {
    this.session = new SmtpSession(services, organisation, connection);
    run();
  }

  public SmtpSession session() {
    return session;
  }

  /** Sends bytes; what the server says to them is there at once. */
  public void send(byte[] bytes) {
    if (!closed) {
      session.receive(bytes, 0, bytes.length);
      run();
    }
  }

  /** Sends one line, ended by CRLF, and returns what the server said since the last call. */
  public String say(String line) {
    send((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    return heard();
  }

  /** What the server said since the last call; the banner at first. */
  public String heard() {
    String text = replies.toString(StandardCharsets.UTF_8);
    replies.reset();
    return text;
  }

  /** As {@link #heard}, the bytes themselves. */
  public byte[] heardBytes() {
    byte[] bytes = replies.toByteArray();
    replies.reset();
    return bytes;
  }

  /** Whether the server has closed the connection. */
  public boolean closed() {
    return closed;
  }

  /** The delays the server imposed so far. */
  public List<Duration> delays() {
    return Collections.unmodifiableList(delays);
  }

  /** The client says nothing for as long as the connector bears it. */
  public void fallSilent() {
    if (!closed) {
      session.timedOut(true);
      run();
    }
  }

  /** The client closes the connection. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      session.ended(true);
    }
  }

  private void run() {
    while (!closed) {
      switch (session.next()) {
        case READ -> {
          return;
        }
        case WRITE -> replies.writeBytes(session.takeReplies());
        case DELAY -> delays.add(session.delay());
        case COMMIT -> session.commit();
        case START_TLS -> session.tlsEstablished("TLSv1.3", "TLS_AES_256_GCM_SHA384", null);
        case CLOSE -> {
          closed = true;
          session.ended(false);
        }
      }
    }
  }
}
