package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.TransportConfigSchema;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves and routes recipients: pure, from the organisation and the message to destinations.
 * Authoritative domains must know the recipient; internal relay looks it up and then routes;
 * external relay only routes (Exchange: accepted domains).
 */
final class Categoriser {
  private static final Reply NOT_FOUND =
      new Reply(
          550,
          "5.1.10",
          "RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup");
  private static final Reply AUTH_REQUIRED =
      new Reply(550, "5.7.1", "RESOLVER.RST.AuthRequired; authentication required");
  private static final Reply TOO_LARGE =
      new Reply(550, "5.2.3", "RESOLVER.RST.RecipSizeLimit; message too large for this recipient");
  private static final Reply TOO_MANY =
      new Reply(550, "5.5.3", "RESOLVER.ADR.RecipLimit; too many recipients");
  private static final Reply ROUTE_SIZE =
      new Reply(
          550, "5.3.4", "ROUTING.SizeLimit; message size exceeds fixed maximum size for route");
  private static final Reply LOOP =
      new Reply(550, "5.4.6", "RESOLVER.FWD.Loop; there is a forwarding loop configured");
  private static final Reply SENDER_LIMIT =
      new Reply(
          550, "5.2.3", "RESOLVER.RST.SendSizeLimit.Sender; message too large for this sender");
  private static final Reply SENDING_LIMIT =
      new Reply(
          550, "5.2.3", "RESOLVER.RST.SendSizeLimit.Org; message too large for this organization");

  private final Organisation organisation;
  private final QueuedMessage message;
  private final List<Delivery> deliveries = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private Categoriser(Organisation organisation, QueuedMessage message) {
    this.organisation = organisation;
    this.message = message;
  }

  /**
   * Transport rules first; then one delivery a destination; a recipient that appears twice is
   * delivered once.
   */
  static List<Delivery> categorise(Organisation organisation, QueuedMessage message) {
    Map<String, Destination> ruled = RuleAgent.process(organisation, message);
    Categoriser categoriser = new Categoriser(organisation, message);
    Reply refusal = categoriser.ofTheWholeMessage();
    for (Envelope.Recipient recipient : message.envelope().recipients()) {
      Destination decided = ruled.get(recipient.address());
      if (decided != null) {
        categoriser.add(recipient, decided);
      } else if (refusal != null) {
        categoriser.add(recipient, new Destination.Refused(recipient.address(), refusal));
      } else {
        categoriser.resolve(recipient, recipient.address(), new HashSet<>());
      }
    }
    return categoriser.deliveries;
  }

  /** Why no recipient gets it: its sender's limits, or null. */
  private Reply ofTheWholeMessage() {
    if (overRecipientLimit()) {
      return TOO_MANY;
    }
    String user = message.origin().user();
    if (user == null) {
      return null;
    }
    boolean sender =
        organisation
            .find(RecipientSchema.MAILBOX, user)
            .filter(mailbox -> over(mailbox.get(RecipientSchema.MAX_SEND_SIZE)))
            .isPresent();
    if (sender) {
      return SENDER_LIMIT;
    }
    return over(config(TransportConfigSchema.MAX_SEND_SIZE)) ? SENDING_LIMIT : null;
  }

  private boolean overRecipientLimit() {
    Unlimited<Integer> limit = config(TransportConfigSchema.MAX_RECIPIENT_ENVELOPE_LIMIT);
    return !message.origin().equals(QueuedMessage.Origin.SYSTEM)
        && !limit.isUnlimited()
        && message.envelope().recipients().size() > limit.value();
  }

  private <T> T config(Property<T> property) {
    return TransportConfigSchema.in(organisation).get(property);
  }

  private void add(Envelope.Recipient recipient, Destination destination) {
    String key =
        destination.getClass().getSimpleName() + destination.address().toLowerCase(Locale.ROOT);
    if (seen.add(key)) {
      deliveries.add(new Delivery(recipient, destination));
    }
  }

  private void resolve(Envelope.Recipient recipient, String address, Set<String> groups) {
    Optional<AcceptedDomain> domain = organisation.acceptedDomainFor(RelayPolicy.domainOf(address));
    Optional<AdObject> known = organisation.recipient(address);
    if (known.isPresent()
        && (domain.isEmpty() || domain.get().type() != DomainType.ExternalRelay)) {
      deliver(recipient, address, known.get(), groups);
    } else if (domain.isPresent() && domain.get().type() == DomainType.Authoritative) {
      add(recipient, new Destination.Refused(address, NOT_FOUND));
    } else {
      route(recipient, address);
    }
  }

