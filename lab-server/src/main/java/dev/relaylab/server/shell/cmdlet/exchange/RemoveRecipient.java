package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletSpec;
import java.util.ArrayList;
import java.util.List;

/** What the Remove cmdlets of recipients share: the recipient leaves its groups too. */
abstract class RemoveRecipient extends RemoveObject {

  RemoveRecipient(LabServices lab, CmdletSpec spec, String kind, Schema schema) {
    super(lab, spec, kind, schema);
  }

  static CmdletSpec spec(String noun, String synopsis, String identityType, String... switches) {
    return Table.of("Remove-" + noun, synopsis)
        .needs(identityType)
        .ignored(
            Types.SWITCH, "Taken; the lab has one domain and asks no more.", "IgnoreDefaultScope")
        .ignored(Types.SWITCH, "Taken; nothing of it is kept.", switches)
        .example("Remove-" + noun + " Name -Confirm:$false", "Removes it without asking.")
        .changesAfterAsking();
  }

  @Override
  final Organisation without(Organisation organisation, AdObject recipient) {
    Organisation without = MailboxSettings.forgotten(organisation.remove(recipient), recipient);
    return left(withoutMember(without, recipient), recipient);
  }

  /** With what stays of the recipient: nothing, where it is removed. */
  Organisation left(Organisation organisation, AdObject recipient) {
    return organisation;
  }

  private static Organisation withoutMember(Organisation organisation, AdObject recipient) {
    Organisation next = organisation;
    for (AdObject group : organisation.all(RecipientSchema.DISTRIBUTION_GROUP)) {
      List<String> members = new ArrayList<>(group.get(RecipientSchema.MEMBERS));
      if (members.removeIf(member -> GroupMembers.isAddressOf(recipient, member))) {
        next = next.put(group.with(RecipientSchema.MEMBERS, List.copyOf(members)));
      }
    }
    return next;
  }
}
