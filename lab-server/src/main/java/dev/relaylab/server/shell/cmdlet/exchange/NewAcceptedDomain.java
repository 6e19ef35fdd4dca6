package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Makes an accepted domain. */
final class NewAcceptedDomain extends ExchangeCmdlet {

  NewAcceptedDomain(LabServices lab) {
    super(
        lab,
        Table.of("New-AcceptedDomain", "Adds a domain that the organisation takes mail for.")
            .with(
                Parameter.named("Name", NameType.UP_TO_64, "Its name, at most 64 characters.")
                    .required()
                    .at(1))
            .with(
                Parameter.named(
                        "DomainName", Types.STRING, "The domain, or *.domain for all below it too.")
                    .required())
            .properties(
                AcceptedDomainSchema.SCHEMA,
                Fidelity.REAL,
                "Authoritative, InternalRelay or ExternalRelay.",
                "DomainType")
            .ignored(
                Types.SWITCH,
                "Taken; the lab has one organisation.",
                "SkipDnsProvisioning",
                "SkipDomainNameValidation")
            .example(
                "New-AcceptedDomain -Name Fabrikam -DomainName fabrikam.example -DomainType InternalRelay",
                "Takes mail for a domain shared with another system.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    String name = call.text("Name");
    DomainType type =
        call.has("DomainType") ? (DomainType) call.value("DomainType") : DomainType.Authoritative;
    AcceptedDomains.checkName(call.text("DomainName"), type, errors());
    AdObject domain =
        AcceptedDomains.withType(AdObject.of(AcceptedDomainSchema.SCHEMA, name), type)
            .with(AcceptedDomainSchema.DOMAIN_NAME, call.text("DomainName"));
    if (organisation().find(AcceptedDomainSchema.SCHEMA, name).isPresent()) {
      throw errors().alreadyExists(Names.distinguishedName(domain, organisation().server()));
    }
    String action =
        "Creating accepted domain \"" + name + "\" for \"" + call.text("DomainName") + "\".";
    if (call.shouldProcess(action, action)) {
      change(
          call,
          (String) null,
          organisation ->
              organisation.acceptedDomains().isEmpty()
                  ? AcceptedDomains.makeDefault(organisation, domain)
                  : organisation.put(domain));
      show(call, current(AcceptedDomainSchema.SCHEMA, name));
    }
  }
}
