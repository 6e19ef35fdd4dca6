package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import java.util.List;

/** {@code ConvertTo-Csv}. */
public final class ConvertToCsv extends CsvCmdlet {
  private final ObjectModel objects;

  public ConvertToCsv(ObjectModel objects) {
    super(
        "ConvertTo-Csv",
        "Turns objects into lines of comma-separated values.",
        List.of(
            new Example(
                "Get-ReceiveConnector | select Name, Enabled | ConvertTo-Csv -NoTypeInformation",
                "A header and a line for each connector.")),
        DELIMITER,
        CULTURE,
        NO_TYPE,
        INPUT);
    this.objects = objects;
  }

  @Override
  boolean refusesNull() {
    return true;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    withCsv(call, csv -> csv.lines(input, objects, !call.flag("NoTypeInformation"), null))
        .forEach(call::write);
  }
}
