package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
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
        Parameter.named("Force", Types.SWITCH, "With -Append, columns need not be there."),
        INPUT);
    this.objects = objects;
    this.files = files;
  }

  @Override
  boolean refusesNull() {
    return true;
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
    if (added && !call.flag("Force") && !input.isEmpty()) {
      refuseOtherColumns(call, file.path(), input.get(0));
    }
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

  private void refuseOtherColumns(CmdletCall call, String path, Object first) {
    List<String> columns = withCsv(call, csv -> csv.header(files.read(path, null)));
    for (String column : columns) {
      boolean there =
          objects
              .hashtable(first)
              .map(table -> table.keySet().stream().anyMatch(column::equalsIgnoreCase))
              .orElseGet(
                  () -> objects.propertyNames(first).stream().anyMatch(column::equalsIgnoreCase));
      if (!there) {
        throw new PsException(
            new ErrorRecord(
                "Cannot append CSV content to the following file: "
                    + path
                    + ". The appended object does not have a property that corresponds to the"
                    + " following column: "
                    + column
                    + ". To continue with mismatched properties, add the -Force parameter, and"
                    + " then retry the command.",
                "InvalidData",
                column + ":String",
                "InvalidOperationException",
                "CannotAppendCsvWithMismatchedPropertyNames"));
      }
    }
  }
}
