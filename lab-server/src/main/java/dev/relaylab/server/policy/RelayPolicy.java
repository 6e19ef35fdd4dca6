package dev.relaylab.server.policy;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.*;

import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.directory.TransportRole;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The decisions of Front End Transport and of the Hub about one session: pure functions of the
 * facts.
 *
 * <p>The SMTP engine, {@code explain}, the relay map and the grader all ask here, so they cannot
 * differ.
 */
public final class RelayPolicy {
  private static final Reply SENDER_OK = new Reply(250, "2.1.0", "Sender OK");
  private static final Reply RECIPIENT_OK = new Reply(250, "2.1.5", "Recipient OK");
  private static final Reply NO_SERVICE = new Reply(421, "4.3.2", "Service not available");
  private static final Reply TLS_FIRST =
      new Reply(451, "5.7.3", "STARTTLS is required to send mail");
  private static final Reply TOO_LARGE =
      new Reply(552, "5.3.4", "Message size exceeds fixed maximum message size");
  private static final Set<String> RESERVED_TLDS =
      Set.of("test", "example", "invalid", "localhost");
  private static final Set<String> RESERVED_SLDS =
      Set.of("example.com", "example.net", "example.org");

  private RelayPolicy() {}

  /** The reply to a connection that no connector takes. */
  public static Decision noConnector() {
    return new Decision(NO_SERVICE, new Reason.NoConnector());
  }

  /**
   * MAIL FROM: TLS, then the Submit right, then the sender address, then the announced size.
   *
   * @param sender the reverse-path without brackets, empty for the null reverse-path
   * @param announcedSize the SIZE parameter in bytes, 0 for none
   */
  public static Decision mail(SessionFacts session, String sender, long announcedSize) {
    ReceiveConnector connector = session.connector();
    if (connector.get(REQUIRE_TLS) && !session.tls()) {
      return new Decision(TLS_FIRST, new Reason.TlsRequired());
    }
    if (!session.holds(Right.SUBMIT)) {
      return new Decision(
          notAuthenticated(connector), new Reason.RightDecides(Right.SUBMIT, false));
    }
    Decision bySender = sender(session, sender);
    if (!bySender.allowed()) {
      return bySender;
    }
    long limit = connector.get(MAX_MESSAGE_SIZE).bytes();
    if (announcedSize > limit && !session.holds(Right.BYPASS_MESSAGE_SIZE_LIMIT)) {
      return new Decision(TOO_LARGE, new Reason.SizeOverLimit(announcedSize, limit));
    }
    return bySender;
  }

  private static Decision sender(SessionFacts session, String sender) {
    if (sender.isEmpty()) {
      return new Decision(SENDER_OK, new Reason.RightDecides(Right.SUBMIT, true));
    }
    if (session.holds(Right.ACCEPT_ANY_SENDER)) {
      return new Decision(SENDER_OK, new Reason.RightDecides(Right.ACCEPT_ANY_SENDER, true));
    }
    boolean internal = isInternal(session.organisation(), domainOf(sender));
    if (internal && session.holds(Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER)) {
      return new Decision(
          SENDER_OK, new Reason.RightDecides(Right.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER, true));
    }
    boolean owned =
        session.identity() instanceof Identity.Authenticated user
            && maySendAs(session, user, sender);
    return new Decision(
        owned ? SENDER_OK : notTheSender(session.connector()),
        new Reason.SenderOwnership(sender, owned));
  }

  private static boolean maySendAs(
      SessionFacts session, Identity.Authenticated user, String sender) {
    Optional<AdObject> owner = session.organisation().recipient(sender);
    if (owner.isEmpty()) {
      return false;
    }
    boolean own =
        owner.get().name().equalsIgnoreCase(user.user().name())
            && owner.get().schema() == user.user().schema();
    return own || sendAsGranted(owner.get(), user);
  }

  private static boolean sendAsGranted(AdObject owner, Identity.Authenticated user) {
    boolean allowed = false;
    for (Ace ace : owner.aces()) {
      if (ace.right() == Right.SEND_AS && user.principals().contains(ace.user())) {
        if (ace.deny()) {
          return false;
        }
        allowed = true;
      }
    }
    return allowed;
  }

