package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Changes a distribution group. */
final class SetDistributionGroup extends SetObject {

  SetDistributionGroup(LabServices lab) {
    super(
        lab,
        RecipientTable.changes(
                "Set-DistributionGroup",
                "Changes a distribution group.",
                "DistributionGroupIdParameter",
                RecipientSchema.DISTRIBUTION_GROUP)
            .ignored(
                Types.ANY,
                "Taken; it has no effect in the lab.",
                "ManagedBy",
                "MemberJoinRestriction",
                "MemberDepartRestriction",
                "ReportToOriginatorEnabled",
                "ReportToManagerEnabled",
                "BypassSecurityGroupManagerCheck",
                "ForceUpgrade")
            .example(
                "Set-DistributionGroup Sales -RequireSenderAuthenticationEnabled $false",
                "Takes mail from anonymous senders too.")
            .changes(),
        "distribution group",
        RecipientSchema.DISTRIBUTION_GROUP);
  }

  @Override
  AdObject changed(AdObject present, CmdletCall call) {
    return RecipientTable.changed(present, call, errors());
  }
}
