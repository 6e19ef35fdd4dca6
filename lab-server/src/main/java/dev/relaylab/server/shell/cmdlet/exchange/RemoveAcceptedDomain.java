package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;

/** Removes an accepted domain. */
final class RemoveAcceptedDomain extends ExchangeCmdlet {

  RemoveAcceptedDomain(LabServices lab) {
    super(
        lab,
        Table.of("Remove-AcceptedDomain", "Stops taking mail for a domain.")
            .needs("AcceptedDomainIdParameter")
            .example("Remove-AcceptedDomain Fabrikam -Confirm:$false", "Removes it without asking.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    AdObject domain = one(call, AcceptedDomainSchema.SCHEMA);
    if (domain.get(AcceptedDomainSchema.DEFAULT)) {
      throw errors().refusal(
          "CannotRemoveDefaultAcceptedDomainException",
          "InvalidOperation",
          "The default accepted domain can't be removed. Make another domain the default first (Set-AcceptedDomain -MakeDefault $true).");
    }
    String identity = identityOf(domain);
    String action = "Removing accepted domain \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      change(call, identity, organisation -> organisation.remove(domain));
    }
  }
}
