package dev.relaylab.grader.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A connection over a socket. */
public final class SocketLine implements SmtpLine {
  private static final int MOST_CHARACTERS = 65_536;
  private Socket socket;
  private BufferedReader in;

  /**
   * Talks over a connected socket.
   *
   * @param timeoutMillis how long to wait for each line
   */
  public SocketLine(Socket connected, int timeoutMillis) throws IOException {
    socket = connected;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(timeoutMillis);
    in = reader(socket);
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  @Override
  public String reply() throws IOException {
    StringBuilder reply = new StringBuilder();
    long deadline = System.nanoTime() + socket.getSoTimeout() * 1_000_000L;
    while (true) {
      String line = line(MOST_CHARACTERS - reply.length(), deadline);
      if (line == null) {
        return null;
      }
      reply.append(reply.length() == 0 ? "" : "\r\n").append(line);
      if (line.length() < 4 || line.charAt(3) != '-') {
        return reply.toString();
      }
    }
  }

  /** A line without its end, null when the server has closed; a bare LF ends it too. */
  private String line(int most, long deadline) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      line.append((char) c);
      if (line.length() > most) {
        throw new IOException("The reply is longer than " + MOST_CHARACTERS + " characters.");
      }
      if (socket.getSoTimeout() > 0 && System.nanoTime() > deadline) {
        throw new SocketTimeoutException("The reply does not end.");
      }
    }
    boolean cr = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
    return line.substring(0, line.length() - (cr ? 1 : 0));
  }

  @Override
  public void startTls() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new TrustsTheLab()}, new SecureRandom());
      SSLSocket secure =
          (SSLSocket)
              context
                  .getSocketFactory()
                  .createSocket(
                      socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
      secure.startHandshake();
      socket = secure;
      in = reader(secure);
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS could not be started: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** A probe asks whether TLS works, not whom the certificate names. */
  private static final class TrustsTheLab implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
