package dev.relaylab.server.policy.rule;

import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.IpRange;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.policy.RelayPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The conditions of a rule, or with a prefix its exceptions (Exchange: New-TransportRule). Those
 * that look at the message hold or do not; those that look at a recipient hold for some of them.
 */
final class Conditions {
  private final Organisation organisation;
  private final RuleValues rule;
  private final String prefix;

  private final List<Predicate<String>> ofRecipients = new ArrayList<>();

  private final List<Boolean> ofMessage = new ArrayList<>();

  Conditions(Organisation organisation, RuleValues rule, String prefix, MailFacts mail) {
    this.organisation = organisation;
    this.rule = rule;
    this.prefix = prefix;
    senders(mail);
    content(mail);
    recipients();
  }

  /** Whether all of them hold for a recipient. */
  boolean all(String recipient) {
    return !ofMessage.contains(false)
        && ofRecipients.stream().allMatch(condition -> condition.test(recipient));
  }

  /** Whether one of them holds for a recipient. */
  boolean any(String recipient) {
    return ofMessage.contains(true)
        || ofRecipients.stream().anyMatch(condition -> condition.test(recipient));
  }

  private void senders(MailFacts mail) {
    List<String> senders = senderAddresses(mail);
    List<String> from = addresses("From");
    if (!from.isEmpty()) {
      ofMessage.add(senders.stream().anyMatch(sender -> contains(from, sender)));
    }
    String scope = rule.text(prefix + "FromScope");
    if (!scope.isEmpty()) {
      boolean inside = mail.trusted() && senders.stream().anyMatch(this::accepted);
      ofMessage.add(inside == scope.equals("InOrganization"));
    }
    List<String> domains = rule.texts(prefix + "SenderDomainIs");
    if (!domains.isEmpty()) {
      ofMessage.add(senders.stream().anyMatch(sender -> ofDomain(sender, domains)));
    }
    List<String> words = rule.texts(prefix + "FromAddressContainsWords");
    if (!words.isEmpty()) {
      ofMessage.add(senders.stream().anyMatch(sender -> Words.in(sender, words)));
    }
    List<?> ranges = rule.list(prefix + "SenderIpRanges");
    if (!ranges.isEmpty()) {
      ofMessage.add(
          mail.client() != null
              && ranges.stream()
                  .map(
                      range ->
                          range instanceof IpRange parsed
                              ? parsed
                              : IpRange.parse(range.toString()))
                  .anyMatch(range -> range.contains(mail.client())));
    }
  }

  private List<String> senderAddresses(MailFacts mail) {
    List<String> all = new ArrayList<>();
    String location = rule.text("SenderAddressLocation");
    if (!location.equals("Envelope")) {
      all.addAll(mail.headerSenders());
    }
    if (!location.equals("Header") || all.isEmpty()) {
      all.add(mail.sender());
    }
    return all;
  }

  private void content(MailFacts mail) {
    List<String> subject = rule.texts(prefix + "SubjectContainsWords");
    if (!subject.isEmpty()) {
      ofMessage.add(Words.in(mail.subject(), subject));
    }
    List<String> anywhere = rule.texts(prefix + "SubjectOrBodyContainsWords");
    if (!anywhere.isEmpty()) {
      ofMessage.add(Words.in(mail.subject(), anywhere) || Words.in(mail.text().get(), anywhere));
    }
    String header = rule.text(prefix + "HeaderContainsMessageHeader");
    if (!header.isEmpty()) {
      List<String> words = rule.texts(prefix + "HeaderContainsWords");
      ofMessage.add(
          mail.headers().apply(header).stream().anyMatch(value -> Words.in(value, words)));
    }
    rule.typed(prefix + "MessageSizeOver", ByteSize.class)
        .ifPresent(limit -> ofMessage.add(mail.size() > limit.bytes()));
  }

  private void recipients() {
    List<String> sentTo = addresses("SentTo");
    if (!sentTo.isEmpty()) {
      ofRecipients.add(recipient -> contains(sentTo, recipient));
    }
    String scope = rule.text(prefix + "SentToScope");
    if (!scope.isEmpty()) {
      ofRecipients.add(recipient -> accepted(recipient) == scope.equals("InOrganization"));
    }
    List<String> domains = rule.texts(prefix + "RecipientDomainIs");
    if (!domains.isEmpty()) {
      ofRecipients.add(recipient -> ofDomain(recipient, domains));
    }
    for (String name :
        List.of("RecipientAddressContainsWords", "AnyOfRecipientAddressContainsWords")) {
      List<String> words = rule.texts(prefix + name);
      if (!words.isEmpty()) {
        ofRecipients.add(recipient -> Words.in(recipient, words));
      }
    }
  }

  private List<String> addresses(String name) {
    return rule.texts(prefix + name).stream().map(named -> address(organisation, named)).toList();
  }

  /** The address of a person that a rule names by name, alias or address. */
  static String address(Organisation organisation, String named) {
    if (named.indexOf('@') > 0) {
      return named;
    }
    return RecipientSchema.ALL.stream()
        .flatMap(schema -> organisation.all(schema).stream())
        .filter(
            person ->
                person.name().equalsIgnoreCase(named)
                    || named.equalsIgnoreCase(person.get(RecipientSchema.ALIAS))
                    || named
                        .toLowerCase(Locale.ROOT)
                        .endsWith("/" + person.name().toLowerCase(Locale.ROOT)))
        .map((AdObject person) -> person.get(RecipientSchema.PRIMARY_SMTP_ADDRESS))
        .findFirst()
        .orElse(named);
  }

  private boolean contains(List<String> addresses, String address) {
    return addresses.stream().anyMatch(each -> same(each, address));
  }

  /** Whether two addresses are those of one recipient. */
  private boolean same(String one, String other) {
    return one.equalsIgnoreCase(other)
        || organisation
            .recipient(one)
            .flatMap(owner -> organisation.recipient(other).filter(each -> each == owner))
            .isPresent();
  }

  private boolean accepted(String address) {
    return organisation
        .acceptedDomainFor(RelayPolicy.domainOf(address))
        .filter(domain -> domain.type() != DomainType.ExternalRelay)
        .isPresent();
  }

  /** A domain stands for its subdomains too. */
  private static boolean ofDomain(String address, List<String> domains) {
    String own = RelayPolicy.domainOf(address).toLowerCase(Locale.ROOT);
    return domains.stream()
        .map(domain -> domain.toLowerCase(Locale.ROOT))
        .anyMatch(domain -> own.equals(domain) || own.endsWith("." + domain));
  }
}
