package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code Import-Csv}. */
public final class ImportCsv extends CsvCmdlet {
  private final LabFiles files;

  public ImportCsv(LabFiles files) {
    super(
        "Import-Csv",
        "Reads objects from a file of comma-separated values.",
        List.of(
            new Example(
                "Import-Csv hosts.csv | ForEach-Object { $_.Ip }", "The column Ip of every line.")),
        Parameter.named("Path", Types.TEXT_LIST, "The files to read.")
            .at(1)
            .required()
            .piped()
            .alias("LiteralPath", "PSPath", "FullName"),
        DELIMITER.at(2),
        CULTURE,
        Parameter.named(
            "Header", Types.TEXT_LIST, "The names of the columns, where the file has none."),
        Parameter.named(
            "Encoding",
            TextEncoding.TYPE,
            "How bytes become characters where the file does not say it."));
    this.files = files;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    List<?> paths = input.isEmpty() ? call.list("Path") : input;
    for (Object path : paths) {
      String text = files.read(path.toString(), (TextEncoding) call.value("Encoding"));
      read(call, text);
    }
  }
}
