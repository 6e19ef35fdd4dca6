package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;

/** Shows accounts, with and without a mailbox. */
final class GetUser extends GetRecipients {

  GetUser(LabServices lab) {
    super(
        lab,
        table("Get-User", "Shows accounts, with and without a mailbox.", "UserIdParameter")
            .ignored(
                Types.SWITCH,
                "Taken; the lab has no accounts of this kind.",
                "Arbitration",
                "AuditLog",
                "PublicFolder")
            .example("Get-User", "Lists all of them.")
            .reads(),
        RecipientSchema.MAILBOX,
        RecipientSchema.MAIL_USER,
        RecipientSchema.USER);
  }

  @Override
  DirectoryObject shown(AdObject object) {
    return new DirectoryObject(
        object, organisation(), "Microsoft.Exchange.Data.Directory.Management.User");
  }
}
