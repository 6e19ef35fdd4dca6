package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;

/** What the Remove cmdlets share: find the object, ask, remove it. */
abstract class RemoveObject extends ExchangeCmdlet {
  private final String kind;
  private final Schema[] schemas;

  /**
   * @param kind what Exchange calls such an object in its sentences
   */
  RemoveObject(LabServices lab, CmdletSpec spec, String kind, Schema... schemas) {
    super(lab, spec);
    this.kind = kind;
    this.schemas = schemas.clone();
  }

  /** The organisation without the object. */
  Organisation without(Organisation organisation, AdObject object) {
    return organisation.remove(object);
  }

  /** Throws where Exchange keeps the object. */
  void check(AdObject object) {}

  @Override
  final void process(CmdletCall call) {
    AdObject object = one(call, schemas);
    check(object);
    String identity = identityOf(object);
    String action = "Removing " + kind + " \"" + identity + "\".";
    if (call.shouldProcess(action, action)) {
      change(call, identity, organisation -> without(organisation, object));
    }
  }
}
