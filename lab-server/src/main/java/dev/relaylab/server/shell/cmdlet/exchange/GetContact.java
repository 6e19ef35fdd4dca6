package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;

/** Shows the contacts of Active Directory. */
final class GetContact extends GetRecipients {

  GetContact(LabServices lab) {
    super(
        lab,
        table("Get-Contact", "Shows the contacts of Active Directory.", "ContactIdParameter")
            .example("Get-Contact", "Lists all of them.")
            .reads(),
        RecipientSchema.MAIL_CONTACT);
  }

  @Override
  DirectoryObject shown(AdObject object) {
    return new DirectoryObject(
        object, organisation(), "Microsoft.Exchange.Data.Directory.Management.Contact");
  }
}
