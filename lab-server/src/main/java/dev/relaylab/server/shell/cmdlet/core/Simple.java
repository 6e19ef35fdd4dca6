package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.function.Consumer;

/** A cmdlet whose whole work is one short action for each object. */
class Simple extends CoreCmdlet {
  private final Consumer<CmdletCall> action;

  Simple(String name, String synopsis, Consumer<CmdletCall> action, Parameter... parameters) {
    super(name, synopsis, name, parameters);
    this.action = action;
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> action.accept(call);
  }
}
