package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.ArrayList;
import java.util.List;

/** Makes a distribution group. */
final class NewDistributionGroup extends NewRecipient {
  private static final String[] KEPT = {
    "ManagedBy",
    "MemberJoinRestriction",
    "MemberDepartRestriction",
    "BypassNestedModerationEnabled",
    "Notes"
  };

  NewDistributionGroup(LabServices lab) {
    super(
        lab,
        RecipientTable.made(
                "New-DistributionGroup",
                "Makes a group with an address; anonymous senders are refused unless it says otherwise.")
            .named("Members", Types.STRINGS, "Its first members.")
            .named(
                "Type",
                Types.oneOf("GroupType", "Distribution", "Security"),
                "Security groups can be given permissions.")
            .named("SamAccountName", Types.STRING, "The name of older Windows.")
            .named(
                "RequireSenderAuthenticationEnabled",
                Types.BOOL,
                "Whether anonymous senders are refused; True when left out.")
            .properties(
                RecipientSchema.DISTRIBUTION_GROUP,
                Fidelity.IGNORED,
                "Kept and shown; nothing in the lab acts on it.",
                KEPT)
            .ignored(
                Types.ANY,
                "Taken; it has no effect in the lab.",
                "RoomList",
                "CopyOwnerToMember",
                "IgnoreNamingPolicy")
            .example(
                "New-DistributionGroup -Name Sales -Members Alice,Bob",
                "Makes sales@contoso.example with two members.")
            .changes(),
        "distribution group");
  }

  @Override
  AdObject made(CmdletCall call) {
    String alias = RecipientTable.alias(call, call.text("Name"));
    List<String> members = new ArrayList<>();
    for (Object member : call.list("Members")) {
      AdObject recipient = one(member.toString(), RecipientSchema.ALL.toArray(new Schema[0]));
      members.add(recipient.get(RecipientSchema.PRIMARY_SMTP_ADDRESS));
    }
    AdObject group = AdObject.of(RecipientSchema.DISTRIBUTION_GROUP, call.text("Name"));
    for (String kept : KEPT) {
      if (call.has(kept)) {
        group =
            PropertyChange.set(
                group, group.schema().property(kept).orElseThrow(), call.value(kept));
      }
    }
    return RecipientTable.named(group, call, alias, organisation())
        .with(RecipientSchema.MEMBERS, List.copyOf(members))
        .with(
            RecipientSchema.GROUP_TYPE,
            "Security".equals(call.text("Type")) ? "Universal, SecurityEnabled" : "Universal")
        .with(
            RecipientSchema.REQUIRE_SENDER_AUTHENTICATION_ENABLED,
            !call.has("RequireSenderAuthenticationEnabled")
                || call.flag("RequireSenderAuthenticationEnabled"));
  }
}
