package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;

/** Shows recipients of every kind. */
final class GetRecipient extends GetRecipients {

  GetRecipient(LabServices lab) {
    super(
        lab,
        table("Get-Recipient", "Shows recipients of every kind.", "RecipientIdParameter")
            .example("Get-Recipient", "Lists all of them.")
            .reads(),
        RecipientSchema.ALL.toArray(new Schema[0]));
  }

  @Override
  DirectoryObject shown(AdObject object) {
    return new DirectoryObject(
        object, organisation(), "Microsoft.Exchange.Data.Directory.Management.ReducedRecipient");
  }
}
