package dev.relaylab.server.transport;

/** Where local recipients' mail is put. */
@FunctionalInterface
public interface MailboxStore {

  /** Puts a message into the mailbox of a primary address; it is kept when this returns. */
  void deliver(String address, byte[] content);
}
