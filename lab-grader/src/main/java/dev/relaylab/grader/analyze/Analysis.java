package dev.relaylab.grader.analyze;

import dev.relaylab.grader.analyze.Trial.Before;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One analysis of one server: first a plain attempt from every source, then the forms and orders
 * that have fooled servers, from a stranger, then the edges of the ranges. One session at a time.
 */
public final class Analysis {
  private static final Trial PLAIN = Trial.of(SenderForms.FOREIGN, RecipientForms.PLAIN);
  private final Plan plan;
  private final Consumer<String> progress;
  private final Canaries canaries;
  private final Prober prober;
  private final List<Tried> all = new ArrayList<>();
  private String serverDomain;

  /**
   * @param progress is told what is being tried, for a person who waits
   */
  public Analysis(Plan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
    this.canaries = new Canaries(plan.canary(), plan.limits().arrival());
    this.prober = new Prober(this::names, plan.limits());
    this.serverDomain = plan.serverDomain();
  }

  private Names names() {
    String token = "relay-" + UUID.randomUUID().toString().substring(0, 8);
    return new Names(
        token,
        plan.sender().replace("{u}", "from-" + token),
        plan.canary().domain(),
        serverDomain,
        plan.target().address());
  }

  /** Does it all. */
  public Report run() {
    progress.accept("greeting, EHLO, STARTTLS, AUTH");
    SessionFacts facts = SessionFacts.of(plan.target(), plan.main());
    if (serverDomain == null) {
      serverDomain = facts.serverName() == null ? "localhost" : facts.serverName();
    }
    List<Tried> sources = fromEverySource();
    List<Tried> recipients = List.of();
    List<Tried> senders = List.of();
    List<Tried> orders = List.of();
    List<Tried> user = List.of();
    boolean reached = sources.stream().anyMatch(each -> !each.stage().equals("CONNECT"));
    boolean accepted = isPlain(sources, RelayVerdict::relays);
    if (!plan.quick() && reached) {
      boolean proven = isPlain(sources, each -> each == RelayVerdict.PROVEN);
      recipients =
          fromMain("recipient forms", recipientTrials(), trial -> worthRecipient(trial, proven));
      senders = fromMain("sender forms", senderTrials(), trial -> worth(accepted));
      orders = fromMain("sessions and orders", orderTrials(facts.tls()), trial -> worth(accepted));
    }
    if (plan.logon() != null && reached) {
      List<Trial> logon = List.of(userTrial(facts.tls()));
      user = fromMain("logged on", logon, trial -> plan.canary().proves());
    }
    List<Tried> edges = fromEdges();
    progress.accept("");
    Tree tree = new Tree(plan);
    List<Step> steps = new ArrayList<>();
    List<Step> session = new ArrayList<>(facts.steps());
    session.add(Pace.of(all));
    steps.add(Step.parent("Session", "as " + plan.main() + " sees it", session));
    steps.add(tree.sources(sources));
    steps.add(tree.group("Recipient forms", recipients));
    steps.add(tree.group("Sender forms", senders));
    steps.add(tree.group("Sessions and orders", orders));
    steps.add(tree.group("Logged on", user));
    if (!edges.isEmpty()) {
      steps.add(tree.edges(edges));
    }
    steps.removeIf(step -> step.children().isEmpty());
    Conclusion conclusion = Conclusion.of(all, plan.main());
    return new Report(plan.target().name(), conclusion, List.copyOf(steps), List.copyOf(all));
  }

  private boolean isPlain(List<Tried> tried, Predicate<RelayVerdict> verdict) {
    return tried.stream()
        .anyMatch(
            each ->
                each.source().equals(plan.main())
                    && each.trial().equals(PLAIN)
                    && verdict.test(each.verdict()));
  }

  /** The three main senders from every source; one canary message a source is enough. */
  private List<Tried> fromEverySource() {
    List<Tried> tried = new ArrayList<>();
    for (Source source : plan.sources()) {
      progress.accept("from " + source);
      try (ProbeSession session = new ProbeSession(plan.target(), source)) {
        boolean underWay = false;
        for (AddressForm sender : SenderForms.main()) {
          Trial trial = Trial.of(sender, RecipientForms.PLAIN);
          Tried next = prober.play(session, trial, !underWay && mayProve(trial));
          underWay |= next.sent() != null;
          tried.add(next);
        }
        session.quit();
      }
    }
    return keep(tried);
  }

  /**
   * Without a canary, one message for the plain attempt shows whether DATA is refused; more would
   * show nothing.
   */
  private boolean mayProve(Trial trial) {
    return plan.canary().proves() || trial.equals(PLAIN);
  }

