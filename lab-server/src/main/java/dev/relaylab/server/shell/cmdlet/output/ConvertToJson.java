package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import java.util.List;

/** {@code ConvertTo-Json}. */
public final class ConvertToJson extends CollectingCmdlet {
  private static final int USUAL_DEPTH = 2;
  private static final int DEEPEST = 100;

  private final ObjectModel objects;

  public ConvertToJson(ObjectModel objects) {
    super(
        "ConvertTo-Json",
        "Turns objects into JSON, two levels deep unless told otherwise.",
        List.of(
            new Example(
                "Get-AcceptedDomain | select Name, DomainType | ConvertTo-Json",
                "An array of objects, or one object.")),
        Parameter.named(
            "Depth", Types.WHOLE, "How many levels are written; what lies deeper becomes a text."),
        Parameter.named("Compress", Types.SWITCH, "Writes everything on one line."),
        INPUT.at(1));
    this.objects = objects;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    int depth = call.value("Depth") instanceof Integer given ? given : USUAL_DEPTH;
    if (depth < 1 || depth > DEEPEST) {
      throw new PsException(
          new ErrorRecord(
              "Cannot validate argument on parameter 'Depth'. Give a number from 1 to "
                  + DEEPEST
                  + ".",
              "InvalidData",
              "",
              "ParameterBindingValidationException",
              "ParameterArgumentValidationError"));
    }
    if (!input.isEmpty() || listed(call)) {
      boolean single = input.size() == 1 && !listed(call);
      Object value = single ? input.get(0) : input;
      call.write(
          new JsonWriter(objects, call.flag("Compress")).write(value, single ? depth : depth + 1));
    }
  }

  /** Whether a list was given by name, which stays one; from the pipeline come its elements. */
  private static boolean listed(CmdletCall call) {
    return call.input() == null && call.value("InputObject") instanceof List<?>;
  }
}
