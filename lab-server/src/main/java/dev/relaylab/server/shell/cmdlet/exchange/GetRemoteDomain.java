package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.RemoteDomainSchema;
import dev.relaylab.server.shell.LabServices;

/** Shows remote domains. */
final class GetRemoteDomain extends GetObject {

  GetRemoteDomain(LabServices lab) {
    super(
        lab,
        Table.of("Get-RemoteDomain", "Shows what foreign domains are sent.")
            .selects("RemoteDomainIdParameter")
            .example("Get-RemoteDomain", "Lists all remote domains.")
            .reads(),
        RemoteDomainSchema.SCHEMA);
  }
}
