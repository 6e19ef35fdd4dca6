package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import java.util.List;
import java.util.function.Function;

/** What the CSV cmdlets have in common: the delimiter. */
abstract class CsvCmdlet extends CollectingCmdlet {
  static final Parameter DELIMITER =
      Parameter.named(
          "Delimiter", Types.TEXT, "The character between values; a comma if not given.");
  static final Parameter CULTURE =
      Parameter.named(
          "UseCulture", Types.SWITCH, "Takes the delimiter of the culture, here always a comma.");
  static final Parameter NO_TYPE =
      Parameter.named(
              "NoTypeInformation", Types.SWITCH, "Leaves the first line with the type away.")
          .alias("NTI");

  CsvCmdlet(
      String name, String synopsis, List<CmdletSpec.Example> examples, Parameter... parameters) {
    super(name, synopsis, examples, parameters);
  }

  /** Does something with the call's CSV dialect; what is wrong with the text becomes an error. */
  static <T> T withCsv(CmdletCall call, Function<CsvText, T> work) {
    String delimiter = call.has("Delimiter") ? call.text("Delimiter") : ",";
    try {
      if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
        throw new IllegalArgumentException(
            "Cannot convert value \""
                + delimiter
                + "\" to type \"System.Char\". Give one character, such as ';'.");
      }
      return work.apply(new CsvText(delimiter.charAt(0)));
    } catch (IllegalArgumentException bad) {
      throw new PsException(
          new ErrorRecord(bad.getMessage(), "InvalidArgument", "", "ArgumentException", "Csv"));
    }
  }
}
