package dev.relaylab.server.policy;

/** A reply and what it turned on. */
public record Decision(Reply reply, Reason reason) {

  public boolean allowed() {
    return reply.positive();
  }
}
