package dev.relaylab.server.internet;

/** Where foreign exchangers put mail: a mailbox for every address, made when it is first needed. */
@FunctionalInterface
public interface ForeignMailboxes {

  /** Puts a message into the mailbox of an address; returns when it is kept. */
  void deliver(String address, byte[] content);
}
