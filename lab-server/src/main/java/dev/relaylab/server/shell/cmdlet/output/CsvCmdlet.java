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
              "Delimiter", Types.TEXT, "The character between values; a comma if not given.")
          .in("Delimiter");
  static final Parameter CULTURE =
      Parameter.named(
              "UseCulture",
              Types.SWITCH,
              "Takes the delimiter of the culture, here always a comma.")
          .in("UseCulture");
  static final Parameter NO_TYPE =
      Parameter.named(
              "NoTypeInformation", Types.SWITCH, "Leaves the first line with the type away.")
          .alias("NTI");

  CsvCmdlet(
      String name, String synopsis, List<CmdletSpec.Example> examples, Parameter... parameters) {
    super(name, synopsis, examples, parameters);
  }

  /** The objects of a text; a first line that lacks names is worth a warning. */
  static void read(CmdletCall call, String text) {
    if (!call.has("Header") && withCsv(call, csv -> csv.lacksNames(text))) {
      call.warn(
          "One or more headers were not specified. Default names starting with \"H\" have been"
              + " used in place of any missing headers.");
    }
    withCsv(call, csv -> csv.read(text, CsvHeader.of(call))).forEach(call::write);
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
          new ErrorRecord(
              bad.getMessage(), "NotSpecified", "", "ExtendedTypeSystemException", "Csv"));
    }
  }
}
