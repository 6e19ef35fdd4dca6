package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.ParameterType;

/** What -Database takes: a mailbox database by name or as an object. */
final class DatabaseType {
  static final ParameterType INSTANCE = new IdentityType("DatabaseIdParameter", "MailboxDatabase");

  private DatabaseType() {}
}
