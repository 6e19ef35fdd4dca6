package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.List;

/** A cmdlet that takes all its input before it does its work. */
abstract class CollectingCmdlet implements Cmdlet {
  static final Parameter INPUT =
      Parameter.named(
              "InputObject", Types.ANY, "The objects to work on, usually from the pipeline.")
          .piped();

  private final CmdletSpec spec;

  CollectingCmdlet(
      String name, String synopsis, List<CmdletSpec.Example> examples, Parameter... parameters) {
    this(new CmdletSpec(name, synopsis, List.of(parameters), examples, false, false));
  }

  CollectingCmdlet(CmdletSpec spec) {
    this.spec = spec;
  }

  @Override
  public final CmdletSpec spec() {
    return spec;
  }

  /** Does the work, once. */
  abstract void finish(CmdletCall call, List<Object> input);

  /** Whether nothing at all is an error, as where objects become rows. */
  boolean refusesNull() {
    return false;
  }

  private static ErrorRecord nothing(String parameter) {
    return new ErrorRecord(
        "Cannot bind argument to parameter '" + parameter + "' because it is null.",
        "InvalidData",
        "",
        "ParameterBindingValidationException",
        "ParameterArgumentValidationErrorNullNotAllowed");
  }

  private String inputName() {
    return spec.parameters().stream()
        .filter(Parameter::fromPipeline)
        .findFirst()
        .map(Parameter::name)
        .orElse("");
  }

  @Override
  public final Run start(CmdletCall call) {
    List<Object> input = new ArrayList<>();
    String inputName = inputName();
    int[] refused = {0};
    return new Run() {
      @Override
      public void process() {
        Object value = call.has(inputName) ? call.value(inputName) : call.input();
        if (value == null && refusesNull()) {
          refused[0]++;
          call.error(nothing(inputName));
        } else if (value instanceof List<?> list) {
          input.addAll(list);
        } else if (value != null) {
          input.add(value);
        }
      }

      @Override
      public void end() {
        if (refused[0] == 0 || !input.isEmpty()) {
          finish(call, input);
        }
      }
    };
  }
}
