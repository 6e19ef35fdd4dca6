package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import java.util.List;

/** {@code Get-Location}: always the lab's folder. */
public final class GetLocation implements Cmdlet {

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Get-Location",
        "Tells the folder that file names belong to: always the files folder of the workspace.",
        List.of(),
        List.of(new Example("Get-Location", "Where files are written.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> call.write(new Location("C:\\files"));
  }
}
