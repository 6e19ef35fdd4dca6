package dev.relaylab.server.smtp.host;

import dev.relaylab.server.smtp.SmtpSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** The rest of a session from STARTTLS on, on a blocking socket and a thread of its own. */
final class SecureDialogue {
  private static final int BUFFER = 4096;
  private static final int LARGE_BUFFER = 64 * 1024;

  private final Socket socket;
  private final SmtpSession session;
  private final Hosting hosting;
  private final long deadline;
  private final CountDownLatch closing = new CountDownLatch(1);
  private InputStream in;
  private OutputStream out;
  private byte[] buffer = new byte[BUFFER];
  private boolean filled;

  /**
   * Begins with the handshake.
   *
   * @param deadline of the whole session, as {@link System#nanoTime} gives it
   */
  SecureDialogue(Socket socket, SmtpSession session, Hosting hosting, long deadline) {
    this.socket = socket;
    this.session = session;
    this.hosting = hosting;
    this.deadline = deadline;
  }

  /** Returns whether it was the client that ended the session. */
  boolean run() {
    try (SSLSocket secure = startTls()) {
      in = secure.getInputStream();
      out = secure.getOutputStream();
      return converse(secure);
    } catch (IOException gone) {
      return closing.getCount() > 0;
    } catch (InterruptedException stopped) {
      return false;
    } finally {
      close();
    }
  }

  private SSLSocket startTls() throws IOException {
    try {
      socket.setSoTimeout(Math.max(1, patience()));
      X509Certificate certificate = hosting.upgrade().certificate(session.connector());
      if (certificate != null) {
        session.sendingCertificate(certificate);
      }
      SSLSocket secure = hosting.upgrade().start(socket, session.connector());
      SSLSession tls = secure.getSession();
      session.tlsEstablished(
          tls.getProtocol(), tls.getCipherSuite(), hosting.upgrade().partner(tls));
      return secure;
    } catch (IOException failed) {
      session.tlsFailed(String.valueOf(failed.getMessage()));
      throw failed;
    }
  }

  private boolean converse(SSLSocket secure) throws IOException, InterruptedException {
    while (true) {
      switch (session.next()) {
        case READ -> {
          if (!read(secure)) {
            return true;
          }
        }
        case WRITE -> out.write(session.takeReplies());
        case DELAY -> {
          if (pass(hosting.pause().of(session.delay()))) {
            return false;
          }
        }
        case COMMIT -> session.commit();
        case START_TLS -> throw new IOException("TLS in TLS");
        case CLOSE -> {
          return false;
        }
      }
    }
  }

  /** How long to wait for the client at most, in milliseconds; 0 when the time is up. */
  private int patience() {
    long idle = session.inactivityTimeout().toMillis();
    return (int) Math.min(Integer.MAX_VALUE, Math.min(left(), idle));
  }

  private long left() {
    return Math.max(0, Duration.ofNanos(deadline - System.nanoTime()).toMillis());
  }

  /** Returns whether the session was ended meanwhile. */
  private boolean pass(Duration delay) throws InterruptedException {
    return closing.await(delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  private boolean read(SSLSocket secure) throws IOException {
    int patience = patience();
    if (patience == 0) {
      session.timedOut(false);
      return true;
    }
    secure.setSoTimeout(patience);
    if (filled && buffer.length < LARGE_BUFFER) {
      buffer = new byte[LARGE_BUFFER];
    }
    try {
      int length = in.read(buffer);
      if (length < 0) {
        return false;
      }
      filled = length == buffer.length;
      session.receive(buffer, 0, length);
    } catch (SocketTimeoutException silent) {
      session.timedOut(left() > 0);
    }
    return true;
  }

  /** Ends the session, from any thread. */
  void close() {
    closing.countDown();
    try {
      socket.close();
    } catch (IOException gone) {
      closing.countDown();
    }
  }
}
