package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mailbox database goes only when it is empty. */
final class DatabaseTrait implements SettingsTrait {

  /** What a fresh database has on the disk, in bytes. */
  private static final ByteSize SIZE = new ByteSize(128L << 20);

  /** What of it no mailbox uses. */
  private static final ByteSize ROOM = new ByteSize(96L << 20);

  @Override
  public List<Map<String, Object>> views(
      AdObject database, CmdletCall call, Organisation organisation) {
    Server server = organisation.server();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put(
        "MasterServerOrAvailabilityGroup",
        new ObjectId(server.name(), Names.serverName(server), null));
    view.put("DatabaseSize", call.flag("Status") ? SIZE : null);
    view.put("AvailableNewMailboxSpace", call.flag("Status") ? ROOM : null);
    view.put("MountedOnServer", call.flag("Status") ? server.fqdn() : null);
    view.put("LastFullBackup", null);
    return List.of(view);
  }

  @Override
  public void checkRemoval(SettingsCmdlet cmdlet, AdObject database) {
    if (!Databases.mailboxes(database.name(), cmdlet.organisation()).isEmpty()) {
      throw cmdlet
          .errors()
          .refusal(
              "AssociatedUserMailboxExistException",
              "InvalidOperation",
              "This mailbox database contains one or more mailboxes, mailbox plans, archive"
                  + " mailboxes, public folder mailboxes or arbitration mailboxes, Audit mailboxes."
                  + " To get a list of all mailboxes in this database, run the command Get-Mailbox"
                  + " -Database <Database ID>.");
    }
  }
}
