package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.ParameterType;
import java.util.ArrayList;
import java.util.List;

/** Puts new members in place of all that a distribution group has. */
final class UpdateDistributionGroupMember extends ExchangeCmdlet {

  UpdateDistributionGroupMember(LabServices lab) {
    super(
        lab,
        Table.of(
                "Update-DistributionGroupMember",
                "Puts new members in place of all that a distribution group has.")
            .needs("DistributionGroupIdParameter")
            .with(
                Parameter.named(
                    "Members", MEMBERS, "The members from now on, or what to add and remove."))
            .ignored(
                Types.SWITCH,
                "Taken; managers of groups have no say in the lab.",
                "BypassSecurityGroupManagerCheck")
            .example(
                "Update-DistributionGroupMember Sales -Members Alice,Bob -Confirm:$false",
                "Alice and Bob are the only members.")
            .changesAfterAsking());
  }

  private static final ParameterType MEMBERS = new PropertyType(RecipientSchema.MEMBERS);

  @Override
  void process(CmdletCall call) {
    AdObject group = one(call, RecipientSchema.DISTRIBUTION_GROUP);
    List<String> next = new ArrayList<>();
    if (call.value("Members") instanceof ListChange change) {
      next.addAll(group.get(RecipientSchema.MEMBERS));
      next.removeAll(addresses(change.remove()));
      addresses(change.add()).stream().filter(one -> !next.contains(one)).forEach(next::add);
    } else {
      next.addAll(addresses(call.list("Members")));
    }
    String identity = identityOf(group);
    String action = "Updating the membership of distribution group \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      AdObject changed = group.with(RecipientSchema.MEMBERS, List.copyOf(next));
      change(call, identity, organisation -> organisation.put(changed));
    }
  }

  private List<String> addresses(List<?> members) {
    return members.stream()
        .map(member -> one(member.toString(), RecipientSchema.ALL.toArray(new Schema[0])))
        .map(recipient -> recipient.get(RecipientSchema.PRIMARY_SMTP_ADDRESS))
        .distinct()
        .toList();
  }
}
