package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code Export-Clixml}: Unicode by default, as in PowerShell 5.1. */
public final class ExportClixml extends CollectingCmdlet {
  private static final int USUAL_DEPTH = 2;
  private static final int DEEPEST = 20;

  private final ObjectModel objects;
  private final LabFiles files;

  public ExportClixml(ObjectModel objects, LabFiles files) {
    super(
        "Export-Clixml",
        "Writes objects into a file, with their types, so that Import-Clixml gives them back.",
        List.of(
            new Example(
                "Get-ReceiveConnector | Export-Clixml connectors.xml",
                "Every connector, to be compared or imported later.")),
        Parameter.named("Path", Types.TEXT, "The file to write.")
            .at(1)
            .required()
            .alias("LiteralPath", "PSPath"),
        Parameter.named(
            "Depth", Types.WHOLE, "How many levels are written; what lies deeper becomes a text."),
        Parameter.named(
            "Encoding", TextEncoding.TYPE, "How characters become bytes; Unicode if not given."),
        Parameter.named("NoClobber", Types.SWITCH, "Leaves a file alone that is there already.")
            .alias("NoOverwrite"),
        Parameter.named("Force", Types.SWITCH, "Has no effect: the lab's files are writable.")
            .is(Parameter.Fidelity.IGNORED),
        INPUT);
    this.objects = objects;
    this.files = files;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    TextFile file = new TextFile(files, call.text("Path"));
    if (call.flag("NoClobber")) {
      file.refuseWhenPresent();
    }
    int depth =
        call.value("Depth") instanceof Integer given
            ? Math.max(1, Math.min(DEEPEST, given))
            : USUAL_DEPTH;
    String document = new CliXmlWriter(objects).write(input, depth);
    file.write(document, (TextEncoding) call.value("Encoding"), TextEncoding.UNICODE, false);
  }
}
