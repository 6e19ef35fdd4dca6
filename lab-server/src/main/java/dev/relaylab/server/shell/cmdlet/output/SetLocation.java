package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/**
 * {@code Set-Location}: taken, though names of files lead to the lab's one folder from anywhere.
 */
public final class SetLocation implements Cmdlet {

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Set-Location",
        "Taken, so that pasted scripts run; file names belong to the workspace's files folder from anywhere.",
        List.of(
            Parameter.named("Path", Types.ANY, "Ignored.")
                .at(1)
                .alias("LiteralPath")
                .is(Fidelity.IGNORED)),
        List.of(new Example("Set-Location C:\\Scripts", "Changes nothing.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> {};
  }
}
