package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Adds a member to a distribution group. */
final class AddDistributionGroupMember extends ExchangeCmdlet {

  AddDistributionGroupMember(LabServices lab) {
    super(
        lab,
        Table.of("Add-DistributionGroupMember", "Adds a member to a distribution group.")
            .needs("DistributionGroupIdParameter")
            .with(
                Parameter.named(
                    "Member", new IdentityType("RecipientIdParameter"), "The recipient."))
            .ignored(
                Types.SWITCH,
                "Taken; managers of groups have no say in the lab.",
                "BypassSecurityGroupManagerCheck")
            .example(
                "Add-DistributionGroupMember Sales -Member Alice",
                "Alice also gets what is sent to Sales.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    AdObject group = one(call, RecipientSchema.DISTRIBUTION_GROUP);
    AdObject member = one(call.text("Member"), RecipientSchema.ALL.toArray(new Schema[0]));
    List<String> next = new ArrayList<>(group.get(RecipientSchema.MEMBERS));
    if (GroupMembers.contains(group, member)) {
      throw errors()
          .refusal(
              "MemberAlreadyExistsException",
              "NotSpecified",
              "The recipient \""
                  + identityOf(member)
                  + "\" is already a member of the group \""
                  + identityOf(group)
                  + "\".");
    }
    next.add(member.get(RecipientSchema.PRIMARY_SMTP_ADDRESS));
    String action =
        "Adding distribution group member \""
            + identityOf(member)
            + "\" to \""
            + identityOf(group)
            + "\".";
    if (call.shouldProcess(action, action)) {
      change(
          call,
          identityOf(group),
          organisation -> organisation.put(group.with(RecipientSchema.MEMBERS, List.copyOf(next))));
    }
  }
}
