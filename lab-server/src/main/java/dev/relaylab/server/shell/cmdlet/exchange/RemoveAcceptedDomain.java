package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AcceptedDomainSchema;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;

/** Removes an accepted domain. */
final class RemoveAcceptedDomain extends RemoveObject {

  RemoveAcceptedDomain(LabServices lab) {
    super(
        lab,
        Table.of("Remove-AcceptedDomain", "Stops taking mail for a domain.")
            .needs("AcceptedDomainIdParameter")
            .example("Remove-AcceptedDomain Fabrikam -Confirm:$false", "Removes it without asking.")
            .changesAfterAsking(),
        "accepted domain",
        AcceptedDomainSchema.SCHEMA);
  }

  @Override
  void check(AdObject domain) {
    if (domain.get(AcceptedDomainSchema.DEFAULT)) {
      throw errors()
          .refusal(
              "CannotRemoveDefaultAcceptedDomainException",
              "InvalidOperation",
              "The default accepted domain can't be removed. Make another domain the default first (Set-AcceptedDomain -MakeDefault $true).");
    }
  }
}
