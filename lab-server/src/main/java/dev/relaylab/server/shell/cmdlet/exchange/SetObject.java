package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Schema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;

/**
 * What the Set cmdlets share: find the object, put the parameters in, warn when nothing changed.
 */
abstract class SetObject extends ExchangeCmdlet {
  private final String kind;
  private final Schema[] schemas;

  /**
   * @param kind what Exchange calls such an object in its sentences
   */
  SetObject(LabServices lab, CmdletSpec spec, String kind, Schema... schemas) {
    super(lab, spec);
    this.kind = kind;
    this.schemas = schemas.clone();
  }

  AdObject target(CmdletCall call) {
    return one(call, schemas);
  }

  /** The object with the call's values. */
  AdObject changed(AdObject present, CmdletCall call) {
    return PropertyChange.apply(present, call);
  }

  @Override
  final void process(CmdletCall call) {
    AdObject present = target(call);
    AdObject next = renamed(changed(present, call), present, call);
    String identity = identityOf(present);
    String action = "Setting " + kind + " \"" + identity + "\".";
    if (!call.shouldProcess(action, action)) {
      return;
    }
    if (!change(
        call,
        identity,
        organisation -> MailboxSettings.renamed(organisation.put(next), present, next))) {
      warnUnchanged(call, identity);
    }
  }

  private AdObject renamed(AdObject next, AdObject present, CmdletCall call) {
    if (!call.has("Name")) {
      return next;
    }
    AdObject named = next.named(call.text("Name"));
    boolean taken =
        !named.name().equalsIgnoreCase(present.name())
            && organisation().find(present.schema(), named.name()).isPresent();
    if (taken) {
      throw errors().alreadyExists(Names.distinguishedName(named, organisation().server()));
    }
    return named;
  }
}
