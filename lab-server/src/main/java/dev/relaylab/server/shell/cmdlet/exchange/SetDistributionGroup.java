package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

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
            .properties(
                RecipientSchema.DISTRIBUTION_GROUP,
                Fidelity.IGNORED,
                "Taken and shown; nothing in the lab acts on it.",
                "ManagedBy")
            .ignored(
                Types.SWITCH,
                "Taken; whoever is at the shell may change every group.",
                "BypassSecurityGroupManagerCheck",
                "RoomList",
                "IgnoreNamingPolicy",
                "ResetMigrationToUnifiedGroup")
            .ignored(Types.STRING, "Taken; groups of the lab have one name.", "SamAccountName")
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
