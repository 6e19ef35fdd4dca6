package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;

/** Shows distribution groups. */
final class GetDistributionGroup extends GetRecipients {

  GetDistributionGroup(LabServices lab) {
    super(
        lab,
        table("Get-DistributionGroup", "Shows distribution groups.", "DistributionGroupIdParameter")
            .example("Get-DistributionGroup", "Lists all of them.")
            .reads(),
        RecipientSchema.DISTRIBUTION_GROUP);
  }
}