  private void deliver(
      Envelope.Recipient recipient, String address, AdObject known, Set<String> groups) {
    if (known.get(RecipientSchema.REQUIRE_SENDER_AUTHENTICATION_ENABLED)
        && !message.origin().trusted()) {
      add(recipient, new Destination.Refused(address, AUTH_REQUIRED));
      return;
    }
    if (over(known.get(RecipientSchema.MAX_RECEIVE_SIZE)) || overOrganisationLimit()) {
      add(recipient, new Destination.Refused(address, TOO_LARGE));
      return;
    }
    Schema schema = known.schema();
    if (schema == RecipientSchema.DISTRIBUTION_GROUP) {
      expand(recipient, address, known, groups);
    } else if (schema == RecipientSchema.MAILBOX) {
      add(
          recipient,
          new Destination.ToMailbox(known.get(RecipientSchema.PRIMARY_SMTP_ADDRESS), known));
    } else {
      String external = bare(known.get(RecipientSchema.EXTERNAL_EMAIL_ADDRESS));
      boolean itself =
          organisation
              .recipient(external)
              .filter(other -> other.name().equals(known.name()))
              .isPresent();
      if (itself) {
        route(recipient, external);
      } else if (!groups.add("forwarded by " + known.name().toLowerCase(Locale.ROOT))) {
        add(recipient, new Destination.Refused(address, LOOP));
      } else {
        resolve(recipient, external, groups);
      }
    }
  }

  private boolean over(Unlimited<ByteSize> limit) {
    return limit != null
        && !limit.isUnlimited()
        && message.content().length > limit.value().bytes();
  }

  /** Externally secured senders, and the server itself, pass by the organisation's limits. */
  private boolean overOrganisationLimit() {
    boolean limited = !message.origin().trusted() || message.origin().user() != null;
    return limited && over(config(TransportConfigSchema.MAX_RECEIVE_SIZE));
  }

  private static String bare(String proxyAddress) {
    return proxyAddress == null ? "" : proxyAddress.substring(proxyAddress.indexOf(':') + 1);
  }

  /** Nested groups are expanded too; one met before ends there. */
  private void expand(
      Envelope.Recipient recipient, String address, AdObject group, Set<String> groups) {
    if (!groups.add(group.name().toLowerCase(Locale.ROOT))) {
      return;
    }
    add(recipient, new Destination.Expanded(address, group));
    Envelope.Recipient member =
        new Envelope.Recipient(
            recipient.address(),
            recipient.notifyOn().contains(Envelope.Notify.NEVER)
                ? recipient.notifyOn()
                : Set.of(Envelope.Notify.FAILURE),
            recipient.orcpt());
    for (String name : group.get(RecipientSchema.MEMBERS)) {
      member(name)
          .ifPresent(
              object ->
                  deliver(
                      new Envelope.Recipient(
                          primary(object, name), member.notifyOn(), member.orcpt()),
                      primary(object, name),
                      object,
                      groups));
    }
  }

  private static String primary(AdObject object, String name) {
    String address = object.get(RecipientSchema.PRIMARY_SMTP_ADDRESS);
    return address == null ? name : address;
  }

  private Optional<AdObject> member(String name) {
    if (name.contains("@")) {
      return organisation.recipient(name);
    }
    return RecipientSchema.ALL.stream()
        .flatMap(schema -> organisation.all(schema).stream())
        .filter(
            object ->
                object.name().equalsIgnoreCase(name)
                    || name.equalsIgnoreCase(object.get(RecipientSchema.ALIAS)))
        .findFirst();
  }

  private void route(Envelope.Recipient recipient, String address) {
    String domain = RelayPolicy.domainOf(address);
    Optional<AdObject> connector = Routing.connectorFor(organisation, domain);
    if (connector.isEmpty()) {
      add(recipient, new Destination.NoRoute(address, domain));
    } else if (!message.origin().equals(QueuedMessage.Origin.SYSTEM)
        && over(connector.get().get(SendConnectorSchema.MAX_MESSAGE_SIZE))) {
      add(recipient, new Destination.Refused(address, ROUTE_SIZE));
    } else {
      add(recipient, new Destination.Routed(address, domain, connector.get()));
    }
  }
}
