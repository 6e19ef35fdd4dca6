package dev.relaylab.server.policy.finding;

import static dev.relaylab.server.policy.finding.Severity.*;

import java.util.Locale;

/** The faults that have a name. Seen in the field, and made again by exercises. */
public enum Fault {
  OPEN_RELAY(CRITICAL, "Anybody can relay through a connector that takes Internet mail"),
  OPEN_RANGE(CRITICAL, "A relay connector takes clients from everywhere"),
  INTERNET_TRUSTED(CRITICAL, "Internet mail is trusted as if it came from inside"),
  TRUSTED_RANGE_WIDE(CRITICAL, "A whole network is trusted as externally secured"),
  EVERY_DOMAIN_ACCEPTED(CRITICAL, "Every domain is accepted, so anybody can relay"),
  FOREIGN_DOMAIN_ACCEPTED(WARNING, "Anybody can relay to a domain that is not the organisation's"),
  SHARED_ADDRESS_IN_RANGE(CRITICAL, "A balancer or firewall that fronts others may relay"),
  RELAY_RANGE_WIDE(WARNING, "More addresses may relay than there are devices"),
  TRUSTED_NOT_ANONYMOUS(WARNING, "Clients are trusted as internal where anonymous users are named"),
  BOTH_METHODS(WARNING, "Both ways to let clients relay at once"),
  LEFTOVER_RELAY_RIGHT(
      WARNING, "A relay right is left over on a connector that anonymous clients cannot use"),
  RELAY_GROUP_MISSING(WARNING, "The relay right without the right to submit"),
  RELAY_RIGHT_MISSING(NOTE, "A connector of its own for clients that still cannot relay"),
  RELAY_DEMANDS_TLS(WARNING, "Devices without TLS are refused"),
  RELAY_RATE_LOW(WARNING, "Devices are slowed to a few messages a minute"),
  PASSWORDS_ON_25(WARNING, "Passwords can be guessed from the Internet, and each lets relay"),
  OWN_DOMAIN_SPOOFABLE(WARNING, "A guard against forged own senders that guards nothing"),
  SHADOWED(WARNING, "A narrower range of another connector takes clients away"),
  UNREACHABLE_RANGE(NOTE, "A range that can never win"),
  DISABLED(WARNING, "A disabled connector that somebody may believe in"),
  HUB_ROLE_ON_25(WARNING, "A Hub Transport connector on port 25"),
  BINDING_NOT_LOCAL(WARNING, "A connector bound to an address that is not the server's"),
  INTERNET_MAIL_REFUSED(WARNING, "Mail from the Internet is refused"),
  SERVER_TRUST_LOST(WARNING, "Exchange servers have lost their rights on a connector of setup's"),
  SERVER_LOGON_LOST(WARNING, "Exchange servers cannot log on to a connector of setup's"),
  DOMAIN_NOT_ACCEPTED(WARNING, "Mailboxes have addresses in a domain that is not accepted"),
  SHARED_DOMAIN_AUTHORITATIVE(WARNING, "A domain shared with another system bounces its users"),
  NO_WAY_OUT(WARNING, "Clients may relay, and nothing carries their mail out"),
  SEND_CONNECTOR_DISABLED(WARNING, "A disabled Send connector leaves its mail in the queue"),
  SEND_CONNECTOR_ELSEWHERE(WARNING, "A Send connector that this server is no source of"),
  LOOP(WARNING, "Mail is handed on to a name that this server answers to"),
  RECIPIENT_FILTER_BEHIND_FRONT_END(
      WARNING, "One unknown or blocked recipient costs the whole message"),
  TARPIT_LONG(NOTE, "Refusals are held back so long that clients give up");

  private final Severity severity;
  private final String title;

  Fault(Severity severity, String title) {
    this.severity = severity;
    this.title = title;
  }

  public Severity severity() {
    return severity;
  }

  public String title() {
    return title;
  }

  /** {@code open-relay}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
