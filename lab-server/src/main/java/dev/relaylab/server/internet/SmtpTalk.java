package dev.relaylab.server.internet;

import dev.relaylab.server.smtp.host.InMemoryDialogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A stranger's session with a server, in memory or on a socket. */
public interface SmtpTalk extends AutoCloseable {

  /**
   * Sends a line, or several divided by CRLF, and gives the whole reply; empty when the server is
   * gone.
   */
  String say(String line);

  /** The greeting. */
  String greeting();

  @Override
  void close();

  /** A session without a socket. */
  static SmtpTalk of(InMemoryDialogue dialogue) {
    String greeting = dialogue.heard();
    return new SmtpTalk() {
      @Override
      public String say(String line) {
        return dialogue.say(line).strip();
      }

      @Override
      public String greeting() {
        return greeting.strip();
      }

      @Override
      public void close() {
        dialogue.close();
      }
    };
  }

  /** A session on a connected socket, which is closed with it. */
  static SmtpTalk of(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    String greeting = reply(in);
    return new SmtpTalk() {
      @Override
      public String say(String line) {
        try {
          socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
          return reply(in);
        } catch (IOException gone) {
          return "";
        }
      }

      @Override
      public String greeting() {
        return greeting;
      }

      @Override
      public void close() {
        try {
          socket.close();
        } catch (IOException impossible) {
          throw new UncheckedIOException(impossible);
        }
      }
    };
  }

  private static String reply(BufferedReader in) throws IOException {
    StringBuilder reply = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      reply.append(reply.isEmpty() ? "" : "\r\n").append(line);
      if (line.length() < 4 || line.charAt(3) != '-') {
        break;
      }
    }
    return reply.toString();
  }
}
