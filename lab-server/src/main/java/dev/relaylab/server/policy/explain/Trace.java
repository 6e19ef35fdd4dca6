package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Binding;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.Outcome;
import dev.relaylab.server.policy.Reason;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.Selection.Candidate;
import dev.relaylab.server.policy.SessionFacts;
import dev.relaylab.server.policy.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    trace.selection();
    if (outcome.session() != null) {
      trace.session(outcome.session());
      trace.rights(outcome.session());
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

  private void selection() {
    line("connection", attempt.from() + " -> " + endpoint(), false);
    for (Candidate candidate : outcome.selection().candidates()) {
      String range =
          candidate.range() == null ? "no range contains the client" : candidate.range().toString();
      line("candidate", candidate.connector().name() + "   " + range, false);
    }
    asleep();
    Candidate winner = outcome.selection().winner();
    if (winner == null) {
      line("winner", "none: no enabled connector on this endpoint takes the client", true);
      return;
    }
    IpRange range = winner.range();
    Origin since =
        Origin.ofObject(
            history,
            winner.connector().object(),
            object -> object.get(ReceiveConnectorSchema.REMOTE_IP_RANGES).contains(range));
    line(
        "winner",
        winner.connector().name() + "   " + winner.range() + "   " + why(winner),
        since,
        false);
  }

  private Binding endpoint() {
    return new Binding(attempt.local(organisation().server()), attempt.port());
  }

  private void asleep() {
    for (ReceiveConnector connector : organisation().receiveConnectors()) {
      boolean wouldListen =
          connector.bindings().stream()
              .anyMatch(binding -> binding.takes(endpoint().address(), attempt.port()));
      if (!connector.enabled()
          && wouldListen
          && connector.remoteIpRanges().stream().anyMatch(r -> r.contains(attempt.from()))) {
        Origin since =
            Origin.ofObject(
                history, connector.object(), o -> !o.get(ReceiveConnectorSchema.ENABLED));
        line("disabled", connector.name() + "   names the client, and is disabled", since, false);
      }
    }
  }

  private Organisation organisation() {
    return history.get(history.size() - 1).organisation();
  }

  private String why(Candidate winner) {
    List<Candidate> rivals =
        outcome.selection().candidates().stream()
            .filter(c -> c.range() != null && c.connector() != winner.connector())
            .toList();
    if (rivals.isEmpty()) {
      return "the only one whose range contains the client";
    }
    boolean byBinding =
        !winner.binding().address().isUnspecified()
            && rivals.stream().allMatch(rival -> rival.binding().address().isUnspecified());
    return byBinding
        ? "bound to this very address, which goes before all addresses"
        : "most specific range wins";
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

  private void rights(SessionFacts session) {
    Set<Principal> principals = session.identity().principals();
    for (Right right : session.rights()) {
      boolean deciding =
          reason instanceof Reason.RightDecides decides
              && decides.held()
              && decides.right() == right;
      granted(session.connector(), principals, right, deciding);
    }
    if (reason instanceof Reason.RightDecides decides && !decides.held()) {
      lacking(session, decides.right());
    }
  }

  private void granted(
      ReceiveConnector connector, Set<Principal> principals, Right right, boolean deciding) {
    Ace ace =
        connector.object().aces().stream()
            .filter(a -> !a.deny() && a.right() == right && principals.contains(a.user()))
            .findFirst()
            .orElseThrow();
    String source =
        asConfigured(connector).permissionGroups().stream()
            .filter(group -> group.aces().contains(ace))
            .map(PermissionGroup::name)
            .findFirst()
            .map(group -> "group " + group)
            .orElse("entry of its own");
    line("right", right.adName() + "   " + source + " for " + ace.user(), since(ace), deciding);
  }

  /** The connector with the right that the attempt only supposes to be missing. */
  private ReceiveConnector asConfigured(ReceiveConnector connector) {
    return organisation().receiveConnector(connector.name()).orElse(connector);
  }

  private Origin since(Ace ace) {
    return Origin.ofObject(
        history, outcome.session().connector().object(), object -> object.aces().contains(ace));
  }

  private void lacking(SessionFacts session, Right right) {
    Optional<Ace> denied =
        session.connector().object().aces().stream()
            .filter(
                ace ->
                    ace.deny()
                        && ace.right() == right
                        && session.identity().principals().contains(ace.user()))
            .findFirst();
    String why;
    if (right == attempt.without()) {
      why = "left out as asked";
    } else {
      why =
          denied
              .map(ace -> "denied to " + ace.user())
              .orElse("nobody granted it to " + principals(session.identity()));
    }
    line(
        "missing right",
        right.adName() + "   " + why,
        denied.map(this::since).orElseGet(() -> without(session, right)),
        true);
  }

  /**
   * Since when the session's principals have not held the right: who took it away, or never gave
   * it.
   */
  private Origin without(SessionFacts session, Right right) {
    if (right == attempt.without()) {
      return null;
    }
    Set<Principal> principals = session.identity().principals();
    return Origin.ofObject(
        history,
        session.connector().object(),
        object -> !ReceiveConnector.of(object).rightsOf(principals).contains(right));
  }

  private static String principals(Identity identity) {
    return String.join(
        " or ", identity.principals().stream().map(Principal::name).sorted().toList());
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
