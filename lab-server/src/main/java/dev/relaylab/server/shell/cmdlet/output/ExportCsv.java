package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code Export-Csv}: ASCII by default, as in PowerShell 5.1. */
public final class ExportCsv extends CsvCmdlet {
  private final ObjectModel objects;
  private final LabFiles files;

  public ExportCsv(ObjectModel objects, LabFiles files) {
    super(
        "Export-Csv",
        "Writes objects into a file of comma-separated values.",
        List.of(
            new Example(
                "Get-ReceiveConnector | select Name, Enabled | Export-Csv connectors.csv -NoTypeInformation",
                "A file that Excel opens."),
            new Example(
                "Get-AcceptedDomain | Export-Csv C:\\temp\\domains.csv -NoTypeInformation -Encoding UTF8",
                "The path stands for the file domains.csv of the lab.")),
        Parameter.named("Path", Types.TEXT, "The file to write.")
            .at(1)
            .required()
            .alias("LiteralPath", "PSPath"),
        DELIMITER.at(2),
        CULTURE,
        NO_TYPE,
        Parameter.named(
            "Encoding", TextEncoding.TYPE, "How characters become bytes; ASCII if not given."),
        Parameter.named("Append", Types.SWITCH, "Adds to the file, in the columns that it has."),
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
    boolean append = call.flag("Append");
    if (call.flag("NoClobber") && !append) {
      file.refuseWhenPresent();
    }
    boolean added = append && files.exists(file.path());
    StringBuilder text = new StringBuilder();
    withCsv(
            call,
            csv -> {
              List<String> columns = added ? csv.header(files.read(file.path(), null)) : List.of();
              return csv.lines(
                  input,
                  objects,
                  !call.flag("NoTypeInformation"),
                  columns.isEmpty() ? null : columns);
            })
        .forEach(line -> text.append(line).append(TextFile.LINE_END));
    file.write(text.toString(), (TextEncoding) call.value("Encoding"), TextEncoding.ASCII, append);
  }
}
