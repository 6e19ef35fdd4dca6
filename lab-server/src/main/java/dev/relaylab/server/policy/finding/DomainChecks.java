package dev.relaylab.server.policy.finding;

import dev.relaylab.server.directory.AcceptedDomain;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.policy.RelayPolicy;
import dev.relaylab.server.policy.explain.MailFlowStatements;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Domains that are accepted and should not be, and the other way round. */
final class DomainChecks {
  private final Inspection inspection;

  private DomainChecks(Inspection inspection) {
    this.inspection = inspection;
  }

  static void run(Inspection inspection) {
    DomainChecks checks = new DomainChecks(inspection);
    inspection.organisation().acceptedDomains().forEach(checks::accepted);
    checks.missing();
  }

  private void accepted(AcceptedDomain domain) {
    boolean everything = domain.domainName().equals("*");
    boolean foreign =
        domain.type() == DomainType.ExternalRelay
            || (domain.type() == DomainType.InternalRelay
                && !addresses().isEmpty()
                && !hasMailboxes(domain));
    boolean meant =
        domain.isDefault() || isBelowOwn(domain) || SendChecks.isRouted(organisation(), domain);
    if (everything || (foreign && !meant)) {
      inspection.note(
          everything ? Fault.EVERY_DOMAIN_ACCEPTED : Fault.FOREIGN_DOMAIN_ACCEPTED,
          domain.object(),
          domain.domainName()
              + " is an accepted domain of type "
              + domain.type()
              + ", so anonymous senders may send to it",
          object -> new AcceptedDomain(object).type() == domain.type(),
          MailFlowStatements.removeAcceptedDomain(domain));
    }
  }

  private Organisation organisation() {
    return inspection.organisation();
  }

  private boolean hasMailboxes(AcceptedDomain domain) {
    return addresses().keySet().stream().anyMatch(name -> domain.match(name) > 0);
  }

  private boolean isBelowOwn(AcceptedDomain domain) {
    String name = domain.domainName().toLowerCase(Locale.ROOT);
    return organisation().acceptedDomains().stream()
        .filter(own -> own.type() == DomainType.Authoritative)
        .anyMatch(own -> name.endsWith("." + own.domainName().toLowerCase(Locale.ROOT)));
  }

  private void missing() {
    addresses()
        .forEach(
            (domain, mailbox) -> {
              if (organisation().acceptedDomainFor(domain).isEmpty()) {
                inspection.note(
                    Fault.DOMAIN_NOT_ACCEPTED,
                    mailbox,
                    "has an address at " + domain + ", which is no accepted domain",
                    object -> domains(object).containsKey(domain),
                    MailFlowStatements.newAcceptedDomain(domain));
              }
            });
  }

  /** Each domain in which a mailbox has an address, with the first such mailbox. */
  private Map<String, AdObject> addresses() {
    Map<String, AdObject> all = new LinkedHashMap<>();
    for (AdObject mailbox : organisation().all(RecipientSchema.MAILBOX)) {
      domains(mailbox).forEach(all::putIfAbsent);
    }
    return all;
  }

  private static Map<String, AdObject> domains(AdObject mailbox) {
    Map<String, AdObject> all = new LinkedHashMap<>();
    for (String address : mailbox.get(RecipientSchema.EMAIL_ADDRESSES)) {
      if (address.toLowerCase(Locale.ROOT).startsWith("smtp:")) {
        all.put(RelayPolicy.domainOf(address).toLowerCase(Locale.ROOT), mailbox);
      }
    }
    return all;
  }
}
