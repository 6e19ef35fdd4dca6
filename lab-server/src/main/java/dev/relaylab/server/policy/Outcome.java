package dev.relaylab.server.policy;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Right;
import java.util.LinkedHashSet;
import java.util.Optional;

/**
 * What becomes of an attempt: the stage at which it was answered for good, and every fact the
 * answer rests on.
 *
 * @param session null at stage connect
 */
public record Outcome(
    Attempt attempt, Stage stage, Decision decision, Selection selection, SessionFacts session) {

  public static Outcome of(Organisation organisation, Attempt attempt) {
    Organisation judged =
        attempt.without() == null ? organisation : withoutRight(organisation, attempt.without());
    IpAddress local = attempt.local(judged.server());
    Selection selection = Selection.of(judged, local, attempt.port(), attempt.from());
    if (selection.winner() == null) {
      return new Outcome(attempt, Stage.CONNECT, RelayPolicy.noConnector(), selection, null);
    }
    SessionFacts session = session(judged, selection.winner().connector(), attempt);
    return inSession(attempt, selection, session);
  }

  /** The outcome on a connector that has already been chosen. */
  private static Outcome inSession(Attempt attempt, Selection selection, SessionFacts session) {
    Decision mail = RelayPolicy.mail(session, attempt.sender(), 0);
    if (!mail.allowed()) {
      return new Outcome(attempt, Stage.MAIL, mail, selection, session);
    }
    Decision rcpt = RelayPolicy.rcpt(session, attempt.recipient());
    return new Outcome(attempt, Stage.RCPT, rcpt, selection, session);
  }

  private static SessionFacts session(
      Organisation organisation, ReceiveConnector connector, Attempt attempt) {
    Optional<AdObject> user =
        attempt.user() == null || !takesPasswords(connector)
            ? Optional.empty()
            : RelayPolicy.accountNamed(organisation, attempt.user())
                .filter(account -> !account.get(RecipientSchema.ACCOUNT_DISABLED));
    Identity identity =
        user.<Identity>map(Identity.Authenticated::as).orElse(Identity.initial(connector));
    boolean tls = user.isPresent() && asksForTls(connector);
    return new SessionFacts(organisation, connector, attempt.from(), identity, tls);
  }

  /** Whether a mailbox user can log on with a password: AUTH LOGIN is offered. */
  public static boolean takesPasswords(ReceiveConnector connector) {
    return connector.offers(AuthMechanism.BasicAuth);
  }

  /** Whether a client that logs on does so under TLS. */
  public static boolean asksForTls(ReceiveConnector connector) {
    return connector.offers(AuthMechanism.BasicAuthRequireTLS)
        || connector.get(ReceiveConnectorSchema.REQUIRE_TLS);
  }

  private static Organisation withoutRight(Organisation organisation, Right right) {
    Organisation next = organisation;
    for (ReceiveConnector connector : organisation.receiveConnectors()) {
      var kept = new LinkedHashSet<>(connector.object().aces());
      if (kept.removeIf(ace -> ace.right() == right && !ace.deny())) {
        next = next.put(connector.object().withAces(kept));
      }
    }
    return next;
  }

  public boolean allowed() {
    return decision.allowed();
  }

  public Reply reply() {
    return decision.reply();
  }
}
