package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;

/** Removes a distribution group. */
final class RemoveDistributionGroup extends RemoveRecipient {

  RemoveDistributionGroup(LabServices lab) {
    super(
        lab,
        spec(
            "DistributionGroup",
            "Removes a distribution group.",
            "DistributionGroupIdParameter",
            "BypassSecurityGroupManagerCheck",
            "ForReconciliation"),
        "distribution group",
        RecipientSchema.DISTRIBUTION_GROUP);
  }
}
