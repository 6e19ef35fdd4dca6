package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import java.util.List;

/** What lies in a mailbox, as far as the message tracking log tells. */
final class MailboxItems {

  private MailboxItems() {}

  /** The rows of what was delivered to a mailbox, oldest first. */
  static List<TrackingView.Row> of(AdObject mailbox, TrackingView tracking) {
    String address = mailbox.get(RecipientSchema.PRIMARY_SMTP_ADDRESS);
    return tracking.rows().stream()
        .filter(row -> row.eventId().equals("DELIVER"))
        .filter(row -> row.recipients().stream().anyMatch(address::equalsIgnoreCase))
        .toList();
  }

  /** Refuses a mailbox without an archive. */
  static void checkArchive(AdObject mailbox, ExchangeCmdlet cmdlet) {
    boolean archive =
        mailbox
            .schema()
            .property("ArchiveDatabase")
            .map(property -> mailbox.get(property) != null)
            .orElse(false);
    if (!archive) {
      throw cmdlet
          .errors()
          .refusal(
              "ManagementObjectNotFoundException",
              "NotSpecified",
              "The user \"" + cmdlet.identityOf(mailbox) + "\" doesn't have an archive mailbox.");
    }
  }
}
