package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code ConvertFrom-Csv}. */
public final class ConvertFromCsv extends CsvCmdlet {

  public ConvertFromCsv() {
    super(
        "ConvertFrom-Csv",
        "Turns lines of comma-separated values into objects.",
        List.of(
            new Example(
                "'Name,Ip','Printer,192.0.2.40' | ConvertFrom-Csv", "An object with Name and Ip.")),
        DELIMITER,
        CULTURE,
        Parameter.named(
            "Header", Types.TEXT_LIST, "The names of the columns, where the text has none."),
        INPUT.at(1).required());
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    String text = String.join("\n", input.stream().map(Object::toString).toList());
    read(call, text);
  }
}
