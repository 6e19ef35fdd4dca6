package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** Changes what Active Directory knows of a user, a contact or a group. */
final class SetPerson extends SetObject {

  private SetPerson(LabServices lab, Table table, String kind, Schema... schemas) {
    super(lab, table.changes(), kind, schemas);
  }

  static List<SetPerson> all(LabServices lab) {
    return List.of(
        new SetPerson(
            lab,
            table("User", "what the directory knows of an account", RecipientSchema.MAILBOX)
                .with(
                    Parameter.named("UserPrincipalName", Types.STRING, "The name to log on with."))
                .with(
                    Parameter.named(
                        "SamAccountName", Types.STRING, "The account name of older Windows."))
                .with(Parameter.named("Office", Types.STRING, "The office."))
                .ignored(
                    Types.BOOL,
                    "Taken; nothing in the lab acts on it.",
                    "RemotePowerShellEnabled",
                    "ResetPasswordOnNextLogon",
                    "CreateDTMFMap")
                .ignored(
                    Types.ANY,
                    "Taken; nothing in the lab acts on it.",
                    "AuthenticationPolicy",
                    "LinkedMasterAccount",
                    "LinkedDomainController",
                    "LinkedCredential",
                    "SeniorityIndex",
                    "PhoneticDisplayName"),
            "user",
            RecipientSchema.MAILBOX,
            RecipientSchema.MAIL_USER,
            RecipientSchema.USER),
        new SetPerson(
            lab,
            table("Contact", "what the directory knows of a contact", RecipientSchema.MAIL_CONTACT)
                .ignored(
                    Types.ANY,
                    "Taken; nothing in the lab acts on it.",
                    "Office",
                    "SeniorityIndex",
                    "PhoneticDisplayName",
                    "CreateDTMFMap"),
            "contact",
            RecipientSchema.MAIL_CONTACT),
        new SetPerson(
            lab,
            table(
                    "Group",
                    "what the directory knows of a group",
                    RecipientSchema.DISTRIBUTION_GROUP)
                .properties(
                    RecipientSchema.DISTRIBUTION_GROUP,
                    Fidelity.IGNORED,
                    "Taken and shown; nothing in the lab acts on it.",
                    "ManagedBy")
                .ignored(
                    Types.ANY,
                    "Taken; nothing in the lab acts on it.",
                    "IsHierarchicalGroup",
                    "SeniorityIndex",
                    "PhoneticDisplayName")
                .ignored(
                    Types.SWITCH,
                    "Taken; whoever is at the shell may change every group.",
                    "BypassSecurityGroupManagerCheck",
                    "Universal"),
            "group",
            RecipientSchema.DISTRIBUTION_GROUP));
  }

  private static Table table(String noun, String what, Schema schema) {
    return Table.of("Set-" + noun, "Changes " + what + ".")
        .needs(noun + "IdParameter")
        .with(Parameter.named("Name", NameType.UP_TO_64, "A new name, at most 64 characters."))
        .named("DisplayName", Types.STRING, "The name that people see.")
        .named("SimpleDisplayName", Types.STRING, "The name in plain letters.")
        .named("WindowsEmailAddress", Types.STRING, "Its address.")
        .properties(
            schema,
            Fidelity.IGNORED,
            "Taken and shown; nothing in the lab acts on it.",
            RecipientSchema.directory(schema).stream().map(Property::name).toArray(String[]::new))
        .ignored(Types.SWITCH, "Taken; the lab has one domain.", "IgnoreDefaultScope")
        .ignored(Types.ANY, "Taken; the lab has no phones.", "UMDtmfMap")
        .example("Set-" + noun + " Name -Notes \"since May\"", "Keeps a note with it.");
  }

  @Override
  AdObject changed(AdObject present, CmdletCall call) {
    AdObject next = RecipientTable.kept(present, RecipientSchema.directory(present.schema()), call);
    for (String plain :
        List.of(
            "DisplayName",
            "SimpleDisplayName",
            "UserPrincipalName",
            "SamAccountName",
            "Office",
            "ManagedBy")) {
      if (call.has(plain) && next.schema().property(plain).isPresent()) {
        next = PropertyChange.set(next, next.schema().property(plain).get(), call.value(plain));
      }
    }
    return call.has("WindowsEmailAddress") && present.schema() != RecipientSchema.USER
        ? Addresses.withPrimary(next, call.text("WindowsEmailAddress"))
        : next;
  }
}