  /** RCPT TO, by the recipient's domain as it stands on the wire. */
  public static Decision rcpt(SessionFacts session, String recipient) {
    ReceiveConnector connector = session.connector();
    String domain = domainOf(recipient);
    Decision reserved = reserved(connector, domain);
    if (reserved != null) {
      return reserved;
    }
    Optional<AcceptedDomain> accepted = session.organisation().acceptedDomainFor(domain);
    if (accepted.isPresent()) {
      return new Decision(RECIPIENT_OK, new Reason.InAcceptedDomain(accepted.get()));
    }
    boolean held = session.holds(Right.ACCEPT_ANY_RECIPIENT);
    return new Decision(
        held ? RECIPIENT_OK : unableToRelay(connector),
        new Reason.RightDecides(Right.ACCEPT_ANY_RECIPIENT, held));
  }

  private static Decision reserved(ReceiveConnector connector, String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    if (connector.get(REJECT_RESERVED_TOP_LEVEL)
        && RESERVED_TLDS.contains(lower.substring(dot + 1))) {
      return reservedReply(
          "5.1.4", "Recipient address reserved by RFC 2606", REJECT_RESERVED_TOP_LEVEL.name());
    }
    if (connector.get(REJECT_RESERVED_SECOND_LEVEL)
        && RESERVED_SLDS.stream().anyMatch(sld -> lower.equals(sld) || lower.endsWith("." + sld))) {
      return reservedReply(
          "5.1.5", "Recipient address reserved by RFC 2606", REJECT_RESERVED_SECOND_LEVEL.name());
    }
    if (connector.get(REJECT_SINGLE_LABEL) && dot < 0) {
      return reservedReply(
          "5.1.6",
          "Recipient addresses in single label domains not accepted",
          REJECT_SINGLE_LABEL.name());
    }
    return null;
  }

  private static Decision reservedReply(String enhanced, String text, String property) {
    return new Decision(new Reply(550, enhanced, text), new Reason.ReservedDomain(property));
  }

  /**
   * Whether a domain counts as the organisation's own for a sender: authoritative or internal
   * relay.
   */
  public static boolean isInternal(Organisation organisation, String domain) {
    return organisation
        .acceptedDomainFor(domain)
        .filter(d -> d.type() != DomainType.ExternalRelay)
        .isPresent();
  }

  /** What follows the last {@code @}; empty when there is none. */
  public static String domainOf(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** The recipient object that a logged-on user's name, UPN or address stands for. */
  public static Optional<AdObject> accountNamed(Organisation organisation, String text) {
    String name = text.substring(text.indexOf('\\') + 1);
    for (var schema : java.util.List.of(RecipientSchema.MAILBOX, RecipientSchema.MAIL_USER)) {
      for (AdObject user : organisation.all(schema)) {
        if (name.equalsIgnoreCase(user.get(RecipientSchema.SAM_ACCOUNT_NAME))
            || name.equalsIgnoreCase(user.get(RecipientSchema.USER_PRINCIPAL_NAME))
            || name.equalsIgnoreCase(user.get(RecipientSchema.PRIMARY_SMTP_ADDRESS))) {
          return Optional.of(user);
        }
      }
    }
    return Optional.empty();
  }

  private static Reply notAuthenticated(ReceiveConnector connector) {
    return frontEnd(connector)
        ? new Reply(
            530,
            "5.7.57",
            "SMTP; Client was not authenticated to send anonymous mail during MAIL FROM")
        : new Reply(530, "5.7.1", "Client was not authenticated");
  }

  private static Reply unableToRelay(ReceiveConnector connector) {
    return frontEnd(connector)
        ? new Reply(550, "5.7.54", "SMTP; Unable to relay recipient in non-accepted domain")
        : new Reply(550, "5.7.1", "Unable to relay");
  }

  private static Reply notTheSender(ReceiveConnector connector) {
    return frontEnd(connector)
        ? new Reply(550, "5.7.60", "SMTP; Client does not have permissions to send as this sender")
        : new Reply(550, "5.7.1", "Client does not have permissions to send as this sender");
  }

  private static boolean frontEnd(ReceiveConnector connector) {
    return connector.role() == TransportRole.FrontendTransport;
  }
}
