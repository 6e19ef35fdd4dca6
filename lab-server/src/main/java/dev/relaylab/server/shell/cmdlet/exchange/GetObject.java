package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;

/** What the simple Get cmdlets share: they show what is there, or what is named. */
abstract class GetObject extends ExchangeCmdlet {
  private final Schema[] schemas;

  GetObject(LabServices lab, CmdletSpec spec, Schema... schemas) {
    super(lab, spec);
    this.schemas = schemas.clone();
  }

  @Override
  final void process(CmdletCall call) {
    selected(call, schemas).forEach(object -> show(call, object));
  }
}
