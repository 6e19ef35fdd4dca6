package dev.relaylab.server.transport;

import dev.relaylab.server.directory.SendConnectorSchema.SmartHostAuth;
import dev.relaylab.server.policy.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The server's side of a session in which it is the client, over any line: hello, TLS and logon as
 * the Send connector demands, then one transaction after the other.
 */
public final class ClientSession {
  private static final Reply NO_EXCHANGE_AUTH =
      new Reply(451, "5.7.3", "Cannot achieve Exchange Server authentication");
  private static final Reply NO_LOGON =
      new Reply(451, "5.7.3", "The smart host offers no authentication that the server can use");

  private final Line line;
  private boolean begun;

  /** A connection whose greeting has been read. Each call is one exchange with the host. */
  public interface Line {
    /** EHLO, or HELO where the host knows no other or the connector wants it so. */
    Reply hello(String name) throws IOException;

    /** What stands after an extension's keyword; empty when it is not offered. */
    Optional<String> extension(String keyword);

    /** STARTTLS and the handshake. */
    void startTls(TlsDemand demand) throws IOException;

    /** A command; a connection that closes is no answer but an exception. */
    Reply say(String command) throws IOException;

    /** DATA and the message with its dots doubled; the last reply. */
    Reply data(byte[] content) throws IOException;
  }

  /**
   * Says hello, and secures and logs on as the hop demands.
   *
   * @throws Courier.Unwilling when there can be no session
   */
  public ClientSession(Line line, Courier.Hop hop) throws IOException {
    this.line = line;
    willing(line.hello(hop.helo()));
    secure(hop);
    if (hop.logon() != null) {
      logOn(hop.logon());
    }
  }

  /** Hands a message over. What an earlier one left unfinished is taken back first. */
  public Courier.Outcome hand(Envelope envelope, byte[] content) throws IOException {
    if (begun) {
      willing(line.say("RSET"));
    }
    begun = true;
    Courier.Outcome outcome = new Transaction(line, envelope, content).run();
    begun = outcome.replies().values().stream().noneMatch(Reply::positive);
    return outcome;
  }

  /**
   * The last line of what a host said, as a reply.
   *
   * @throws IOException when it said nothing: it has closed the connection
   */
  public static Reply reply(String heard) throws IOException {
    String last = heard == null ? "" : heard.strip().lines().reduce((a, b) -> b).orElse("");
    if (!last.matches("\\d{3}.*")) {
      throw new IOException("The connection was closed");
    }
    String text = last.substring(Math.min(4, last.length()));
    String[] words = text.split(" ", 2);
    boolean enhanced = words[0].matches("\\d\\.\\d{1,3}\\.\\d{1,3}");
    return new Reply(
        Integer.parseInt(last.substring(0, 3)),
        enhanced ? words[0] : null,
        enhanced ? (words.length > 1 ? words[1] : "") : text);
  }

  private static void willing(Reply reply) throws Courier.Unwilling {
    if (!reply.positive()) {
      throw new Courier.Unwilling(reply);
    }
  }

  private void secure(Courier.Hop hop) throws IOException {
    TlsDemand demand = hop.tls();
    boolean offered = line.extension("STARTTLS").isPresent();
    if (offered && !demand.ignored()) {
      line.startTls(demand);
      willing(line.hello(hop.helo()));
    } else if (demand.required()) {
      throw Courier.Unwilling.noTls();
    }
  }

  private void logOn(Courier.Logon logon) throws IOException {
    if (logon.mechanism() == SmartHostAuth.ExchangeServer) {
      throw new Courier.Unwilling(NO_EXCHANGE_AUTH);
    }
    String offered = " " + line.extension("AUTH").orElse("").toUpperCase(Locale.ROOT) + " ";
    if (offered.contains(" LOGIN ")) {
      line.say("AUTH LOGIN");
      line.say(base64(logon.user()));
      willing(line.say(base64(logon.password())));
    } else if (offered.contains(" PLAIN ")) {
      willing(line.say("AUTH PLAIN " + base64("\0" + logon.user() + "\0" + logon.password())));
    } else {
      throw new Courier.Unwilling(NO_LOGON);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
