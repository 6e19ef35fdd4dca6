package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Changes an accepted domain. */
final class SetAcceptedDomain extends ExchangeCmdlet {

  SetAcceptedDomain(LabServices lab) {
    super(
        lab,
        Table.of(
                "Set-AcceptedDomain",
                "Changes an accepted domain; the domain itself stays what it is.")
            .needs("AcceptedDomainIdParameter")
            .with(Parameter.named("Name", NameType.UP_TO_64, "A new name, at most 64 characters."))
            .properties(
                AcceptedDomainSchema.SCHEMA,
                Fidelity.REAL,
                "Authoritative, InternalRelay or ExternalRelay.",
                "DomainType")
            .properties(
                AcceptedDomainSchema.SCHEMA,
                Fidelity.REAL,
                "Whether subdomains count too.",
                "MatchSubDomains")
            .properties(
                AcceptedDomainSchema.SCHEMA,
                Fidelity.PARTIAL,
                "Whether unknown recipients are refused by the recipient filter.",
                "AddressBookEnabled")
            .properties(
                AcceptedDomainSchema.SCHEMA,
                Fidelity.IGNORED,
                "A mark for domains that are being moved.",
                "PendingRemoval",
                "PendingCompletion")
            .named(
                "MakeDefault",
                Types.BOOL,
                "Makes it the default domain, instead of the present one.")
            .example(
                "Set-AcceptedDomain contoso.example -DomainType InternalRelay",
                "Passes mail for unknown recipients on.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    AdObject domain = one(call, AcceptedDomainSchema.SCHEMA);
    String identity = identityOf(domain);
    boolean makeDefault = call.flag("MakeDefault");
    if (call.has("MakeDefault") && !makeDefault && domain.get(AcceptedDomainSchema.DEFAULT)) {
      throw errors()
          .invalidOperation(
              "The default accepted domain can't lose this place by itself. Make another domain the default with MakeDefault $true.");
    }
    AdObject next = changed(domain, call);
    String action = "Setting accepted domain \"" + identity + "\".";
    if (!call.shouldProcess(action, action)) {
      return;
    }
    boolean changed =
        change(
            call,
            identity,
            organisation ->
                makeDefault
                    ? AcceptedDomains.makeDefault(organisation.put(next), next)
                    : organisation.put(next));
    if (!changed) {
      warnUnchanged(call, identity);
    }
  }

  private AdObject changed(AdObject domain, CmdletCall call) {
    AdObject next = domain;
    if (call.has("DomainType")) {
      DomainType type = (DomainType) call.value("DomainType");
      AcceptedDomains.checkName(domain.get(AcceptedDomainSchema.DOMAIN_NAME), type, errors());
      next = AcceptedDomains.withType(next, type);
    }
    next = PropertyChange.apply(next, call);
    if (!call.has("Name") || call.text("Name").equalsIgnoreCase(domain.name())) {
      return call.has("Name") ? next.named(call.text("Name")) : next;
    }
    if (organisation().find(AcceptedDomainSchema.SCHEMA, call.text("Name")).isPresent()) {
      throw errors()
          .alreadyExists(
              Names.distinguishedName(next.named(call.text("Name")), organisation().server()));
    }
    return next.named(call.text("Name"));
  }
}
