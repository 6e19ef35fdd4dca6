package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ScriptType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds access control entries to an object. */
final class AddAdPermission extends ExchangeCmdlet {

  AddAdPermission(LabServices lab) {
    super(
        lab,
        Table.of(
                "Add-ADPermission",
                "Gives an account or group rights on an object, or denies them.")
            .needs("ADRawEntryIdParameter")
            .with(AdPermissions.rights())
            .example(
                "Get-ReceiveConnector \"smtp relay\" | Add-ADPermission -User \"NT AUTHORITY\\ANONYMOUS LOGON\" -ExtendedRights \"ms-Exch-SMTP-Accept-Any-Recipient\"",
                "Lets anonymous sessions on this connector relay.")
            .changes());
  }

  @Override
  public List<ScriptType> types() {
    return SecurityTypes.all();
  }

  @Override
  void process(CmdletCall call) {
    AdObject object = one(call, AdPermissions.OBJECTS);
    String identity = identityOf(object);
    List<Ace> added = new ArrayList<>();
    for (Ace ace : AdPermissions.entries(call, this)) {
      if (object.aces().contains(ace)) {
        call.warn(
            "The appropriate access control entry is already present on the object \""
                + Names.distinguishedName(object, organisation().server())
                + "\" for account \""
                + ace.user()
                + "\".");
      } else {
        added.add(ace);
      }
    }
    String action = "Adding Active Directory permission on object \"" + identity + "\".";
    if (added.isEmpty() || !call.shouldProcess(action, action)) {
      return;
    }
    Set<Ace> next = new LinkedHashSet<>(object.aces());
    next.addAll(added);
    change(call, identity, organisation -> organisation.put(object.withAces(next)));
    added.forEach(ace -> call.write(AdPermissions.shown(ace, identity, false)));
  }
}
