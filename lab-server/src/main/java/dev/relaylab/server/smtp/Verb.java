package dev.relaylab.server.smtp;

/** One SMTP command. */
@FunctionalInterface
interface Verb {

  /**
   * Runs the command.
   *
   * @param argument what follows the verb, without surrounding white space; empty for nothing
   */
  Outcome run(Conversation conversation, String argument);
}
