package dev.relaylab.server.policy.map;

import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.RelayPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Addresses and accounts that stand for all of their kind, so that a handful of decisions settles
 * every attempt of a kind.
 *
 * @param organisation the one to judge by; with one supposed mailbox more where it has none that
 *     owns an internal address
 * @param internal an internal domain, or null where the organisation has none
 * @param accepted a domain it takes mail for, or null
 * @param foreign a domain that no accepted domain names; where {@code *} is accepted, one that only
 *     {@code *} takes
 * @param owners accounts that can differ in rights, each with an internal address of its own
 */
record Samples(
    Organisation organisation,
    String internal,
    String accepted,
    String foreign,
    List<Owner> owners) {
  private static final List<String> STRANGERS =
      List.of("partner.example", "elsewhere.example", "stranger.example");

  /** A logged-on user and an internal address he owns. */
  record Owner(Identity.Authenticated identity, String address) {}

  static Samples of(Organisation organisation) {
    String internal =
        organisation.acceptedDomains().stream()
            .map(Samples::nameUnder)
            .filter(domain -> RelayPolicy.isInternal(organisation, domain))
            .findFirst()
            .orElse(null);
    String accepted =
        internal != null
            ? internal
            : organisation.acceptedDomains().stream()
                .map(Samples::nameUnder)
                .findFirst()
                .orElse(null);
    Organisation judged = organisation;
    List<Owner> owners = owners(organisation);
    if (owners.isEmpty() && internal != null) {
      AdObject supposed = supposedMailbox("user@" + internal);
      judged = organisation.put(supposed);
      owners = List.of(new Owner(Identity.Authenticated.as(supposed), "user@" + internal));
    }
    return new Samples(judged, internal, accepted, foreign(organisation), owners);
  }

  private static String nameUnder(AcceptedDomain domain) {
    String name = domain.domainName();
    if (name.equals("*")) {
      return "any.example";
    }
    return name.startsWith("*.") ? name.substring(2) : name;
  }

  private static String foreign(Organisation organisation) {
    for (String candidate : STRANGERS) {
      if (isForeign(organisation, candidate)) {
        return candidate;
      }
    }
    int number = 1;
    while (!isForeign(organisation, "foreign" + number + ".invalid")) {
      number++;
    }
    return "foreign" + number + ".invalid";
  }

  private static boolean isForeign(Organisation organisation, String domain) {
    return organisation
        .acceptedDomainFor(domain)
        .map(taken -> taken.domainName().equals("*"))
        .orElse(true);
  }

  /** Accounts that an entry of some connector names, and the first that none does. */
  private static List<Owner> owners(Organisation organisation) {
    Set<Principal> named = new HashSet<>();
    for (ReceiveConnector connector : organisation.receiveConnectors()) {
      connector.object().aces().stream().map(Ace::user).forEach(named::add);
    }
    List<Owner> owners = new ArrayList<>();
    boolean ordinary = false;
    for (AdObject mailbox : organisation.all(RecipientSchema.MAILBOX)) {
      boolean special = named.contains(Identity.Authenticated.principalOf(mailbox));
      Optional<String> address = internalAddress(organisation, mailbox);
      if (address.isPresent()
          && !mailbox.get(RecipientSchema.ACCOUNT_DISABLED)
          && (special || !ordinary)) {
        owners.add(new Owner(Identity.Authenticated.as(mailbox), address.get()));
        ordinary |= !special;
      }
    }
    return owners;
  }

  private static Optional<String> internalAddress(Organisation organisation, AdObject mailbox) {
    return mailbox.get(RecipientSchema.EMAIL_ADDRESSES).stream()
        .filter(proxy -> proxy.toLowerCase(Locale.ROOT).startsWith("smtp:"))
        .map(proxy -> proxy.substring("smtp:".length()))
        .filter(address -> RelayPolicy.isInternal(organisation, RelayPolicy.domainOf(address)))
        .findFirst();
  }

  private static AdObject supposedMailbox(String address) {
    return AdObject.of(RecipientSchema.MAILBOX, "a supposed user")
        .with(RecipientSchema.SAM_ACCOUNT_NAME, "a supposed user")
        .with(RecipientSchema.PRIMARY_SMTP_ADDRESS, address)
        .with(RecipientSchema.EMAIL_ADDRESSES, List.of("SMTP:" + address));
  }
}
