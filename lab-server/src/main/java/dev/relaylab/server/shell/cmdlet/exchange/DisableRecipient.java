package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import java.util.List;

/**
 * Takes the address from a recipient and leaves the rest in Active Directory, of which the lab
 * keeps accounts only.
 */
final class DisableRecipient extends RemoveRecipient {

  private DisableRecipient(LabServices lab, String noun, String kind, Schema schema) {
    super(
        lab,
        Table.of("Disable-" + noun, "Takes the address from a " + kind + ".")
            .needs(noun + "IdParameter")
            .ignored(
                Types.SWITCH,
                "Taken; the lab has one domain and holds no mailbox.",
                "IgnoreDefaultScope",
                "IgnoreLegalHold",
                "PreventRecordingPreviousDatabase")
            .example("Disable-" + noun + " Name -Confirm:$false", "It takes no more mail.")
            .changesAfterAsking(),
        kind,
        schema);
  }

  static List<DisableRecipient> all(LabServices lab) {
    return List.of(
        new DisableRecipient(lab, "MailUser", "mail user", RecipientSchema.MAIL_USER),
        new DisableRecipient(lab, "MailContact", "mail contact", RecipientSchema.MAIL_CONTACT),
        new DisableRecipient(
            lab, "DistributionGroup", "distribution group", RecipientSchema.DISTRIBUTION_GROUP));
  }

  @Override
  Organisation left(Organisation organisation, AdObject recipient) {
    if (recipient.schema() != RecipientSchema.MAIL_USER) {
      return organisation;
    }
    AdObject account = AdObject.of(RecipientSchema.USER, recipient.name());
    for (Property<?> property : account.schema().properties()) {
      account = account.withUntyped(property, recipient.get(property));
    }
    return organisation.put(account);
  }
}
