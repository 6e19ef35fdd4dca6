package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import java.util.List;

/** {@code Import-Clixml}. */
public final class ImportClixml extends CollectingCmdlet {
  private final LabFiles files;

  public ImportClixml(LabFiles files) {
    super(
        "Import-Clixml",
        "Reads the objects that Export-Clixml wrote, here or on a real server.",
        List.of(
            new Example(
                "Import-Clixml connectors.xml | Format-Table Name, RemoteIPRanges",
                "Connectors of an earlier day.")),
        Parameter.named("Path", Types.TEXT_LIST, "The files to read.")
            .at(1)
            .required()
            .piped()
            .alias("LiteralPath", "PSPath", "FullName"));
    this.files = files;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    for (Object path : input.isEmpty() ? call.list("Path") : input) {
      try {
        CliXmlReader.read(files.read(path.toString(), null)).forEach(call::write);
      } catch (IllegalArgumentException bad) {
        throw new PsException(
            new ErrorRecord(
                bad.getMessage() + " Write it with Export-Clixml.",
                "InvalidData",
                "(" + path + ":String)",
                "XmlException",
                "Import"));
      }
    }
  }
}
