package dev.relaylab.server.transport;

import dev.relaylab.server.policy.Reply;
import java.util.Set;

/** One recipient of a message after categorisation: where it is to go, and how far it has come. */
public final class Delivery {
  private final String original;
  private final Destination destination;
  private final Set<Envelope.Notify> notifyOn;
  private final String orcpt;
  private volatile State state = State.PENDING;
  private volatile Reply last;

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

  public Set<Envelope.Notify> notifyOn() {
    return notifyOn;
  }

  public String orcpt() {
    return orcpt;
  }

  public State state() {
    return state;
  }

  /** The last answer, or null. */
  public Reply last() {
    return last;
  }

  boolean ended() {
    return state != State.PENDING;
  }

  void end(State newState, Reply reply) {
    state = newState;
    last = reply;
  }

  void defer(Reply reply) {
    last = reply;
  }

  /** Whether the sender wants to hear of this kind of end (RFC 3461 section 4.1). */
  boolean wants(Envelope.Notify event) {
    if (notifyOn.contains(Envelope.Notify.NEVER)) {
      return false;
    }
    return notifyOn.isEmpty() ? event != Envelope.Notify.SUCCESS : notifyOn.contains(event);
  }
}
