package dev.relaylab.grader.analyze;

import dev.relaylab.grader.probe.SmtpLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * One session with the server at a time, opened again whenever the server has closed it. It never
 * throws on what a server does: no reply is a {@link Said} without one.
 */
final class ProbeSession implements AutoCloseable {
  /** How the note of a connection that could not be made begins. */
  static final String CONNECT = "(connect) ";

  private final Target target;
  private final Source source;
  private SmtpLine line;
  private Opening opened;

  /** Where a session or a transaction ended: the command's name and what was said. */
  record Stop(String stage, Said said) {}

  ProbeSession(Target target, Source source) {
    this.target = target;
    this.source = source;
  }

  Source source() {
    return source;
  }

  /**
   * Makes a session that is open in a given way ready for a new transaction.
   *
   * @param said what is said on the way is added
   * @return null when it is ready
   */
  Stop open(Opening opening, List<Said> said) {
    if (line != null && opening.equals(opened)) {
      if (say("RSET").kind() == 2) {
        return null;
      }
    }
    close();
    Said greeting = connect();
    said.add(greeting);
    if (!greeting.positive()) {
      close();
      return new Stop("CONNECT", greeting);
    }
    Stop stop = opening.hello().isEmpty() ? null : hello(opening.hello(), said);
    if (stop == null && opening.tls()) {
      stop = startTls(opening.hello(), said);
    }
    if (stop == null && opening.user() != null) {
      stop = stopUnless("AUTH", logOn(opening, said), said);
    }
    opened = stop == null ? opening : null;
    return stop;
  }

  private Said connect() {
    long began = System.nanoTime();
    try {
      line = target.connect(source);
      return new Said("", line.reply(), since(began));
    } catch (IOException unreachable) {
      return new Said(CONNECT + unreachable.getMessage(), null, since(began));
    }
  }

  /** HELO where the server does not know EHLO (RFC 5321 section 4.1.4). */
  private Stop hello(String command, List<Said> said) {
    Said reply = say(command);
    said.add(reply);
    if (reply.kind() == 5 && command.startsWith("EHLO ")) {
      reply = say("HELO" + command.substring(4));
      said.add(reply);
    }
    return reply.positive() ? null : new Stop("HELLO", reply);
  }

  private Stop startTls(String hello, List<Said> said) {
    Stop stop = stopUnless("TLS", say("STARTTLS"), said);
    if (stop != null) {
      return stop;
    }
    long began = System.nanoTime();
    try {
      line.startTls();
    } catch (IOException failed) {
      close();
      Said handshake = new Said("(TLS handshake)", null, since(began));
      said.add(handshake);
      return new Stop("TLS", handshake);
    }
    return hello(hello, said);
  }

  private static Stop stopUnless(String stage, Said reply, List<Said> said) {
    said.add(reply);
    return reply.positive() ? null : new Stop(stage, reply);
  }

  /** With LOGIN where PLAIN is not offered. What is secret does not stand in what is reported. */
  private Said logOn(Opening opening, List<Said> said) {
    boolean plain =
        said.get(said.size() - 1).reply().matches("(?is).*\\bAUTH\\b[^\r\n]*\\bPLAIN\\b.*");
    if (plain) {
      String both = "\u0000" + opening.user() + "\u0000" + opening.password();
      String shown = "AUTH PLAIN (for " + opening.user() + ")";
      return exchange(shown, "AUTH PLAIN " + base64(both) + "\r\n");
    }
    Said next = say("AUTH LOGIN");
    if (next.kind() == 3) {
      said.add(next);
      next = exchange("(user name)", base64(opening.user()) + "\r\n");
    }
    if (next.kind() == 3) {
      said.add(next);
      next = exchange("(password)", base64(opening.password()) + "\r\n");
    }
    return next;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a command and waits for its reply. */
  Said say(String command) {
    return exchange(command, command + "\r\n");
  }

  /** Sends two commands in one packet; gives both replies. */
  List<Said> sayBoth(String first, String second) {
    List<Said> both = new ArrayList<>();
    both.add(exchange(first, first + "\r\n" + second + "\r\n"));
    both.add(exchange(second, ""));
    return both;
  }

  /** Sends bytes for a command as they are, and waits for one reply. */
  Said exchange(String command, String text) {
    long began = System.nanoTime();
    if (line == null) {
      return new Said(command, null, Duration.ZERO);
    }
    try {
      if (!text.isEmpty()) {
        line.send(text);
      }
      String reply = line.reply();
      if (reply == null) {
        close();
      }
      return new Said(command, reply, since(began));
    } catch (IOException dropped) {
      close();
      return new Said(command, null, since(began));
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Says QUIT, lets the server close first, and closes. */
  void quit() {
    if (line != null) {
      say("QUIT");
      close();
    }
  }

  /** Closes without a word. */
  @Override
  public void close() {
    try {
      if (line != null) {
        line.close();
      }
    } catch (IOException alreadyGone) {
      // what was closed is closed
    }
    line = null;
    opened = null;
  }
}
