package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import java.util.ArrayList;
import java.util.List;

/** The members of a distribution group, each kept by its primary address. */
final class GroupMembers {

  private GroupMembers() {}

  static boolean isAddressOf(AdObject recipient, String address) {
    return recipient.get(RecipientSchema.EMAIL_ADDRESSES).stream()
        .anyMatch(own -> Addresses.bare(own).equalsIgnoreCase(address));
  }

  static List<AdObject> of(AdObject group, Organisation organisation) {
    List<AdObject> members = new ArrayList<>();
    group
        .get(RecipientSchema.MEMBERS)
        .forEach(address -> organisation.recipient(address).ifPresent(members::add));
    return members;
  }

  static boolean contains(AdObject group, AdObject recipient) {
    return group.get(RecipientSchema.MEMBERS).stream()
        .anyMatch(address -> isAddressOf(recipient, address));
  }
}
