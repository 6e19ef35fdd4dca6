package dev.relaylab.server.policy;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.Server;

/**
 * A message somebody might try to hand in: from where, to which endpoint, with which envelope.
 *
 * <p>It uses TLS only where it logs on to a connector that asks for TLS.
 *
 * @param sender the reverse-path without brackets, empty for the null reverse-path
 * @param user who logs on where the connector lets him: an address, account name or UPN; null for
 *     nobody
 * @param without a right to leave out of every session, or null
 */
public record Attempt(
    IpAddress from,
    IpAddress to,
    int port,
    String sender,
    String recipient,
    String user,
    Right without) {

  /** The local address the client reaches: of its own family, whatever endpoint was named. */
  public IpAddress local(Server server) {
    return from.v4() == to.v4() ? to : server.addressFor(from);
  }

  /** An anonymous attempt at an endpoint. */
  public static Attempt anonymous(
      IpAddress from, IpAddress to, int port, String sender, String recipient) {
    return new Attempt(from, to, port, sender, recipient, null, null);
  }

  /** The same attempt from another address. */
  public Attempt from(IpAddress other) {
    return new Attempt(other, to, port, sender, recipient, user, without);
  }

  /** The same attempt with a right left out of every session. */
  public Attempt without(Right right) {
    return new Attempt(from, to, port, sender, recipient, user, right);
  }
}
