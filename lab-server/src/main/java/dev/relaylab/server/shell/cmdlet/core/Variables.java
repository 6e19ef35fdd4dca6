package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.VariableTraits;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Cmdlets over variables. */
final class Variables {
  private static final Parameter NAME =
      Parameter.named("Name", Values.NAMES, "Names, without the dollar sign.").at(1).pipedByName();
  private static final Parameter VALUE =
      Parameter.named("Value", Values.ANY, "Its value.").at(2).piped().pipedByName();
  private static final Parameter SCOPE =
      Parameter.named("Scope", Values.TEXT, "Global, Script, Local, or how many levels out.");
  private static final Parameter INCLUDE =
      Parameter.named("Include", Values.NAMES, "Only names that match one of these.");
  private static final Parameter EXCLUDE =
      Parameter.named("Exclude", Values.NAMES, "No names that match one of these.");
  private static final Parameter FORCE =
      Parameter.named("Force", Values.SWITCH, "Also one that is read only.");
  private static final Parameter PASS_THRU =
      Parameter.named("PassThru", Values.SWITCH, "Writes the variable.");
  private static final Parameter OPTION =
      Parameter.named("Option", Values.TEXT, "ReadOnly or Constant keep the value.");
  private static final Parameter DESCRIPTION =
      Parameter.named("Description", Values.TEXT, "What it is for.");
  private static final Parameter VISIBILITY =
      Parameter.named("Visibility", Values.ANY, "Accepted and ignored.")
          .is(Parameter.Fidelity.IGNORED);
  private final Interpreter interpreter;

