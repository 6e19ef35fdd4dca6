package dev.relaylab.server.smtp.host;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A client that speaks in lines. */
final class LineClient implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader in;

  LineClient(InetSocketAddress to, String from) throws IOException {
    socket = new Socket(to.getAddress(), to.getPort(), InetAddress.getByName(from), 0);
    socket.setSoTimeout(10_000);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  String say(String line) throws IOException {
    send((line + "\r\n").getBytes(US_ASCII));
    return hear();
  }

  String hear() throws IOException {
    String line = in.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = in.readLine();
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
