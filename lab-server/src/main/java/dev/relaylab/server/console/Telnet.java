package dev.relaylab.server.console;

import dev.relaylab.server.internet.DialException;
import dev.relaylab.server.internet.Dialler;
import dev.relaylab.server.internet.Machine;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;

/** {@code telnet HOST [PORT]}. */
final class Telnet implements MachineCommand {
  private static final int PATIENCE = 20_000;
  private final Dialler dialler;

  Telnet(Dialler dialler) {
    this.dialler = dialler;
  }

  @Override
  public String synopsis() {
    return "telnet HOST [PORT]            talk to a port of another machine";
  }

  @Override
  public int run(Machine machine, List<String> arguments, Streams streams) {
    if (arguments.isEmpty() || arguments.size() > 2 || arguments.get(0).startsWith("-")) {
      streams.complain("Usage: telnet HOST [PORT], for example: telnet mail.contoso.example 25");
      return 2;
    }
    String host = arguments.get(0);
    int port = port(arguments.size() == 1 ? "telnet" : arguments.get(1));
    if (port < 1 || port > 65_535) {
      streams.complain("telnet: bad port " + arguments.get(1) + ": give a number from 1 to 65535");
      return 2;
    }
    try {
      return connect(machine, host, port, streams);
    } catch (DialException refused) {
      complain(refused, host, port, streams);
    } catch (IOException failed) {
      streams.complain("telnet: Unable to connect to remote host: " + failed.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  private int connect(Machine machine, String host, int port, Streams streams)
      throws IOException, InterruptedException {
    streams.say("Trying " + dialler.resolve(machine.address(), host) + "...");
    try (Socket socket = dialler.dial(machine, host, port, PATIENCE)) {
      streams.say("Connected to " + host + ".");
      streams.say("Escape character is '^]'.");
      TelnetClient client =
          new TelnetClient(socket.getInputStream(), socket.getOutputStream(), streams.out());
      boolean closedByServer =
          streams.terminal() == null
              ? client.pipe(streams.in())
              : client.interact(streams.terminal().reader());
      streams.say(closedByServer ? "Connection closed by foreign host." : "Connection closed.");
      return 0;
    }
  }

  private static void complain(DialException refused, String host, int port, Streams streams) {
    streams.complain(
        refused.reason() == DialException.Cause.UNKNOWN_HOST
            ? "telnet: could not resolve " + host + "/" + port + ": " + refused.reason().text()
            : "telnet: Unable to connect to remote host: " + refused.reason().text());
    if (refused.reason() == DialException.Cause.OUTSIDE) {
      streams.complain(refused.getMessage());
    }
  }

  private static int port(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "telnet" -> 23;
      case "smtp" -> 25;
      case "pop3" -> 110;
      case "imap" -> 143;
      case "submission" -> 587;
      default -> text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    };
  }
}
