package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Takes a member out of a distribution group. */
final class RemoveDistributionGroupMember extends ExchangeCmdlet {

  RemoveDistributionGroupMember(LabServices lab) {
    super(
        lab,
        Table.of("Remove-DistributionGroupMember", "Takes a member out of a distribution group.")
            .needs("DistributionGroupIdParameter")
            .with(
                Parameter.named(
                    "Member", new IdentityType("RecipientIdParameter"), "The recipient."))
            .ignored(
                Types.SWITCH,
                "Taken; managers of groups have no say in the lab.",
                "BypassSecurityGroupManagerCheck")
            .example(
                "Remove-DistributionGroupMember Sales -Member Alice",
                "Alice gets no more of what is sent to Sales.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    AdObject group = one(call, RecipientSchema.DISTRIBUTION_GROUP);
    AdObject member = one(call.text("Member"), RecipientSchema.ALL.toArray(new Schema[0]));
    List<String> next = new ArrayList<>(group.get(RecipientSchema.MEMBERS));
    if (!next.removeIf(address -> GroupMembers.isAddressOf(member, address))) {
      throw errors()
          .refusal(
              "MemberNotFoundException",
              "NotSpecified",
              "The recipient \""
                  + identityOf(member)
                  + "\" isn't a member of the group \""
                  + identityOf(group)
                  + "\".");
    }
    String action =
        "Removing distribution group member \""
            + identityOf(member)
            + "\" from \""
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
