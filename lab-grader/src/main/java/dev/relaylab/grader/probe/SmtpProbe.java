package dev.relaylab.grader.probe;

import dev.relaylab.grader.probe.Outcome.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Plays one attempt over a connection and writes down every line. It stops at the first refusal and
 * always says QUIT and waits for the server's close, so that the server, not the prober, keeps the
 * closed connection's state.
 */
public final class SmtpProbe {
  private final SmtpLine line;
  private final Dialogue dialogue = new Dialogue();
  private List<String> ehlo = List.of();

  private SmtpProbe(SmtpLine line) {
    this.line = line;
  }

  /** Plays the attempt; the connection is at an end afterwards. */
  public static Outcome play(SmtpLine line, Attempt attempt) throws IOException {
    SmtpProbe probe = new SmtpProbe(line);
    probe.dialogue.note("from " + attempt.from() + " to port " + attempt.port());
    Outcome outcome = probe.play(attempt);
    probe.quit(outcome);
    return outcome;
  }

  /** What came of an attempt to which nothing answered. */
  public static Outcome unreachable(Attempt attempt) {
    Dialogue nothing = new Dialogue();
    nothing.note("from " + attempt.from() + " to port " + attempt.port() + ": nothing listens");
    return new Outcome(Stage.CONNECT, null, List.of(), nothing);
  }

  private Outcome play(Attempt attempt) throws IOException {
    String reply = receive();
    if (!positive(reply)) {
      return end(Stage.CONNECT, reply);
    }
    reply = hello(attempt);
    if (!positive(reply)) {
      return end(Stage.HELLO, reply);
    }
    if (attempt.tls() || attempt.user() != null) {
      reply = say("STARTTLS");
      if (!positive(reply)) {
        return end(Stage.TLS, reply);
      }
      line.startTls();
      dialogue.note("TLS is up");
      reply = hello(attempt);
    }
    if (attempt.user() != null) {
      reply = logOn(attempt);
      if (!positive(reply)) {
        return end(Stage.AUTH, reply);
      }
    }
    reply = say("MAIL FROM:<" + attempt.mailFrom() + ">");
    if (!positive(reply)) {
      return end(Stage.MAIL, reply);
    }
    reply = say("RCPT TO:<" + attempt.rcptTo() + ">");
    if (!positive(reply) || attempt.message() == null) {
      return end(Stage.RCPT, reply);
    }
    return data(attempt.message());
  }

  private String hello(Attempt attempt) throws IOException {
    String reply = say("EHLO " + attempt.helo());
    ehlo =
        reply == null
            ? List.of()
            : reply.lines().skip(1).map(l -> l.substring(Math.min(4, l.length()))).toList();
    return reply;
  }

  private String logOn(Attempt attempt) throws IOException {
    String reply = say("AUTH LOGIN");
    if (reply == null || !reply.startsWith("334")) {
      return reply;
    }
    reply = say(base64(attempt.user()));
    return reply == null || !reply.startsWith("334") ? reply : say(base64(attempt.password()));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome data(String message) throws IOException {
    String reply = say("DATA");
    if (reply == null || !reply.startsWith("354")) {
      return end(Stage.DATA, reply);
    }
    dialogue.sent("(" + message.length() + " characters of message, then a line with a dot)");
    String stuffed = message.startsWith(".") ? "." + message : message;
    stuffed = stuffed.replace("\r\n.", "\r\n..");
    line.send(stuffed + (stuffed.endsWith("\r\n") ? "" : "\r\n") + ".\r\n");
    return end(Stage.DATA, receive());
  }

  private void quit(Outcome outcome) throws IOException {
    if (outcome.reply() == null || outcome.stage() == Stage.CONNECT) {
      return;
    }
    try {
      say("QUIT");
    } catch (IOException alreadyClosed) {
      dialogue.received(null);
    }
  }

  private Outcome end(Stage stage, String reply) {
    return new Outcome(
        stage, reply == null ? null : reply.lines().findFirst().orElse(""), ehlo, dialogue);
  }

  private String say(String command) throws IOException {
    dialogue.sent(command);
    line.send(command + "\r\n");
    return receive();
  }

  private String receive() throws IOException {
    String reply = line.reply();
    dialogue.received(reply);
    return reply;
  }

  private static boolean positive(String reply) {
    return reply != null && reply.startsWith("2");
  }
}
