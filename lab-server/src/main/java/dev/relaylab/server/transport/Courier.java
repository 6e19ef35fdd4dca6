package dev.relaylab.server.transport;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.SendConnectorSchema.SmartHostAuth;
import dev.relaylab.server.policy.Reply;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands messages to other hosts by SMTP. */
public interface Courier {

  /**
   * Opens a session.
   *
   * @throws Unwilling when the host refuses it before there is a transaction
   * @throws IOException when the host cannot be reached, or breaks off
   */
  Conversation open(Hop hop) throws IOException;

  /** A session with a host: message after the other. */
  interface Conversation extends AutoCloseable {
    /**
     * One transaction.
     *
     * @return a reply for each recipient
     * @throws IOException when the host breaks off; then there is nothing left to do but to close
     */
    Outcome hand(Envelope envelope, byte[] content) throws IOException;

    @Override
    void close();
  }

  /**
   * The host, and how to speak to it.
   *
   * @param helo what the server calls itself
   * @param forceHelo says HELO, and so goes without every extension
   * @param logon for a smart host that asks for one, or null
   */
  record Hop(
      String host,
      IpAddress address,
      int port,
      String helo,
      boolean forceHelo,
      TlsDemand tls,
      Logon logon) {}

  /**
   * Who the server says it is to a smart host.
   *
   * @param user null where the mechanism needs none
   */
  record Logon(SmartHostAuth mechanism, String user, String password) {}

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

  /**
   * There is no session: the host refused it by its greeting, hello, TLS or logon, or does not
   * offer what the connector demands. Nothing is said thereby about any message, so that the next
   * host is tried and then the queue waits, even after a 5yz greeting (RFC 5321 sections 3.1 and
   * 5.1; Exchange: "Attempted failover to alternate host").
   */
  final class Unwilling extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Reply reply;

    public Unwilling(Reply reply) {
      super(reply.toString());
      this.reply = reply;
    }

    /** RequireTLS, and the host offers none. */
    static Unwilling noTls() {
      return new Unwilling(new Reply(451, "5.7.3", "STARTTLS is required to send mail"));
    }

    /**
     * The host's certificate is not what TlsAuthLevel demands.
     *
     * @param reason UntrustedRoot or SubjectMismatch
     */
    public static Unwilling certificate(String reason) {
      return new Unwilling(
          new Reply(454, "4.7.5", "Certificate validation failure, Reason:" + reason));
    }

    public Reply reply() {
      return reply;
    }
  }
}
