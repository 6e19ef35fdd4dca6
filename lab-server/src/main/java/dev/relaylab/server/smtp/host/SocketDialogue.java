package dev.relaylab.server.smtp.host;

import com.icegreen.greenmail.server.ProtocolHandler;
import dev.relaylab.server.smtp.SmtpSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** Runs one session on one blocking socket. */
final class SocketDialogue implements ProtocolHandler {

  /** Makes the session once it is known where the client comes from. */
  @FunctionalInterface
  interface Sessions {
    /** Begins a session; the header is null on a port without one. */
    SmtpSession begin(Socket socket, ProxyHeader header);
  }

  private static final int BUFFER = 4096;
  private static final int LARGE_BUFFER = 64 * 1024;
  private static final int HEADER_TIMEOUT = 60_000;
  private static final int UNREAD = 64 * 1024;

  private final Socket socket;
  private final boolean proxied;
  private final Sessions sessions;
  private final Upgrade upgrade;
  private final Pause pause;
  private Socket current;
  private InputStream in;
  private OutputStream out;
  private byte[] buffer = new byte[BUFFER];
  private boolean filled;
  private long deadline;
  private volatile Thread runner;
  private volatile boolean closing;

  SocketDialogue(Socket socket, boolean proxied, Sessions sessions, Upgrade upgrade, Pause pause) {
    this.socket = socket;
    this.proxied = proxied;
    this.sessions = sessions;
    this.upgrade = upgrade;
    this.pause = pause;
  }

  @Override
  public void run() {
    runner = Thread.currentThread();
    SmtpSession session = null;
    boolean byClient = true;
    try {
      use(socket);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(HEADER_TIMEOUT);
      session = sessions.begin(socket, proxied ? ProxyHeader.read(in) : null);
      deadline = System.nanoTime() + session.connectionTimeout().toNanos();
      byClient = converse(session);
    } catch (ProtocolException noHeader) {
      hint();
    } catch (IOException gone) {
      byClient = !closing;
    } catch (InterruptedException stopped) {
      byClient = false;
    } finally {
      runner = null;
      finish();
      if (session != null) {
        session.ended(byClient);
      }
    }
  }

  private void use(Socket next) throws IOException {
    current = next;
    in = next.getInputStream();
    out = next.getOutputStream();
  }

  /** Returns whether it was the client that closed. */
  private boolean converse(SmtpSession session) throws IOException, InterruptedException {
    while (true) {
      switch (session.next()) {
        case READ -> {
          if (!read(session)) {
            return true;
          }
        }
        case WRITE -> session.drainTo(out);
        case DELAY -> pause.pass(session.delay());
        case START_TLS -> startTls(session);
        case CLOSE -> {
          return false;
        }
      }
    }
  }

  private boolean read(SmtpSession session) throws IOException {
    long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (left <= 0) {
      session.timedOut(false);
      return true;
    }
    long idle = session.inactivityTimeout().toMillis();
    current.setSoTimeout((int) Math.min(Integer.MAX_VALUE, Math.min(left, idle)));
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
      session.timedOut(idle < left);
    }
    return true;
  }

  private void startTls(SmtpSession session) throws IOException {
    try {
      X509Certificate certificate = upgrade.certificate(session.connector());
      if (certificate != null) {
        session.sendingCertificate(certificate);
      }
      SSLSocket secure = upgrade.start(socket, session.connector());
      use(secure);
      SSLSession tls = secure.getSession();
      session.tlsEstablished(tls.getProtocol(), tls.getCipherSuite(), upgrade.partner(tls));
    } catch (IOException failed) {
      session.tlsFailed(String.valueOf(failed.getMessage()));
      throw failed;
    }
  }

  private void hint() {
    try {
      out.write(ProxyHeader.hint());
    } catch (IOException gone) {
      closing = true;
    }
  }

  /** Closes first, and so that what was written still arrives: nothing unread may be left. */
  private void finish() {
    try {
      if (current == socket && !socket.isClosed()) {
        socket.shutdownOutput();
        for (int unread = 0; unread < UNREAD && in.available() > 0; ) {
          unread += in.read(buffer, 0, Math.min(buffer.length, in.available()));
        }
      }
    } catch (IOException gone) {
      closing = true;
    } finally {
      shut(current);
      shut(socket);
    }
  }

  private void shut(Socket open) {
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException gone) {
      closing = true;
    }
  }

  /** Ends the session from another thread. */
  @Override
  public void close() {
    closing = true;
    Thread thread = runner;
    if (thread != null) {
      thread.interrupt();
    }
    shut(socket);
  }
}
