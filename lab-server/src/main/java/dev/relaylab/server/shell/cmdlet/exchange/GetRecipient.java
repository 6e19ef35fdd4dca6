package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;

/** Shows recipients of every kind. */
final class GetRecipient extends GetRecipients {

  GetRecipient(LabServices lab) {
    super(
        lab,
        table("Get-Recipient", "Shows recipients of every kind.", "RecipientIdParameter")
            .named("RecipientType", Types.STRINGS, "Only recipients of these types.")
            .ignored(
                Types.ANY,
                "Taken; all properties are shown.",
                "Properties",
                "PropertySet",
                "BookmarkDisplayName",
                "Capabilities",
                "AuthenticationType",
                "RecipientPreviewFilter")
            .with(Parameter.named("Database", DatabaseType.INSTANCE, "Only those in a database."))
            .ignored(Types.BOOL, "Taken; all are shown.", "IncludeBookmarkObject")
            .example("Get-Recipient", "Lists all of them.")
            .reads(),
        RecipientSchema.ALL.toArray(new Schema[0]));
  }

  @Override
  boolean shows(CmdletCall call) {
    Databases.check(call.text("Database"), organisation(), errors());
    return true;
  }

  @Override
  boolean takes(DirectoryObject object, CmdletCall call) {
    return (call.text("Database") == null || object.object().schema() == RecipientSchema.MAILBOX)
        && isOf(object, "RecipientType", call.list("RecipientType"));
  }

  @Override
  DirectoryObject shown(AdObject object) {
    return new DirectoryObject(
        object, organisation(), "Microsoft.Exchange.Data.Directory.Management.ReducedRecipient");
  }
}
