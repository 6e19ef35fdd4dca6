package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Wildcard;
import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code Test-Path}. */
public final class TestPath implements Cmdlet {
  private final LabFiles files;

  public TestPath(LabFiles files) {
    this.files = files;
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Test-Path",
        "Tells whether a file of the lab is there.",
        List.of(
            Parameter.named("Path", Types.TEXT_LIST, "The file to look for; wildcards may be used.")
                .at(1)
                .required()
                .piped()
                .pipedByName()
                .alias("LiteralPath", "PSPath")),
        List.of(new Example("Test-Path hosts.txt", "True when the file is there.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () ->
        call.list("Path").stream()
            .map(Object::toString)
            .forEach(
                path ->
                    call.write(
                        Wildcard.isIn(path) ? !files.list(path).isEmpty() : files.exists(path)));
  }
}
