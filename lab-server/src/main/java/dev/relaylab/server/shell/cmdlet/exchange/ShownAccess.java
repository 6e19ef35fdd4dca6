package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries of mailbox permissions as the shell shows them. */
final class ShownAccess {

  /** What every mailbox has: its owner may open it, and the servers may by inheritance. */
  private static final Set<String> OWNER = Set.of("FullAccess", "ReadPermission");

  static final String SELF = "NT AUTHORITY\\SELF";

  private ShownAccess() {}

  static List<Shown> all(AdObject mailbox, Server server) {
    List<Shown> all = new ArrayList<>();
    all.add(shown(new MailboxAccess(SELF, OWNER, false, "All"), mailbox, server));
    MailboxAccess.of(mailbox).forEach(access -> all.add(shown(access, mailbox, server)));
    return all;
  }

  static Shown shown(MailboxAccess access, AdObject mailbox, Server server) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("AccessRights", List.copyOf(access.rights()));
    shown.put("Deny", access.deny());
    shown.put("InheritanceType", access.inheritance());
    shown.put("User", TextValue.account(access.user()));
    shown.put("Identity", Names.id(mailbox, server));
    shown.put("IsInherited", false);
    shown.put("IsValid", true);
    shown.put("ObjectState", "Unchanged");
    return new Shown(
        "Microsoft.Exchange.Management.RecipientTasks.MailboxAcePresentationObject",
        shown,
        Names.identity(mailbox, server));
  }
}
