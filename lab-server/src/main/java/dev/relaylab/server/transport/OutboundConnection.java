package dev.relaylab.server.transport;

import dev.relaylab.server.policy.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What the sender of one queue has open: a session is kept from message to message while the next
 * hop stays the same, up to the connector's SmtpMaxMessagesPerConnection. The connectivity log
 * hears of each.
 */
final class OutboundConnection implements AutoCloseable {
  private static final int CLOSING = 421;

  private final Courier courier;
  private final ConnectivityLog connectivity;
  private final Queue queue;
  private List<Courier.Hop> hops = List.of();
  private ConnectivityLog.Session log;
  private Courier.Conversation session;
  private Courier.Hop hop;
  private int handed;

  OutboundConnection(Courier courier, ConnectivityLog connectivity, Queue queue) {
    this.courier = courier;
    this.connectivity = connectivity;
    this.queue = queue;
  }

  /** Which hosts are tried next. */
  void towards(List<Courier.Hop> found) {
    hops = found;
  }

  /**
   * Hands a message over. A session that has served others and breaks, or is closed by the host, is
   * no answer: the message goes over a new one.
   *
   * @param most messages a session, 0 for no limit
   */
  Courier.Outcome hand(Courier.Hop to, int most, Envelope envelope, byte[] content)
      throws IOException {
    if (session != null && (!to.equals(hop) || handed == most)) {
      close();
    }
    boolean used = session != null;
    try {
      return attempt(to, envelope, content);
    } catch (IOException refused) {
      drop();
      if (used) {
        return hand(to, most, envelope, content);
      }
      if (refused instanceof Courier.Unwilling) {
        log().refused(to, refused.getMessage());
      } else {
        log().failed(to, refused.getMessage());
      }
      throw refused;
    }
  }

  private Courier.Outcome attempt(Courier.Hop to, Envelope envelope, byte[] content)
      throws IOException {
    if (session == null) {
      log();
      session = courier.open(to);
      hop = to;
      handed = 0;
    }
    Courier.Outcome outcome = session.hand(envelope, content);
    Optional<Reply> closing =
        outcome.replies().values().stream().filter(reply -> reply.code() == CLOSING).findFirst();
    if (closing.isPresent()) {
      throw new Courier.Unwilling(closing.get());
    }
    if (handed == 0) {
      log().connected(to);
    }
    handed++;
    if (outcome.replies().values().stream().anyMatch(Reply::positive)) {
      log().sent(content.length);
    }
    return outcome;
  }

  private ConnectivityLog.Session log() {
    if (log == null) {
      log = connectivity.open(queue);
      log.hosts(hops);
    }
    return log;
  }

  /** No host could be spoken to. */
  void nobody() {
    log().close(false);
    log = null;
  }

  private void drop() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  @Override
  public void close() {
    drop();
    if (log != null) {
      log.close(true);
      log = null;
    }
  }
}
