package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Shows the members of a distribution group. */
final class GetDistributionGroupMember extends ExchangeCmdlet {

  GetDistributionGroupMember(LabServices lab) {
    super(
        lab,
        Table.of("Get-DistributionGroupMember", "Shows the members of a distribution group.")
            .needs("DistributionGroupIdParameter")
            .ignored(Types.RESULT_SIZE, "Taken; all members are shown.", "ResultSize")
            .ignored(
                Types.SWITCH,
                "Taken; the lab has one domain controller.",
                "IgnoreDefaultScope",
                "ReadFromDomainController")
            .ignored(Types.ANY, "Taken; nobody logs on for this.", "Credential")
            .example("Get-DistributionGroupMember Sales", "Lists who gets what is sent to Sales.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    AdObject group = one(call, RecipientSchema.DISTRIBUTION_GROUP);
    for (AdObject member : GroupMembers.of(group, organisation())) {
      call.write(
          new DirectoryObject(
              member,
              organisation(),
              "Microsoft.Exchange.Data.Directory.Management.ReducedRecipient"));
    }
  }
}
