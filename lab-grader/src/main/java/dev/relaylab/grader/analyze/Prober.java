package dev.relaylab.grader.analyze;

import dev.relaylab.grader.analyze.ProbeSession.Stop;
import dev.relaylab.grader.analyze.Trial.Before;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Plays trials, one after the other, within limits. A 4xx reply, a connection that is refused and
 * one that breaks are tried once more, each in a new session; after that the trial is not tested.
 */
final class Prober {
  private static final int HOPELESS = 3;
  private final Supplier<Names> names;
  private final Limits limits;
  private int messages;
  private int unanswered;

  /**
   * @param names new names for every attempt
   */
  Prober(Supplier<Names> names, Limits limits) {
    this.names = names;
    this.limits = limits;
    this.messages = limits.messages();
  }

  /**
   * Plays a trial.
   *
   * @param send whether to send a canary message when the recipient is accepted
   */
  Tried play(ProbeSession session, Trial trial, boolean send) {
    if (unanswered >= HOPELESS) {
      return hopeless(session.source(), trial);
    }
    Tried first = once(session, trial, send);
    if (first.verdict() != RelayVerdict.NOT_TESTED) {
      unanswered = 0;
      return first;
    }
    session.close();
    if (!first.reply().isEmpty() || first.stage().equals("CONNECT")) {
      pause();
    }
    Tried second = once(session, trial, send);
    if (second.verdict() != RelayVerdict.NOT_TESTED) {
      unanswered = 0;
      return second.with(second.verdict(), join("answered on the second try", second.note()));
    }
    unanswered = second.stage().equals("CONNECT") ? unanswered + 1 : 0;
    session.close();
    return second.with(RelayVerdict.NOT_TESTED, join(second.note(), "tried twice"));
  }

  private Tried hopeless(Source source, Trial trial) {
    Names own = names.get();
    return new Tried(
        source,
        trial,
        own.fill(trial.sender().template()),
        own.fill(trial.recipient().template()),
        RelayVerdict.NOT_TESTED,
        "CONNECT",
        "",
        "the server gave no session " + HOPELESS + " times in a row",
        List.of(),
        null);
  }

  private void pause() {
    try {
      Thread.sleep(limits.retry().toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Tried once(ProbeSession session, Trial trial, boolean send) {
    Names own = names.get();
    Attempt attempt = new Attempt(session, trial, own);
    Stop stop = session.open(trial.opening(), attempt.said);
    if (stop == null) {
      stop = attempt.envelope();
    }
    if (!stop.stage().equals("RCPT") || !stop.said().positive()) {
      return attempt.ended(stop, refusal(stop.said()), silence(stop.said()), null);
    }
    boolean worthIt = trial.recipient().leadsToCanary() && alone(trial.before());
    if (!send || !worthIt || messages == 0) {
      String note = send && worthIt ? "the limit on messages is reached" : "";
      return attempt.ended(stop, accepted(trial), note, null);
    }
    messages--;
    return attempt.content();
  }

  /** Whether the transaction has no recipient but the one that counts. */
  private static boolean alone(Before before) {
    return before != Before.OWN_RECIPIENT && before != Before.REFUSED_RECIPIENT;
  }

  private static RelayVerdict accepted(Trial trial) {
    return trial.recipient().domain() == AddressForm.Domain.FOREIGN
        ? RelayVerdict.ACCEPTED
        : RelayVerdict.ACCEPTED_OWN;
  }

  private static RelayVerdict refusal(Said said) {
    return said.refuses() ? RelayVerdict.REFUSED : RelayVerdict.NOT_TESTED;
  }

  private String silence(Said said) {
    if (said.reply() != null) {
      return said.kind() == 4 && !said.refuses() ? "temporary refusal" : "";
    }
    if (said.sent().startsWith(ProbeSession.CONNECT)) {
      return "no connection: " + said.sent().substring(ProbeSession.CONNECT.length());
    }
    return said.took().compareTo(limits.reply()) >= 0
        ? "no reply within " + limits.reply().toSeconds() + " s"
        : "the server closed the connection";
  }

  private static String join(String one, String other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : one + "; " + other;
  }

  /** One attempt in an open session. */
  private final class Attempt {
    private final ProbeSession session;
    private final Trial trial;
    private final Names own;
    private final List<Said> said = new ArrayList<>();

    Attempt(ProbeSession session, Trial trial, Names own) {
      this.session = session;
      this.trial = trial;
      this.own = own;
    }

    private String mail() {
      return "MAIL FROM:" + own.fill(trial.sender().template());
    }

    private String rcpt() {
      return "RCPT TO:" + own.fill(trial.recipient().template());
    }

    private Said say(String command) {
      Said next = session.say(command);
      said.add(next);
      return next;
    }

    Stop envelope() {
      if (trial.before() == Before.FAILED_LOGON) {
        say("AUTH PLAIN AHJlbGF5LXRlc3Qtbm9ib2R5AHdyb25n");
      }
      if (trial.before() == Before.PIPELINED) {
        List<Said> both = session.sayBoth(mail(), rcpt());
        said.addAll(both);
        boolean mailRefused = !both.get(0).positive();
        return new Stop(mailRefused ? "MAIL" : "RCPT", both.get(mailRefused ? 0 : 1));
      }
      Said mail = say(mail());
      if (trial.before() == Before.RESET && mail.positive()) {
        say("RSET");
        mail = say(mail());
      }
      if (!mail.positive()) {
        return new Stop("MAIL", mail);
      }
      if (trial.before() == Before.REFUSED_RECIPIENT) {
        say("RCPT TO:<" + own.user() + "@no-such-domain.invalid>");
      }
      if (trial.before() == Before.OWN_RECIPIENT) {
        say("RCPT TO:<postmaster@" + own.server() + ">");
      }
      return new Stop("RCPT", say(rcpt()));
    }

    /** Sends the canary message; its fate is looked at later. */
    Tried content() {
      Said data = say("DATA");
      if (data.kind() != 3) {
        return atData(data);
      }
      Said end = session.exchange("(canary message " + own.user() + ")", CanaryText.of(own));
      said.add(end);
      if (end.kind() != 2) {
        return atData(end);
      }
      Canary.Message message = new Canary.Message(own.user(), bounceTo(), own.mailbox());
      return ended(new Stop("DATA", end), accepted(trial), "", message);
    }

    private String bounceTo() {
      return trial.sender().equals(SenderForms.FOREIGN) ? own.sender() : "";
    }

    private Tried atData(Said refused) {
      String note =
          refused.refuses()
              ? "the recipient was accepted, but the message was refused: no relay"
              : silence(refused);
      return ended(new Stop("DATA", refused), refusal(refused), note, null);
    }

    Tried ended(Stop stop, RelayVerdict verdict, String note, Canary.Message sent) {
      return new Tried(
          session.source(),
          trial,
          own.fill(trial.sender().template()),
          own.fill(trial.recipient().template()),
          verdict,
          stop.stage(),
          stop.said().reply() == null ? "" : stop.said().lastLine(),
          note,
          List.copyOf(said),
          sent);
    }
  }
}
