package dev.relaylab.server.policy;

import static dev.relaylab.server.directory.AntispamSchema.*;

import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.TransportAgents;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the Sender Filter and Recipient Filter agents refuse (Exchange: Set-SenderFilterConfig,
 * Set-RecipientFilterConfig). On a Mailbox server they are off unless an administrator turns them
 * on, and they run in the Transport service, behind the Front End.
 */
public final class AntispamAgents {
  static final Reply SENDER_DENIED = new Reply(554, "5.1.0", "Sender Denied");
  static final Reply USER_UNKNOWN = new Reply(550, "5.1.1", "User unknown");

  private AntispamAgents() {}

  /**
   * The refusal of a sender, after which the connection ends.
   *
   * @param sender the reverse-path, empty for the null reverse-path
   */
  public static Optional<Reply> sender(SessionFacts session, String sender) {
    AdObject filter = in(session.organisation(), SENDER_FILTER);
    if (!acts(session, filter) || !filter.get(ACTION).equals("Reject")) {
      return Optional.empty();
    }
    boolean blocked =
        sender.isEmpty()
            ? filter.get(BLANK_SENDER_BLOCKING_ENABLED)
            : named(filter, BLOCKED_SENDERS, sender) || ofBlockedDomain(filter, sender);
    return blocked ? Optional.of(SENDER_DENIED) : Optional.empty();
  }

  /** The refusal of a recipient: a blocked one, or one that the organisation does not know. */
  public static Optional<Reply> recipient(SessionFacts session, String recipient) {
    AdObject filter = in(session.organisation(), RECIPIENT_FILTER);
    if (!acts(session, filter)) {
      return Optional.empty();
    }
    boolean blocked = onBlockList(session.organisation(), recipient);
    boolean unknown =
        filter.get(RECIPIENT_VALIDATION_ENABLED) && unknown(session.organisation(), recipient);
    return blocked || unknown ? Optional.of(USER_UNKNOWN) : Optional.empty();
  }

  /** Whether the Recipient Filter's block list is in use and names a recipient. */
  public static boolean onBlockList(Organisation organisation, String recipient) {
    AdObject filter = in(organisation, RECIPIENT_FILTER);
    return filter.get(BLOCK_LIST_ENABLED) && named(filter, BLOCKED_RECIPIENTS, recipient);
  }

  /** Whether the Recipient Filter agent is on and has something to refuse. */
  public static boolean filtersRecipients(Organisation organisation) {
    AdObject filter = in(organisation, RECIPIENT_FILTER);
    return isOn(organisation, filter)
        && (filter.get(RECIPIENT_VALIDATION_ENABLED)
            || (filter.get(BLOCK_LIST_ENABLED) && !filter.get(BLOCKED_RECIPIENTS).isEmpty()));
  }

  private static boolean isOn(Organisation organisation, AdObject filter) {
    String agent =
        filter.schema() == SENDER_FILTER
            ? TransportAgents.SENDER_FILTER
            : TransportAgents.RECIPIENT_FILTER;
    return filter.get(ENABLED) && TransportAgents.runs(organisation, agent);
  }

  private static boolean acts(SessionFacts session, AdObject filter) {
    boolean outside = !(session.identity() instanceof Identity.Authenticated);
    return isOn(session.organisation(), filter)
        && filter.get(outside ? EXTERNAL_MAIL_ENABLED : INTERNAL_MAIL_ENABLED)
        && !session.holds(Right.BYPASS_ANTI_SPAM);
  }

  private static boolean named(AdObject filter, Property<List<String>> list, String address) {
    return filter.get(list).stream().anyMatch(address::equalsIgnoreCase);
  }

  private static boolean ofBlockedDomain(AdObject filter, String sender) {
    String domain = RelayPolicy.domainOf(sender).toLowerCase(Locale.ROOT);
    return named(filter, BLOCKED_DOMAINS, domain)
        || filter.get(BLOCKED_DOMAINS_AND_SUBDOMAINS).stream()
            .map(blocked -> blocked.toLowerCase(Locale.ROOT))
            .anyMatch(blocked -> domain.equals(blocked) || domain.endsWith("." + blocked));
  }

  private static boolean unknown(Organisation organisation, String recipient) {
    return organisation
            .acceptedDomainFor(RelayPolicy.domainOf(recipient))
            .filter(domain -> domain.type() == DomainType.Authoritative)
            .isPresent()
        && organisation.recipient(recipient).isEmpty();
  }
}
