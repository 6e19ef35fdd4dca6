package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.IpAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that answers each command as told, and the network that leads to it. */
final class ScriptedServer implements Network, AutoCloseable {
  private final ServerSocket listener;
  private final Map<String, String> answers = new LinkedHashMap<>();
  final List<String> heard = new CopyOnWriteArrayList<>();
  private String banner = "220 ex01.contoso.example Microsoft ESMTP MAIL Service ready";

  ScriptedServer() throws IOException {
    listener = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    answers.put("EHLO", "250-ex01.contoso.example Hello [192.0.2.10]\r\n250-DSN\r\n250 SIZE");
    answers.put("DATA", "354 Start mail input; end with <CRLF>.<CRLF>");
    answers.put(".", "250 2.6.0 Queued mail for delivery");
    answers.put("QUIT", "221 2.0.0 Service closing transmission channel");
    Thread server = new Thread(this::serve, "scripted-server");
    server.setDaemon(true);
    server.start();
  }

  /** Answers commands that begin so with this. */
  ScriptedServer answer(String command, String reply) {
    answers.put(command, reply);
    return this;
  }

  ScriptedServer banner(String text) {
    banner = text;
    return this;
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        talk(socket);
      } catch (IOException closed) {
        heard.add("(closed)");
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = socket.getOutputStream();
    say(out, banner);
    boolean data = false;
    String line;
    while ((line = in.readLine()) != null) {
      heard.add(line);
      data = data && !line.equals(".");
      if (!data) {
        String reply = reply(line);
        say(out, reply);
        data = reply.startsWith("354");
        if (reply.startsWith("221")) {
          return;
        }
      }
    }
  }

  private String reply(String line) {
    String best = "";
    for (String command : answers.keySet()) {
      if (line.startsWith(command) && command.length() > best.length()) {
        best = command;
      }
    }
    return best.isEmpty() ? "250 2.1.0 OK" : answers.get(best);
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public String machine() {
    return "EX01";
  }

  @Override
  public IpAddress address() {
    return IpAddress.parse("192.0.2.10");
  }

  @Override
  public Socket connect(String host, int port) throws IOException {
    if (!host.equals("mail.contoso.example") && !host.equals("192.0.2.10")) {
      throw new UnknownHostException(host);
    }
    if (port != 25) {
      throw new java.net.ConnectException("refused");
    }
    return new Socket(listener.getInetAddress(), listener.getLocalPort());
  }

  @Override
  public List<Answer> resolve(String name, String type) {
    return name.equals("contoso.example") && type.equals("MX")
        ? List.of(new Answer(name, "MX", 3600, "mail.contoso.example", 10))
        : List.of();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
