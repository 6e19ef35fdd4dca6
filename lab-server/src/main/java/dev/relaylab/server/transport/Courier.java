package dev.relaylab.server.transport;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.policy.Reply;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands a message to another host by SMTP. */
public interface Courier {

  /**
   * One transaction.
   *
   * @return a reply for each recipient
   * @throws Unwilling when the host refuses the session before there is a transaction
   * @throws IOException when the host cannot be reached, or breaks off
   */
  Outcome hand(Hop hop, Envelope envelope, byte[] content) throws IOException;

  /**
   * The host, and how to speak to it.
   *
   * @param helo what the server calls itself
   * @param user for a logon, or null
   */
  record Hop(
      String host,
      IpAddress address,
      int port,
      String helo,
      boolean requireTls,
      boolean ignoreTls,
      String user,
      String password) {}

  /**
   * What the host said.
   *
   * @param replies by recipient address
   * @param dsn whether it takes over delivery status notifications
   */
  record Outcome(Map<String, Reply> replies, boolean dsn) {
    /** The same reply for all. */
    static Outcome all(List<Envelope.Recipient> recipients, Reply reply) {
      Map<String, Reply> replies = new LinkedHashMap<>();
      recipients.forEach(recipient -> replies.put(recipient.address(), reply));
      return new Outcome(replies, false);
    }
  }

  /** The host refused the session: its greeting, hello, TLS or logon. It may do so only for now. */
  final class Unwilling extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Reply reply;

    public Unwilling(Reply reply) {
      super(reply.toString());
      this.reply = reply;
    }

    public Reply reply() {
      return reply;
    }
  }
}
