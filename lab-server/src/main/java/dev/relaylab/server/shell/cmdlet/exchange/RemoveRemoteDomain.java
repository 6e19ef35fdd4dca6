package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RemoteDomainSchema;
import dev.relaylab.server.shell.LabServices;

/** Removes a remote domain. */
final class RemoveRemoteDomain extends RemoveObject {

  RemoveRemoteDomain(LabServices lab) {
    super(
        lab,
        Table.of("Remove-RemoteDomain", "Removes a remote domain; the one for * takes its place.")
            .needs("RemoteDomainIdParameter")
            .example("Remove-RemoteDomain Partner -Confirm:$false", "Removes it without asking.")
            .changesAfterAsking(),
        "remote domain",
        RemoteDomainSchema.SCHEMA);
  }

  @Override
  void check(AdObject object) {
    if ("*".equals(object.get(RemoteDomainSchema.DOMAIN_NAME))) {
      throw errors().invalidOperation("The default remote domain can't be removed.");
    }
  }
}
