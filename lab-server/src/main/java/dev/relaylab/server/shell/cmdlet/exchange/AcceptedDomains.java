package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import java.util.regex.Pattern;

/** What the cmdlets of accepted domains share. */
final class AcceptedDomains {
  private static final Pattern DOMAIN =
      Pattern.compile(
          "\\*|(\\*\\.)?[\\p{L}0-9]([\\p{L}0-9-]*[\\p{L}0-9])?(\\.[\\p{L}0-9]([\\p{L}0-9-]*[\\p{L}0-9])?)*");

  private AcceptedDomains() {}

  static void checkName(String domain, DomainType type, ExchangeErrors errors) {
    if (domain == null || domain.length() > 256 || !DOMAIN.matcher(domain).matches()) {
      throw errors.refusal(
          "FormatException", "InvalidData", "\"" + domain + "\" isn't a valid SMTP domain.");
    }
    if (domain.equals("*") && type == DomainType.Authoritative) {
      throw errors.refusal(
          "DataValidationException",
          "InvalidData",
          "The domain name \"*\" can be used only for an external or internal relay domain.");
    }
  }

  /** AddressBookEnabled follows the type unless it is set: true for authoritative domains only. */
  static AdObject withType(AdObject domain, DomainType type) {
    return domain
        .with(AcceptedDomainSchema.DOMAIN_TYPE, type)
        .with(AcceptedDomainSchema.ADDRESS_BOOK_ENABLED, type == DomainType.Authoritative);
  }

  /** With the flag Default on this domain and on no other. */
  static Organisation makeDefault(Organisation organisation, AdObject domain) {
    Organisation next = organisation;
    for (AdObject other : organisation.all(AcceptedDomainSchema.SCHEMA)) {
      if (other.get(AcceptedDomainSchema.DEFAULT)) {
        next = next.put(other.with(AcceptedDomainSchema.DEFAULT, false));
      }
    }
    return next.put(domain.with(AcceptedDomainSchema.DEFAULT, true));
  }
}
