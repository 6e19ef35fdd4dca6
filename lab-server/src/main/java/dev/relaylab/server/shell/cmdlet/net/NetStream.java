package dev.relaylab.server.shell.cmdlet.net;

import dev.relaylab.server.shell.lang.Bytes;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;

/** {@code System.Net.Sockets.NetworkStream}: the bytes of a connection. */
final class NetStream implements ScriptType.Instance {
  private static final int LONGEST_WAIT = 5_000;

  /** How long one look for bytes lasts; whoever waits longer looks again. */
  private static final int LOOK = 100;

  private final String host;
  private Socket socket;
  private Tls tls;
  private int wait = LONGEST_WAIT;

  NetStream(Socket socket, String host) throws IOException {
    this.socket = socket;
    this.host = host;
    socket.setSoTimeout(LOOK);
  }

  /** The same connection, which a script can now put TLS around. */
  NetStream withTls(Tls client) {
    tls = client;
    return this;
  }

  private Object secure() {
    if (tls == null) {
      throw noMethod("AuthenticateAsClient");
    }
    socket = tls.around(socket, host);
    try {
      socket.setSoTimeout(LOOK);
    } catch (IOException gone) {
      throw PsException.called("AuthenticateAsClient", 1, NetErrors.ABORTED, "IOException");
    }
    return null;
  }

  void timeout(int millis) {
    wait = millis <= 0 ? LONGEST_WAIT : Math.min(millis, LONGEST_WAIT);
  }

  boolean isOpen() {
    return !socket.isClosed();
  }

  void close() {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      return;
    }
  }

  int available() {
    try {
      return socket.getInputStream().available();
    } catch (IOException gone) {
      return 0;
    }
  }

  String remote() {
    return socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
  }

  String local() {
    return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  /**
   * Reads what is there, waiting as long as the stream's timeout.
   *
   * @param pause called now and then while waiting; may throw
   * @return how many bytes, 0 at the end
   */
  int read(byte[] buffer, int offset, int count, Runnable pause) {
    long end = System.nanoTime() + wait * 1_000_000L;
    while (true) {
      pause.run();
      try {
        return Math.max(0, socket.getInputStream().read(buffer, offset, count));
      } catch (SocketTimeoutException nothingYet) {
        if (System.nanoTime() - end > 0) {
          throw PsException.called("Read", 3, NetErrors.SLOW, "IOException");
        }
      } catch (IOException gone) {
        throw PsException.called("Read", 3, NetErrors.ABORTED, "IOException");
      }
    }
  }

  void write(byte[] bytes, int offset, int count) {
    try {
      socket.getOutputStream().write(bytes, offset, count);
      socket.getOutputStream().flush();
    } catch (IOException gone) {
      throw PsException.called(
          "Write",
          3,
          "Unable to write data to the transport connection: An established connection was aborted"
              + " by the software in your host machine.",
          "IOException");
    }
  }

  @Override
  public Object call(String method, List<Object> given) {
    switch (method.toLowerCase(Locale.ROOT)) {
      case "read" -> {
        return intoList(given);
      }
      case "readbyte" -> {
        byte[] one = new byte[1];
        return read(one, 0, 1, () -> {}) == 0 ? -1 : one[0] & 0xff;
      }
      case "write" -> {
        byte[] bytes = Bytes.of(given.get(0));
        int offset = given.size() > 1 ? number(given.get(1)) : 0;
        write(bytes, offset, given.size() > 2 ? number(given.get(2)) : bytes.length - offset);
      }
      case "writebyte" -> write(new byte[] {(byte) number(given.get(0))}, 0, 1);
      case "authenticateasclient" -> secure();
      case "close", "dispose" -> close();
      case "flush" -> isOpen();
      default -> throw noMethod(method);
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private int intoList(List<Object> given) {
    List<Object> buffer = (List<Object>) given.get(0);
    int offset = number(given.get(1));
    byte[] bytes = new byte[Math.min(number(given.get(2)), buffer.size() - offset)];
    int count = read(bytes, 0, bytes.length, () -> {});
    for (int i = 0; i < count; i++) {
      buffer.set(offset + i, bytes[i] & 0xff);
    }
    return count;
  }

  private static int number(Object value) {
    return Integer.parseInt(Text.of(value));
  }

  @Override
  public List<String> typeNames() {
    return List.of(
        tls == null ? "System.Net.Sockets.NetworkStream" : "System.Net.Security.SslStream",
        "System.IO.Stream",
        "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of(
        "CanRead",
        "CanSeek",
        "CanTimeout",
        "CanWrite",
        "DataAvailable",
        "ReadTimeout",
        "WriteTimeout",
        "IsAuthenticated",
        "IsEncrypted",
        "SslProtocol",
        "RemoteCertificate");
  }

  @Override
  public Object property(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "canread", "canwrite", "cantimeout" -> isOpen();
      case "canseek" -> false;
      case "dataavailable" -> available() > 0;
      case "readtimeout", "writetimeout" -> wait;
      case "isauthenticated", "isencrypted" -> tls != null && tls.isOn();
      case "sslprotocol" -> tls == null ? null : tls.protocol();
      case "remotecertificate" -> tls == null ? null : tls.certificate();
      default -> null;
    };
  }

  @Override
  public boolean assign(String name, Object value) {
    if (name.equalsIgnoreCase("ReadTimeout")) {
      timeout(number(value));
    }
    return true;
  }

  @Override
  public String toString() {
    return typeNames().get(0);
  }
}
