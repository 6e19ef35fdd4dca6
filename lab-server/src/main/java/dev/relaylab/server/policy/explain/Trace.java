package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.Reason;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.SessionFacts;
import dev.relaylab.server.policy.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the decision chain of an outcome, link by link. */
final class Trace {
  private final List<Revision> history;
  private final Outcome outcome;
  private final Attempt attempt;
  private final Reason reason;
  private final List<Step> steps = new ArrayList<>();

  private Trace(List<Revision> history, Outcome outcome) {
    this.history = history;
    this.outcome = outcome;
    this.attempt = outcome.attempt();
    this.reason = outcome.decision().reason();
  }

  static List<Step> of(List<Revision> history, Outcome outcome) {
    Trace trace = new Trace(history, outcome);
    trace.steps.addAll(SelectionTrace.of(history, outcome));
    if (outcome.session() != null) {
      trace.session(outcome.session());
      trace.steps.addAll(RightsTrace.of(history, outcome));
      trace.sender(outcome.session());
      if (outcome.stage() == Stage.RCPT) {
        trace.recipient(outcome.session());
      }
    }
    trace.line("reply", outcome.reply() + " (at " + outcome.stage() + ")", false);
    return List.copyOf(trace.steps);
  }

  private void line(String label, String text, boolean deciding) {
    line(label, text, null, deciding);
  }

  private void line(String label, String text, Origin origin, boolean deciding) {
    steps.add(new Step(label, text, origin, deciding));
  }

  private void session(SessionFacts session) {
    Identity identity = session.identity();
    Origin since = null;
    String text;
    if (identity instanceof Identity.Authenticated user) {
      text = "authenticated as " + user.user().name() + (session.tls() ? ", under TLS" : "");
    } else if (identity instanceof Identity.ExternallySecured) {
      text = "externally secured   AuthMechanism ExternalAuthoritative trusts every client";
      since = auth();
    } else if (identity instanceof Identity.Partner partner) {
      text = "partner " + partner.domain();
    } else if (attempt.user() != null && !Outcome.takesPasswords(session.connector())) {
      text =
          "anonymous   this connector offers no AUTH LOGIN, so "
              + attempt.user()
              + " cannot log on";
    } else if (attempt.user() != null) {
      text = "anonymous   no enabled account is called " + attempt.user();
    } else {
      text = "anonymous   nobody logs on";
    }
    if (reason instanceof Reason.TlsRequired) {
      text += "; RequireTLS is set and the session is in the clear";
      since =
          Origin.ofObject(
              history,
              session.connector().object(),
              object -> object.get(ReceiveConnectorSchema.REQUIRE_TLS));
    }
    line("session", text, since, reason instanceof Reason.TlsRequired);
  }

  private Origin auth() {
    ReceiveConnector connector = outcome.session().connector();
    return Origin.ofObject(
        history,
        connector.object(),
        object ->
            object.get(ReceiveConnectorSchema.AUTH_MECHANISM).equals(connector.authMechanism()));
  }

  private void sender(SessionFacts session) {
    boolean deciding = reason instanceof Reason.SenderOwnership;
    if (attempt.sender().isEmpty()) {
      line("sender", "<>   the null sender needs no right but Submit", deciding);
      return;
    }
    String domain = RelayPolicy.domainOf(attempt.sender());
    String whose =
        RelayPolicy.isInternal(session.organisation(), domain)
            ? domain + " is the organisation's own"
            : domain + " is foreign";
    String owner = "";
    if (reason instanceof Reason.SenderOwnership ownership) {
      owner = ownership.owned() ? "; the user may send as it" : "; nobody here may send as it";
    }
    line("sender", attempt.sender() + "   " + whose + owner, deciding);
  }

  private void recipient(SessionFacts session) {
    String domain = RelayPolicy.domainOf(attempt.recipient());
    if (reason instanceof Reason.ReservedDomain reserved) {
      line("recipient", domain + "   is refused by " + reserved.property(), true);
      return;
    }
    Optional<AcceptedDomain> accepted = session.organisation().acceptedDomainFor(domain);
    if (accepted.isEmpty()) {
      Origin since = Origin.of(history, then -> then.acceptedDomainFor(domain).isEmpty());
      boolean always = since.revision() == history.get(0);
      line("recipient", domain + "   not an accepted domain", always ? null : since, false);
      return;
    }
    AdObject object = accepted.get().object();
    Origin since =
        Origin.ofObject(history, object, old -> new AcceptedDomain(old).match(domain) > 0);
    line(
        "recipient",
        domain
            + "   accepted domain "
            + accepted.get().domainName()
            + " ("
            + accepted.get().type()
            + ")",
        since,
        reason instanceof Reason.InAcceptedDomain);
  }
}