  Variables(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        new Simple(
            "Get-Variable",
            "Shows variables.",
            this::get,
            Parameter.named("Name", Values.NAMES, "Names or wildcards.")
                .at(1)
                .piped()
                .pipedByName(),
            Parameter.named("ValueOnly", Values.SWITCH, "Only the value."),
            INCLUDE,
            EXCLUDE,
            SCOPE),
        new SetVariable(),
        new Simple(
            "New-Variable",
            "Makes a variable.",
            this::make,
            NAME.required(),
            VALUE,
            SCOPE,
            FORCE,
            OPTION,
            DESCRIPTION,
            VISIBILITY,
            PASS_THRU),
        new Simple(
            "Clear-Variable",
            "Empties variables.",
            call ->
                present(
                    call,
                    (name, scope) -> {
                      interpreter.variable(name, null, scope);
                      passOn(call, name);
                    }),
            NAME.required(),
            INCLUDE,
            EXCLUDE,
            SCOPE,
            FORCE,
            PASS_THRU),
        new Simple(
            "Remove-Variable",
            "Removes variables.",
            call -> present(call, (name, scope) -> remove(call, name, scope)),
            NAME.required(),
            INCLUDE,
            EXCLUDE,
            SCOPE,
            FORCE));
  }

  /** {@code Set-Variable}: objects of a pipeline become one value. */
  private final class SetVariable extends CoreCmdlet {
    SetVariable() {
      super(
          "Set-Variable",
          "Sets variables.",
          "Set-Variable limit 25",
          NAME.required(),
          VALUE,
          SCOPE,
          FORCE,
          OPTION,
          DESCRIPTION,
          VISIBILITY,
          INCLUDE,
          EXCLUDE,
          PASS_THRU);
    }

    @Override
    public Run start(CmdletCall call) {
      List<Object> values = new ArrayList<>();
      return new Run() {
        @Override
        public void process() {
          if (call.has("Value")) {
            values.add(call.value("Value"));
          }
        }

        @Override
        public void end() {
          Object value = values.isEmpty() ? null : values.size() == 1 ? values.get(0) : values;
          call.list("Name").forEach(name -> set(call, Text.of(name), value));
        }
      };
    }
  }

  private static String scope(CmdletCall call) {
    return call.has("Scope") ? call.text("Scope") : "local";
  }

  private void set(CmdletCall call, String name, Object value) {
    String scope = scope(call);
    VariableTraits before = interpreter.traits(name, scope);
    if (call.flag("Force") && !before.constant()) {
      interpreter.traits(name, VariableTraits.NONE, scope);
    }
    if (call.has("Value")) {
      interpreter.variable(name, value, scope);
    } else if (interpreter.variable(name, scope) == null) {
      interpreter.variable(name, null, scope);
    }
    interpreter.traits(
        name,
        new VariableTraits(
            call.has("Option") ? call.text("Option") : before.options(),
            call.has("Description") ? call.text("Description") : before.description()),
        scope);
    passOn(call, name);
  }

  private void make(CmdletCall call) {
    String name = Text.of(call.list("Name").get(0));
    if (interpreter.variables().containsKey(name.toLowerCase(java.util.Locale.ROOT))
        && !call.flag("Force")
        && scope(call).equals("local")) {
      throw new PsException(
          new ErrorRecord(
              "A variable with name '" + name + "' already exists.",
              "ResourceExists",
              name + ":String",
              "SessionStateException",
              "VariableAlreadyExists"));
    }
    interpreter.variable(name, call.value("Value"), scope(call));
    set(call, name, call.value("Value"));
  }

  private void passOn(CmdletCall call, String name) {
    if (call.flag("PassThru")) {
      call.write(row(name, interpreter.variable(name, scope(call)), scope(call)));
    }
  }

  private void remove(CmdletCall call, String name, String scope) {
    VariableTraits traits = interpreter.traits(name, scope);
    if (traits.constant() || traits.fixed() && !call.flag("Force")) {
      throw new PsException(
          new ErrorRecord(
              "Cannot remove variable "
                  + name
                  + " because it is constant or read-only. If the variable is read-only, try the"
                  + " operation again specifying the Force option.",
              "WriteError",
              name + ":String",
              "SessionStateUnauthorizedAccessException",
              "VariableNotRemovable"));
    }
    interpreter.removeVariable(name);
  }

  /** Does something with each variable that the call means; a name of none is an error. */
  private void present(CmdletCall call, BiConsumer<String, String> work) {
    for (Object given : call.list("Name")) {
      String wanted = Text.of(given);
      if (!Wildcard.isIn(wanted)) {
        if (interpreter.hasVariable(wanted)) {
          work.accept(wanted, scope(call));
        } else {
          call.error(missing(wanted));
        }
        continue;
      }
      for (String name : List.copyOf(interpreter.variables().keySet())) {
        if (Wildcard.fits(wanted, name) && listed(call, name)) {
          work.accept(name, scope(call));
        }
      }
    }
  }

  private static boolean listed(CmdletCall call, String name) {
    return (!call.has("Include") || matches(call.list("Include"), name))
        && !matches(call.list("Exclude"), name);
  }

  private static boolean matches(List<?> wildcards, String name) {
    return wildcards.stream().anyMatch(each -> Wildcard.fits(Text.of(each), name));
  }

  private static ErrorRecord missing(String name) {
    return new ErrorRecord(
        "Cannot find a variable with the name '" + name + "'.",
        "ObjectNotFound",
        name + ":String",
        "ItemNotFoundException",
        "VariableNotFound");
  }

  private void get(CmdletCall call) {
    List<?> names = call.has("Name") ? call.list("Name") : List.of("*");
    for (Object given : names) {
      String wanted = Text.of(given);
      if (!Wildcard.isIn(wanted)) {
        Object value = call.variable(wanted);
        if (value == null && !interpreter.hasVariable(wanted)) {
          call.error(missing(wanted));
        } else {
          write(
              call, wanted, call.has("Scope") ? interpreter.variable(wanted, scope(call)) : value);
        }
        continue;
      }
      Map<String, Object> all = new TreeMap<>(interpreter.visibleVariables());
      all.forEach(
          (name, value) -> {
            if (Wildcard.fits(wanted, name) && listed(call, name)) {
              write(call, name, value);
            }
          });
    }
  }

  private void write(CmdletCall call, String name, Object value) {
    call.write(call.flag("ValueOnly") ? value : row(name, value, scope(call)));
  }

  private PsCustomObject row(String name, Object value, String scope) {
    VariableTraits traits = interpreter.traits(name, scope);
    return new PsCustomObject(List.of("System.Management.Automation.PSVariable", "System.Object"))
        .set("Name", name)
        .set("Description", traits.description())
        .set("Value", value)
        .set("Visibility", "Public")
        .set("Module", null)
        .set("ModuleName", "")
        .set("Options", traits.options())
        .set("Attributes", List.of());
  }
}
