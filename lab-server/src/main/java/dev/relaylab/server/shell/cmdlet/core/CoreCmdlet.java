package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.List;

/** A cmdlet of the language: its table, and the value it works on. */
abstract class CoreCmdlet implements Cmdlet {
  static final Parameter INPUT =
      Parameter.named(
              "InputObject", Values.ANY, "The objects to work on, usually from the pipeline.")
          .piped();
  static final Parameter CULTURE =
      Parameter.named("Culture", Values.ANY, "Ignored: the shell has one culture.")
          .is(Parameter.Fidelity.IGNORED);
  private final CmdletSpec spec;

  CoreCmdlet(String name, String synopsis, String example, Parameter... parameters) {
    this.spec =
        new CmdletSpec(
            name,
            synopsis,
            List.of(parameters),
            List.of(new CmdletSpec.Example(example, synopsis)),
            false,
            false);
  }

  @Override
  public final CmdletSpec spec() {
    return spec;
  }

  /** The objects of one step: a list given by name is taken apart, one from the pipeline is not. */
  static List<Object> inputs(CmdletCall call) {
    Object value = call.has("InputObject") ? call.value("InputObject") : call.input();
    List<Object> inputs = new ArrayList<>();
    if (value instanceof List<?> list && list != call.input()) {
      inputs.addAll(list);
    } else {
      inputs.add(value);
    }
    return inputs;
  }
}
