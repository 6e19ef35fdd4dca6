package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/**
 * {@code Out-File}: what the screen would show, into a file (Unicode by default, as in PowerShell
 * 5.1).
 */
public final class OutFile extends CollectingCmdlet {
  private final Printing printing;
  private final LabFiles files;

  public OutFile(Printing printing, LabFiles files) {
    super(
        "Out-File",
        "Writes what the screen would show into a file of the lab.",
        List.of(
            new Example(
                "Get-ReceiveConnector | fl | Out-File before.txt",
                "Keeps every property for later comparison."),
            new Example(
                "Get-Queue | Out-File queues.txt -Append -Encoding UTF8", "Adds to a file.")),
        Parameter.named("FilePath", Types.TEXT, "The file to write.")
            .at(1)
            .required()
            .alias("Path", "LiteralPath", "PSPath"),
        Parameter.named(
                "Encoding", TextEncoding.TYPE, "How characters become bytes; Unicode if not given.")
            .at(2),
        Parameter.named("Append", Types.SWITCH, "Adds to the file's end."),
        Parameter.named("NoClobber", Types.SWITCH, "Leaves a file alone that is there already.")
            .alias("NoOverwrite"),
        Parameter.named("Force", Types.SWITCH, "Has no effect: the lab's files are writable.")
            .is(Parameter.Fidelity.IGNORED),
        Parameter.named("NoNewline", Types.SWITCH, "Writes no line ends."),
        Parameter.named("Width", Types.WHOLE, "How many characters a line may have."),
        INPUT);
    this.printing = printing;
    this.files = files;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    TextFile file = new TextFile(files, call.text("FilePath"));
    if (call.flag("NoClobber") && !call.flag("Append")) {
      file.refuseWhenPresent();
    }
    String end = call.flag("NoNewline") ? "" : TextFile.LINE_END;
    StringBuilder text = new StringBuilder();
    printing.lines(input, Widths.of(call, printing)).forEach(line -> text.append(line).append(end));
    file.write(
        text.toString(),
        (TextEncoding) call.value("Encoding"),
        TextEncoding.UNICODE,
        call.flag("Append"));
  }
}
