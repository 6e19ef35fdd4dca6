package dev.relaylab.server.internet;

import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.policy.SessionFacts;
import dev.relaylab.server.smtp.RecipientCheck;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a foreign exchanger says to a recipient of its domain. */
final class ForeignHabits implements RecipientCheck {
  private static final Reply USER_UNKNOWN = new Reply(550, "5.1.1", "User unknown");
  private static final Reply RATE_LIMITED =
      new Reply(451, "4.7.1", "Too much of your mail is for unknown users, try again later");
  private static final Reply UNABLE_TO_RELAY = new Reply(550, "5.7.1", "Unable to relay");
  private static final Reply RELAY_ACCESS_DENIED =
      new Reply(550, "5.7.64", "TenantAttribution; Relay Access Denied");
  private static final Reply NO_SUCH_DOMAIN =
      new Reply(550, "5.4.1", "Recipient address rejected: Access denied");

  private final ForeignHost host;
  private final ForeignServices services;
  private final Supplier<Behaviour> behaviour;
  private final Supplier<Set<String>> knownSenders;
  private final Greylist greylist;

  /**
   * The habits of one host.
   *
   * @param knownSenders addresses that may relay through a gateway without a login
   */
  ForeignHabits(
      ForeignHost host,
      ForeignServices services,
      Supplier<Behaviour> behaviour,
      Supplier<Set<String>> knownSenders) {
    this.host = host;
    this.services = services;
    this.behaviour = behaviour;
    this.knownSenders = knownSenders;
    this.greylist = new Greylist(services.clock());
  }

  @Override
  public Optional<Reply> refusal(SessionFacts session, String sender, String recipient) {
    Behaviour now = behaviour.get();
    boolean ours = session.client().equals(AddressPlan.EX01.address());
    if ((now instanceof Behaviour.Blocking && ours)
        || services.blockList().lists(session.client())) {
      return Optional.of(blocked(session));
    }
    if (now instanceof Behaviour.RefusingRelay) {
      return Optional.of(host.gateway() ? RELAY_ACCESS_DENIED : UNABLE_TO_RELAY);
    }
    String domain = RelayPolicy.domainOf(recipient);
    if (host.gateway() && !domain.equalsIgnoreCase(host.domain()) && !mayRelay(session)) {
      return Optional.of(RELAY_ACCESS_DENIED);
    }
    if (!ForeignHost.takesMailFor(domain)) {
      return Optional.of(NO_SUCH_DOMAIN);
    }
    if (recipient.toLowerCase(Locale.ROOT).startsWith("nobody@")) {
      services.blockList().complain(session.client());
      return Optional.of(USER_UNKNOWN);
    }
    if (services.blockList().suspects(session.client())) {
      return Optional.of(RATE_LIMITED);
    }
    return putOff(now, session, sender, recipient);
  }

  private Optional<Reply> putOff(
      Behaviour now, SessionFacts session, String sender, String recipient) {
    if (now instanceof Behaviour.Greylisting grey
        && greylist.puts(grey.delay(), session.client(), sender, recipient)) {
      String text = "Greylisted, try again in " + grey.delay().toMinutes() + " minutes";
      return Optional.of(new Reply(451, "4.7.1", text));
    }
    return Optional.empty();
  }

  @Override
  public Duration delay() {
    return behaviour.get() instanceof Behaviour.Slow slow ? slow.delay() : Duration.ZERO;
  }

  private boolean mayRelay(SessionFacts session) {
    return session.identity() instanceof Identity.Authenticated
        || knownSenders.get().contains(session.client().toString());
  }

  private static Reply blocked(SessionFacts session) {
    String text =
        "Service unavailable; client host ["
            + session.client()
            + "] blocked using "
            + BlockList.NAME;
    return new Reply(554, "5.7.1", text);
  }
}
