package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows who may open a mailbox: its owner, for the lab lets nobody open one. */
final class GetMailboxPermission extends ExchangeCmdlet {
  private static final String SELF = "NT AUTHORITY\\SELF";

  GetMailboxPermission(LabServices lab) {
    super(
        lab,
        Table.of(
                "Get-MailboxPermission",
                "Shows who may open a mailbox: its owner, for the lab gives nobody else access.")
            .needs("MailboxIdParameter")
            .named("User", Types.STRING, "Only the entries for this account or group.")
            .ignored(Types.SWITCH, "Taken; there is nothing more to show.", "Owner")
            .ignored(Types.ANY, "Taken; there is nothing more to show.", "ResultSize")
            .example("Get-MailboxPermission Alice", "Shows that Alice alone has access.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    AdObject mailbox = one(call, RecipientSchema.MAILBOX);
    if (call.text("User") != null && !AdPermissions.user(call, this).name().equals(SELF)) {
      return;
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("AccessRights", List.of("FullAccess", "ReadPermission"));
    shown.put("Deny", false);
    shown.put("InheritanceType", "All");
    shown.put("User", TextValue.account(SELF));
    shown.put("Identity", Names.id(mailbox, organisation().server()));
    shown.put("IsInherited", false);
    shown.put("IsValid", true);
    shown.put("ObjectState", "Unchanged");
    call.write(
        new Shown(
            "Microsoft.Exchange.Management.RecipientTasks.MailboxAcePresentationObject",
            shown,
            identityOf(mailbox)));
  }
}
