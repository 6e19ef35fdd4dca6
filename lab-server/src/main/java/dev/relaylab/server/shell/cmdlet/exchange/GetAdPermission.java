package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows the access control entries of an object, one object an entry. */
final class GetAdPermission extends ExchangeCmdlet {

  GetAdPermission(LabServices lab) {
    super(
        lab,
        Table.of("Get-ADPermission", "Shows who has which right on an object, one line an entry.")
            .needs("ADRawEntryIdParameter")
            .with(
                Parameter.named(
                    "User", Types.STRING, "Only the entries for this account or group."))
            .named("Owner", Types.SWITCH, "Shows the object's owner instead.")
            .example(
                "Get-ReceiveConnector \"smtp relay\" | Get-ADPermission -User \"NT AUTHORITY\\ANONYMOUS LOGON\" | Format-Table User, ExtendedRights, IsInherited",
                "Shows what anonymous sessions may do.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    AdObject object = one(call, AdPermissions.OBJECTS);
    String identity = identityOf(object);
    if (call.flag("Owner")) {
      Map<String, Object> owner = new LinkedHashMap<>();
      owner.put("Owner", organisation().server().netbiosDomain() + "\\Organization Management");
      owner.put("Identity", identity);
      call.write(
          new Shown(
              "Microsoft.Exchange.Management.RecipientTasks.OwnerPresentationObject",
              owner,
              identity));
      return;
    }
    Principal user = call.text("User") == null ? null : AdPermissions.user(call, this);
    for (Shown entry : AdPermissions.shown(object, identity)) {
      if (user == null || user.name().equalsIgnoreCase(entry.property("User").toString())) {
        call.write(entry);
      }
    }
  }
}
