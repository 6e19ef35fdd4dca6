package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows who may open a mailbox: its owner, and who was given access. */
final class GetMailboxPermission extends ExchangeCmdlet {

  GetMailboxPermission(LabServices lab) {
    super(
        lab,
        Table.of("Get-MailboxPermission", "Shows who may open a mailbox.")
            .needs("MailboxIdParameter")
            .named("User", Types.STRING, "Only the entries for this account or group.")
            .ignored(
                Types.SWITCH,
                "Taken; there is nothing more to show.",
                "Owner",
                "IgnoreDefaultScope",
                "ReadFromDomainController")
            .ignored(Types.ANY, "Taken; there is nothing more to show.", "ResultSize", "Credential")
            .example("Get-MailboxPermission Alice", "Shows who has access to Alice's mailbox.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    for (AdObject mailbox : selected(call, RecipientSchema.MAILBOX)) {
      if (call.flag("Owner")) {
        owner(mailbox, call);
        continue;
      }
      String user = call.text("User") == null ? null : AdPermissions.user(call, this).name();
      ShownAccess.all(mailbox, organisation().server()).stream()
          .filter(entry -> user == null || user.equalsIgnoreCase(entry.property("User").toString()))
          .forEach(call::write);
    }
  }

  private void owner(AdObject mailbox, CmdletCall call) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Owner", ShownAccess.SELF);
    shown.put("Identity", Names.id(mailbox, organisation().server()));
    call.write(
        new Shown(
            "Microsoft.Exchange.Management.RecipientTasks.OwnerPresentationObject",
            shown,
            identityOf(mailbox)));
  }
}