  private boolean worthRecipient(Trial trial, boolean plainProven) {
    boolean foreign = trial.recipient().domain() == AddressForm.Domain.FOREIGN;
    return plan.canary().proves() && !(foreign && plainProven);
  }

  /** The recipient is the plain one: a message shows something only where plain is refused. */
  private boolean worth(boolean plainAccepted) {
    return plan.canary().proves() && !plainAccepted;
  }

  private List<Tried> fromMain(String what, List<Trial> trials, Predicate<Trial> send) {
    List<Tried> tried = new ArrayList<>();
    try (ProbeSession session = new ProbeSession(plan.target(), plan.main())) {
      int done = 0;
      for (Trial trial : trials) {
        done++;
        progress.accept(what + " " + done + "/" + trials.size() + ": " + trial.name());
        tried.add(prober.play(session, trial, send.test(trial)));
      }
      session.quit();
    }
    return keep(tried);
  }

  private List<Tried> fromEdges() {
    List<Tried> tried = new ArrayList<>();
    for (Edge edge : plan.edges()) {
      progress.accept("edge " + edge.source());
      try (ProbeSession session = new ProbeSession(plan.target(), edge.source())) {
        tried.add(prober.play(session, PLAIN, edge.source().stranger() && plan.canary().proves()));
        session.quit();
      }
    }
    return keep(tried);
  }

  private List<Tried> keep(List<Tried> tried) {
    List<Tried> judged = new ArrayList<>(canaries.judged(tried));
    judged.replaceAll(each -> noteUnsent(each, judged));
    all.addAll(judged);
    return judged;
  }

  /** Where one message from a source has arrived, others that were accepted were not sent. */
  private Tried noteUnsent(Tried tried, List<Tried> others) {
    boolean unsent = tried.verdict() == RelayVerdict.ACCEPTED && tried.sent() == null;
    boolean provenHere =
        Stream.concat(all.stream(), others.stream())
            .anyMatch(
                each ->
                    each.verdict() == RelayVerdict.PROVEN && each.source().equals(tried.source()));
    return unsent && provenHere && tried.note().isEmpty()
        ? tried.with(tried.verdict(), "not sent: another message from here has arrived")
        : tried;
  }

  private static List<Trial> recipientTrials() {
    return RecipientForms.all().stream()
        .filter(form -> !form.equals(RecipientForms.PLAIN))
        .map(form -> Trial.of(SenderForms.FOREIGN, form))
        .toList();
  }

  private static List<Trial> senderTrials() {
    return SenderForms.all().stream()
        .filter(form -> !SenderForms.main().contains(form))
        .map(form -> Trial.of(form, RecipientForms.PLAIN))
        .toList();
  }

  private List<Trial> orderTrials(boolean tls) {
    List<Trial> trials = new ArrayList<>();
    trials.add(hello("HELO instead of EHLO", "HELO " + Opening.OWN_NAME));
    trials.add(hello("EHLO with the server's name", "EHLO " + serverDomain));
    trials.add(hello("EHLO with an address literal", "EHLO [" + plan.target().address() + "]"));
    trials.add(hello("EHLO without a name", "EHLO"));
    trials.add(hello("no hello at all", ""));
    trials.add(Trial.plain("MAIL and RCPT in one packet", Opening.USUAL, Before.PIPELINED));
    trials.add(Trial.plain("after RSET", Opening.USUAL, Before.RESET));
    trials.add(Trial.plain("after a refused recipient", Opening.USUAL, Before.REFUSED_RECIPIENT));
    trials.add(Trial.plain("after a recipient of its own", Opening.USUAL, Before.OWN_RECIPIENT));
    trials.add(Trial.plain("after a failed logon", Opening.USUAL, Before.FAILED_LOGON));
    if (tls) {
      trials.add(Trial.plain("under TLS", Opening.USUAL.underTls(), Before.NOTHING));
    }
    return trials;
  }

  private Trial userTrial(boolean tls) {
    Opening opening = tls ? plan.logon().underTls() : plan.logon();
    return new Trial(
        "as " + plan.logon().user().toLowerCase(Locale.ROOT),
        opening,
        senderOf(plan.logon()),
        RecipientForms.PLAIN,
        Before.NOTHING);
  }

  /** Who logs on sends as himself; another sender may be refused for a reason of its own. */
  private static AddressForm senderOf(Opening logon) {
    return logon.user().contains("@")
        ? AddressForm.own("the user's own", "<" + logon.user() + ">")
        : SenderForms.FOREIGN;
  }

  private static Trial hello(String name, String command) {
    return Trial.plain(name, Opening.hello(command), Before.NOTHING);
  }
}
