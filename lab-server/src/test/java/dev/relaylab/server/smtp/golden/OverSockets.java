package dev.relaylab.server.smtp.golden;

import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.host.Listeners;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Replays scripts on real listeners, the client's address given by a PROXY header. */
final class OverSockets {

  private OverSockets() {}

  /** Sends in pieces of so many octets. */
  static List<List<String>> replay(Script script, int piece) throws IOException {
    Organisation organisation = Labs.named(script.organisation());
    try (Listeners listeners =
        new Listeners(
            PortMap.ephemeral(),
            Conditions.of(script),
            () -> organisation,
            Labs.tls(),
            Pause.NONE)) {
      listeners.follow(onlyPort(organisation, script.port()));
      InetSocketAddress endpoint = listeners.on(script.port()).orElseThrow().proxyListen();
      try (Socket socket = new Socket(endpoint.getAddress(), endpoint.getPort())) {
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        String family = script.client().v4() ? "TCP4" : "TCP6";
        String header =
            "PROXY " + family + " " + script.client() + " " + script.client() + " 40000 25\r\n";
        write(socket, header.getBytes(StandardCharsets.US_ASCII), piece);
        return converse(script, socket, piece);
      }
    }
  }

  private static void write(Socket socket, byte[] bytes, int piece) throws IOException {
    for (int from = 0; from < bytes.length; from += piece) {
      socket.getOutputStream().write(bytes, from, Math.min(piece, bytes.length - from));
    }
  }

  private static Organisation onlyPort(Organisation organisation, int port) {
    Organisation trimmed = organisation;
    for (ReceiveConnector connector : organisation.receiveConnectors()) {
      if (connector.bindings().stream().noneMatch(binding -> binding.port() == port)) {
        trimmed = trimmed.remove(connector.object());
      }
    }
    return trimmed;
  }

  private static List<List<String>> converse(Script script, Socket plain, int piece)
      throws IOException {
    Socket socket = plain;
    List<List<String>> said = new ArrayList<>();
    for (Script.Step step : script.steps()) {
      if (step.sent() != null) {
        write(socket, step.sent(), piece);
      }
      said.add(hear(socket.getInputStream(), step.expected()));
      if (step.expected().contains("S: 220 2.0.0 SMTP server ready")) {
        socket =
            Labs.trustingAnything()
                .createSocket(plain, "ex01.contoso.example", plain.getPort(), true);
      }
    }
    return said;
  }

  /** Reads as many lines as are expected; other lines than those show in the comparison. */
  private static List<String> hear(InputStream in, List<String> expected) throws IOException {
    List<String> said = new ArrayList<>();
    for (String line : expected) {
      said.add(line.equals("S!") ? close(in) : line(in));
    }
    return said;
  }

  private static String close(InputStream in) throws IOException {
    int next = in.read();
    return next < 0 ? "S!" : "more: " + (char) next;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      line.write(c);
      if (c == '\n') {
        break;
      }
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r\n")
        ? "S: " + text.substring(0, text.length() - 2)
        : "cut off: " + text;
  }
}
