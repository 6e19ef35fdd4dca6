package dev.relaylab.server.transport;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.SendConnectorSchema.SmartHostAuth;
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
   * @param logon for a smart host that asks for one, or null
   */
  record Hop(String host, IpAddress address, int port, String helo, TlsDemand tls, Logon logon) {}

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
