package dev.relaylab.server.transport;

import dev.relaylab.server.policy.Reply;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** One recipient of a message after categorisation: where it is to go, and how far it has come. */
public final class Delivery {
  private final String original;
  private final Destination destination;
  private final Set<Envelope.Notify> notifyOn;
  private final String orcpt;
  private State state = State.PENDING;
  private Reply last;
  private Instant notBefore = Instant.MIN;
  private boolean inHand;

  /** How far it has come. */
  public enum State {
    PENDING,
    DELIVERED,
    RELAYED,
    FAILED,
    REMOVED
  }

  Delivery(Envelope.Recipient recipient, Destination destination) {
    this.original = recipient.address();
    this.destination = destination;
    this.notifyOn = recipient.notifyOn();
    this.orcpt = recipient.orcpt();
  }

  /** The address in the envelope. */
  public String original() {
    return original;
  }

  public Destination destination() {
    return destination;
  }

  /** The address it goes to now: after redirection or expansion another one. */
  public String address() {
    return destination.address();
  }

  /** What tells the recipients of one message apart. */
  String key() {
    return address().toLowerCase(Locale.ROOT);
  }

  public Set<Envelope.Notify> notifyOn() {
    return notifyOn;
  }

  public String orcpt() {
    return orcpt;
  }

  public synchronized State state() {
    return state;
  }

  /** The last answer, or null. */
  public synchronized Reply last() {
    return last;
  }

  synchronized boolean ended() {
    return state != State.PENDING;
  }

  /** Ends it, once; false when it had ended before. */
  synchronized boolean end(State newState, Reply reply) {
    inHand = false;
    if (state != State.PENDING) {
      return false;
    }
    state = newState;
    last = reply;
    return true;
  }

  /** It waits for the given time. */
  synchronized void defer(Reply reply, Instant until) {
    inHand = false;
    last = reply;
    notBefore = until;
  }

  /** Not tried before this time on its own account; its queue may wait longer. */
  synchronized Instant notBefore() {
    return notBefore;
  }

  synchronized void retryNow() {
    notBefore = Instant.MIN;
  }

  /** Takes it for an attempt: while somebody has it in hand nobody else sends or removes it. */
  synchronized boolean take(Instant now) {
    if (inHand || state != State.PENDING || notBefore.isAfter(now)) {
      return false;
    }
    inHand = true;
    return true;
  }

  synchronized void letGo() {
    inHand = false;
  }

  synchronized boolean settledOrInHand() {
    return inHand || state != State.PENDING;
  }

  /** Whether the sender wants to hear of this kind of end (RFC 3461 section 4.1). */
  boolean wants(Envelope.Notify event) {
    if (notifyOn.contains(Envelope.Notify.NEVER)) {
      return false;
    }
    return notifyOn.isEmpty() ? event != Envelope.Notify.SUCCESS : notifyOn.contains(event);
  }
}
