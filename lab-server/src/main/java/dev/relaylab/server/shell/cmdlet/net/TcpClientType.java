package dev.relaylab.server.shell.cmdlet.net;

import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.io.IOException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** {@code System.Net.Sockets.TcpClient}: a conversation with a listener of the lab. */
public final class TcpClientType implements ScriptType {
  private static final String NAME = "System.Net.Sockets.TcpClient";
  private static final int MOST_OPEN = 32;

  private final TcpDialler dialler;
  private final Deque<Socket> open = new ArrayDeque<>();

  public TcpClientType(TcpDialler dialler) {
    this.dialler = dialler;
  }

  @Override
  public String fullName() {
    return NAME;
  }

  @Override
  public Object make(List<Object> arguments) {
    Client client = new Client();
    if (arguments.size() > 1) {
      client.connect(arguments, "");
    }
    return client;
  }

  /** Connects; a script that never closes anything loses its oldest connections. */
  private synchronized Socket dial(String host, int port) throws IOException {
    open.removeIf(Socket::isClosed);
    if (open.size() >= MOST_OPEN) {
      open.removeFirst().close();
    }
    Socket socket = dialler.connect(host, port);
    open.addLast(socket);
    return socket;
  }

  private final class Client implements ScriptType.Instance {
    private NetStream stream;
    private int receiveTimeout;

    private void connect(List<Object> given, String method) {
      String host = Text.of(given.get(0));
      int port = port(given.get(1));
      try {
        stream = new NetStream(dial(host, port), host);
        stream.timeout(receiveTimeout);
      } catch (UnknownHostException none) {
        throw PsException.called(
            method.isEmpty() ? ".ctor" : method, 2, "No such host is known", "SocketException");
      } catch (IOException refused) {
        throw PsException.called(
            method.isEmpty() ? ".ctor" : method,
            2,
            NetErrors.REFUSED + " " + host + ":" + port,
            "SocketException");
      }
    }

    private static int port(Object value) {
      try {
        return Integer.parseInt(Text.of(value).strip());
      } catch (NumberFormatException bad) {
        throw PsException.called(
            "Connect", 2, "Input string was not in a correct format.", "FormatException");
      }
    }

    /** An attempt that is over when the script looks at it. */
    private ScriptObject attempt(List<Object> given, String method) {
      PsException failure = null;
      try {
        connect(given, method);
      } catch (PsException failed) {
        failure = failed;
      }
      PsException failed = failure;
      ScriptObject handle =
          new ScriptObject("System.Threading.WaitHandle")
              .does("WaitOne", wait -> failed == null)
              .does("Close", none -> null);
      return new ScriptObject("System.Threading.Tasks.Task")
          .with("AsyncWaitHandle", handle)
          .with("IsCompleted", true)
          .with("IsFaulted", failed != null)
          .with("Status", failed == null ? "RanToCompletion" : "Faulted")
          .does(
              "Wait",
              wait -> {
                if (failed != null) {
                  throw failed;
                }
                return true;
              })
          .does("GetAwaiter", none -> null);
    }

    private Object close() {
      if (stream != null) {
        stream.close();
      }
      return null;
    }

    private boolean connected() {
      return stream != null && stream.isOpen();
    }

    @Override
    public Object call(String method, List<Object> given) {
      return switch (method.toLowerCase(Locale.ROOT)) {
        case "connect" -> {
          connect(given, method);
          yield null;
        }
        case "beginconnect", "connectasync" -> attempt(given, method);
        case "endconnect" -> {
          if (!connected()) {
            throw PsException.called(method, given.size(), NetErrors.REFUSED, "SocketException");
          }
          yield null;
        }
        case "getstream" -> {
          if (!connected()) {
            throw PsException.called(
                method,
                0,
                "The operation is not allowed on non-connected sockets.",
                "InvalidOperationException");
          }
          yield stream;
        }
        case "close", "dispose" -> close();
        default -> throw noMethod(method);
      };
    }

    @Override
    public List<String> typeNames() {
      return List.of(NAME, "System.Object");
    }

    @Override
    public List<String> propertyNames() {
      return List.of(
          "Client",
          "Available",
          "Connected",
          "ExclusiveAddressUse",
          "ReceiveBufferSize",
          "SendBufferSize",
          "ReceiveTimeout",
          "SendTimeout",
          "NoDelay");
    }

    @Override
    public Object property(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "connected" -> connected();
        case "available" -> connected() ? stream.available() : 0;
        case "receivetimeout" -> receiveTimeout;
        case "sendtimeout" -> 0;
        case "receivebuffersize", "sendbuffersize" -> 65_536;
        case "nodelay", "exclusiveaddressuse" -> false;
        case "client" -> client();
        default -> null;
      };
    }

    private PsObject client() {
      return new ScriptObject("System.Net.Sockets.Socket")
          .with("Connected", connected())
          .with("Available", connected() ? stream.available() : 0)
          .with("RemoteEndPoint", connected() ? stream.remote() : null)
          .with("LocalEndPoint", connected() ? stream.local() : null)
          .does("Close", none -> close())
          .does("Shutdown", none -> close());
    }

    @Override
    public boolean assign(String name, Object value) {
      if (name.equalsIgnoreCase("ReceiveTimeout")) {
        receiveTimeout = port(value);
        if (stream != null) {
          stream.timeout(receiveTimeout);
        }
      }
      return true;
    }

    @Override
    public String toString() {
      return NAME;
    }
  }
}
