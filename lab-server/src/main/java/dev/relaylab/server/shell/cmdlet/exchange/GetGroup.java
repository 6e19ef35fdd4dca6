package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;

/** Shows the groups of Active Directory that mail goes to. */
final class GetGroup extends GetRecipients {

  GetGroup(LabServices lab) {
    super(
        lab,
        table(
                "Get-Group",
                "Shows the groups of Active Directory that mail goes to.",
                "GroupIdParameter")
            .example("Get-Group", "Lists all of them.")
            .reads(),
        RecipientSchema.DISTRIBUTION_GROUP);
  }

  @Override
  DirectoryObject shown(AdObject object) {
    return new DirectoryObject(
        object, organisation(), "Microsoft.Exchange.Data.Directory.Management.WindowsGroup");
  }
}
