package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.SessionFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes messages of what comes in: by SMTP, or from a mailbox. */
final class Intakes {
  private final Supplier<Organisation> organisation;
  private final Ids ids;

  Intakes(Supplier<Organisation> organisation, Ids ids) {
    this.organisation = organisation;
    this.ids = ids;
  }

  QueuedMessage fromSmtp(SubmittedMessage submitted, Instant now) {
    Optional<String> own =
        MessageText.parse(submitted.content())
            .value("Message-ID")
            .map(HeaderText::oneLine)
            .filter(id -> !id.isBlank());
    SessionFacts session = submitted.session();
    long id = ids.next();
    String messageId =
        own.orElseGet(() -> ids.messageId(id, session.organisation().server().fqdn()));
    MessageText text = Stamps.stamped(submitted, messageId, own.isEmpty());
    String user =
        session.identity() instanceof Identity.Authenticated who ? who.user().name() : null;
    QueuedMessage.Origin origin =
        new QueuedMessage.Origin(
            session.client(),
            submitted.helo(),
            trackedConnector(session),
            Stamps.trusted(session),
            user);
    return new QueuedMessage(
        id, messageId, ids.networkId(id), now, origin, submitted.envelope(), text.bytes());
  }

  /**
   * Tracking names the connector of the Transport service: what came by Front End Transport has
   * been handed on to the Default connector, or to Client Proxy after a logon.
   */
  private static String trackedConnector(SessionFacts session) {
    ReceiveConnector connector = session.connector();
    if (connector.get(ReceiveConnectorSchema.TRANSPORT_ROLE) == TransportRole.HubTransport) {
      return connector.identity();
    }
    String server = session.organisation().server().name();
    boolean loggedOn = session.identity() instanceof Identity.Authenticated;
    return server + "\\" + (loggedOn ? "Client Proxy " : "Default ") + server;
  }

  QueuedMessage fromMailbox(String sender, String recipient, String subject, Instant now) {
    Organisation current = organisation.get();
    long id = ids.next();
    String messageId = ids.messageId(id, current.server().fqdn());
    String display =
        current
            .recipient(sender)
            .map((AdObject owner) -> owner.get(RecipientSchema.DISPLAY_NAME))
            .orElse("");
    String text =
        String.join(
            "\r\n",
            List.of(
                "From: " + HeaderText.mailbox(display, sender),
                "To: <" + recipient + ">",
                HeaderText.field("Subject", subject),
                "Date: " + HeaderText.date(now),
                "Message-ID: " + messageId,
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit",
                "X-MS-Exchange-Organization-AuthAs: Internal",
                "X-MS-Exchange-Organization-AuthMechanism: 04",
                "X-MS-Exchange-Organization-AuthSource: " + current.server().fqdn(),
                "",
                subject,
                ""));
    Envelope envelope =
        new Envelope(
            sender,
            null,
            null,
            "8BITMIME",
            false,
            List.of(new Envelope.Recipient(recipient, Set.of(), null)));
    return new QueuedMessage(
        id,
        messageId,
        ids.networkId(id),
        now,
        QueuedMessage.Origin.SYSTEM,
        envelope,
        text.getBytes(StandardCharsets.UTF_8));
  }
}
