package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RemoteDomainSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;

/** Makes a remote domain. */
final class NewRemoteDomain extends ExchangeCmdlet {

  NewRemoteDomain(LabServices lab) {
    super(
        lab,
        Table.of(
                "New-RemoteDomain",
                "Makes an entry for a foreign domain that is sent something else than the others.")
            .with(
                Parameter.named("Name", NameType.UP_TO_64, "Its name, at most 64 characters.")
                    .required()
                    .at(1))
            .with(
                Parameter.named(
                        "DomainName", Types.STRING, "The domain, or *.domain for all below it too.")
                    .required())
            .example(
                "New-RemoteDomain -Name Partner -DomainName partner.example",
                "Makes one for partner.example.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    String name = call.text("Name");
    AcceptedDomains.checkName(call.text("DomainName"), null, errors());
    AdObject domain =
        AdObject.of(RemoteDomainSchema.SCHEMA, name)
            .with(RemoteDomainSchema.DOMAIN_NAME, call.text("DomainName"));
    boolean taken =
        organisation().all(RemoteDomainSchema.SCHEMA).stream()
            .anyMatch(
                other ->
                    other.name().equalsIgnoreCase(name)
                        || call.text("DomainName")
                            .equalsIgnoreCase(other.get(RemoteDomainSchema.DOMAIN_NAME)));
    if (taken) {
      throw errors().alreadyExists(Names.distinguishedName(domain, organisation().server()));
    }
    String action =
        "Creating remote domain \"" + name + "\" for \"" + call.text("DomainName") + "\".";
    if (call.shouldProcess(action, action)) {
      change(call, (String) null, organisation -> organisation.put(domain));
      show(call, current(RemoteDomainSchema.SCHEMA, name));
    }
  }
}
