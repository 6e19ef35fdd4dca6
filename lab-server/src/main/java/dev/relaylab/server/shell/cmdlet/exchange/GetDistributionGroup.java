package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;

/** Shows distribution groups. */
final class GetDistributionGroup extends GetRecipients {

  GetDistributionGroup(LabServices lab) {
    super(
        lab,
        table("Get-DistributionGroup", "Shows distribution groups.", "DistributionGroupIdParameter")
            .with(
                Parameter.named(
                    "ManagedBy",
                    new IdentityType("GeneralRecipientIdParameter"),
                    "Only the groups of this manager."))
            .example("Get-DistributionGroup", "Lists all of them.")
            .reads(),
        RecipientSchema.DISTRIBUTION_GROUP);
  }

  @Override
  boolean takes(DirectoryObject group, CmdletCall call) {
    return call.text("ManagedBy") == null
        || group.object().get(RecipientSchema.MANAGED_BY).stream()
            .anyMatch(call.text("ManagedBy")::equalsIgnoreCase);
  }
}
