package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashSet;
import java.util.Set;

/** Gives an account access to a mailbox, or takes it away; nobody in the lab opens one. */
final class ChangeMailboxPermission extends ExchangeCmdlet {
  private final boolean adds;

  private ChangeMailboxPermission(LabServices lab, CmdletSpec spec, boolean adds) {
    super(lab, spec);
    this.adds = adds;
  }

  static ChangeMailboxPermission add(LabServices lab) {
    Table table =
        table("Add-MailboxPermission", "Gives an account access to a mailbox.")
            .ignored(Types.BOOL, "Taken; no Outlook opens it by itself.", "AutoMapping")
            .ignored(Types.STRING, "Taken; mailboxes of the lab keep their owner.", "Owner")
            .example(
                "Add-MailboxPermission Alice -User Bob -AccessRights FullAccess",
                "Lets Bob open Alice's mailbox.");
    return new ChangeMailboxPermission(lab, table.changes(), true);
  }

  static ChangeMailboxPermission remove(LabServices lab) {
    Table table =
        table("Remove-MailboxPermission", "Takes an account's access to a mailbox away.")
            .ignored(
                Types.SWITCH,
                "Taken; entries of the lab are whole.",
                "BypassMasterAccountSid",
                "ClearAutoMapping",
                "ResetDefault")
            .example(
                "Remove-MailboxPermission Alice -User Bob -AccessRights FullAccess -Confirm:$false",
                "Bob has no more access.");
    return new ChangeMailboxPermission(lab, table.changesAfterAsking(), false);
  }

  private static Table table(String name, String synopsis) {
    return Table.of(name, synopsis)
        .needs("MailboxIdParameter")
        .with(
            Parameter.named(
                    "User", new IdentityType("SecurityPrincipalIdParameter"), "The account.")
                .pipedByName())
        .with(
            Parameter.named(
                    "AccessRights",
                    Types.someOf("MailboxRights", MailboxAccess.RIGHTS),
                    "What it may do.")
                .pipedByName())
        .with(Parameter.named("Deny", Types.SWITCH, "Denies instead of allowing.").pipedByName())
        .with(
            Parameter.named(
                    "InheritanceType",
                    Types.oneOf("ActiveDirectorySecurityInheritance", MailboxAccess.INHERITANCE),
                    "What below it the entry stands for.")
                .pipedByName())
        .ignored(Types.ANY, "Taken; name user and rights.", "Instance")
        .ignored(Types.SWITCH, "Taken; the lab has one domain.", "IgnoreDefaultScope");
  }

  @Override
  void process(CmdletCall call) {
    AdObject mailbox = one(call, RecipientSchema.MAILBOX);
    if (call.list("AccessRights").isEmpty()) {
      throw errors().missing("AccessRights");
    }
    Set<String> rights = new LinkedHashSet<>(Types.texts(call.value("AccessRights")));
    String user = AdPermissions.user(call, this).name();
    String inheritance = call.has("InheritanceType") ? call.text("InheritanceType") : "All";
    MailboxAccess access = new MailboxAccess(user, rights, call.flag("Deny"), inheritance);
    String identity = identityOf(mailbox);
    String action =
        (adds ? "Adding" : "Removing")
            + " mailbox permission \""
            + identity
            + "\" for user \""
            + user
            + "\" with access rights \"'"
            + String.join("', '", rights)
            + "'\".";
    AdObject next = adds ? access.addedTo(mailbox) : access.takenFrom(mailbox);
    if (!call.shouldProcess(action, action)) {
      return;
    }
    boolean changed = change(call, identity, organisation -> organisation.put(next));
    if (!adds && !changed) {
      call.warn(
          "An explicit deny or allow ACE for account \""
              + user
              + "\" isn't present on mailbox \""
              + identity
              + "\", so nothing was removed.");
    }
    if (adds && !changed) {
      call.warn(
          "The appropriate access control entry is already present on the object \""
              + Names.distinguishedName(mailbox, organisation().server())
              + "\" for account \""
              + user
              + "\".");
    }
    if (adds) {
      MailboxAccess.of(next).stream()
          .filter(access::sameKind)
          .forEach(entry -> call.write(ShownAccess.shown(entry, mailbox, organisation().server())));
    }
  }
}
