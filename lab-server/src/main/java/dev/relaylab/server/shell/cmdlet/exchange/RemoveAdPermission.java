package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes access control entries away from an object. */
final class RemoveAdPermission extends ExchangeCmdlet {

  RemoveAdPermission(LabServices lab) {
    super(
        lab,
        Table.of("Remove-ADPermission", "Takes rights on an object away from an account or group.")
            .needs("ADRawEntryIdParameter")
            .with(AdPermissions.rights())
            .example(
                "Get-ReceiveConnector \"smtp relay\" | Remove-ADPermission -User \"NT AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights \"ms-Exch-SMTP-Accept-Any-Recipient\" -Confirm:$false",
                "Closes the relay again.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    AdObject object = one(call, AdPermissions.OBJECTS);
    String identity = identityOf(object);
    List<Ace> entries = AdPermissions.entries(call, this);
    String action =
        "Removing Active Directory permission on object \""
            + identity
            + "\" for account \""
            + entries.get(0).user()
            + "\".";
    if (!call.shouldProcess(action, action)) {
      return;
    }
    Set<Ace> next = new LinkedHashSet<>(object.aces());
    for (Ace ace : entries) {
      if (!next.remove(ace)) {
        call.warn(
            "Can't remove the access control entry on the object \""
                + Names.distinguishedName(object, organisation().server())
                + "\" for account \""
                + ace.user()
                + "\" because the ACE isn't present.");
      }
    }
    if (!next.equals(object.aces())) {
      change(call, identity, organisation -> organisation.put(object.withAces(next)));
    }
  }
}
