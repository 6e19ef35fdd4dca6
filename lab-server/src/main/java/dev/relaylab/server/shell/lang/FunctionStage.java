package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.ScriptBlock.Param;
import dev.relaylab.server.shell.lang.Statement.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A function, or a script block that was called, at work in a pipeline. */
final class FunctionStage implements PipeStage {
  private final Session session;
  private final Statement.Function function;
  private final Command command;
  private final boolean piped;
  private final Consumer<Object> out;
  private final boolean ownScope;
  private final List<Object> input = new ArrayList<>();
  private final PsHashtable bound = new PsHashtable();
  private Scope scope;
  private boolean left;

  FunctionStage(
      Session session,
      Statement.Function function,
      Command command,
      boolean piped,
      Consumer<Object> out,
      boolean ownScope) {
    this.session = session;
    this.function = function;
    this.command = command;
    this.piped = piped;
    this.out = out;
    this.ownScope = ownScope;
  }

  @Override
  public void begin() {
    scope = ownScope ? new Scope(session.scope) : session.scope;
    List<Arguments> arguments = Arguments.of(session, command);
    try {
      within(() -> bind(arguments));
    } catch (PsException failure) {
      throw session.located(failure, function.name(), command.extent());
    }
    run(function.body().begin());
  }

  private void bind(List<Arguments> arguments) {
    List<Param> free = new ArrayList<>(function.body().parameters());
    List<Object> rest = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Arguments argument = arguments.get(i);
      Param param = argument.name() == null ? null : named(free, argument.name());
      if (param != null) {
        free.remove(param);
        boolean isSwitch = param.isSwitch();
        boolean next =
            !argument.hasValue()
                && !isSwitch
                && i + 1 < arguments.size()
                && arguments.get(i + 1).name() == null;
        set(
            param,
            argument.hasValue()
                ? argument.value()
                : isSwitch ? true : next ? arguments.get(++i).value() : null);
      } else if (argument.name() != null
          && (!function.body().parameters().isEmpty()
              || Common.NAMES.stream().anyMatch(argument.name()::equalsIgnoreCase))) {
        boolean next =
            !argument.hasValue() && i + 1 < arguments.size() && arguments.get(i + 1).name() == null;
        String common = common(argument.name());
        if (common != null) {
          boolean takes = next && !Common.isSwitch(common);
          prefer(
              common,
              takes
                  ? arguments.get(++i).value()
                  : argument.hasValue() ? argument.value() : (Object) true);
        } else {
          throw Binder.binding(
              "A parameter cannot be found that matches parameter name '" + argument.name() + "'.",
              "NamedParameterNotFound");
        }
      } else {
        rest.add(argument.name() == null ? argument.value() : "-" + argument.name());
      }
    }
    List<Object> unbound = new ArrayList<>();
    for (Object value : rest) {
      Param next =
          free.stream()
              .filter(p -> !p.isSwitch())
              .min(Comparator.comparingInt(Param::position))
              .orElse(null);
      if (next == null && function.body().isAdvanced()) {
        throw Binder.binding(
            "A positional parameter cannot be found that accepts argument '"
                + Text.of(value)
                + "'.",
            "PositionalParameterNotFound");
      }
      if (next == null) {
        unbound.add(value);
      } else {
        free.remove(next);
        set(next, value);
      }
    }
    String parameterSet = function.body().parameterSet(bound);
    FunctionCall call = new FunctionCall(session, function.name(), parameterSet);
    session.scope.set("PSCmdlet", call);
    session.scope.set("MyInvocation", call.invocation(session.typed));
    session.scope.set("PSBoundParameters", bound);
    session.scope.set("args", unbound);
    defaults(free, parameterSet);
  }

  private static String common(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    if (Common.ALIASES.containsKey(wanted)) {
      return Common.ALIASES.get(wanted);
    }
    return Stream.concat(Common.NAMES.stream(), Common.ASKING.stream())
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted))
        .findFirst()
        .orElse(null);
  }

  /** A common parameter of a function holds for what the function calls. */
  private void prefer(String common, Object value) {
    Common checked = new Common();
    checked.set(common, value);
    switch (common) {
      case "ErrorAction", "WarningAction" ->
          scope.set(
              common.equals("ErrorAction") ? "ErrorActionPreference" : "WarningPreference",
              checked.text(common, ""));
      case "Verbose" ->
          scope.set("VerbosePreference", Convert.truth(value) ? "Continue" : "SilentlyContinue");
      case "WhatIf" -> scope.set("WhatIfPreference", Convert.truth(value));
      case "Confirm" -> scope.set("ConfirmPreference", Convert.truth(value) ? "Low" : "None");
      default -> session.budget.step();
    }
  }

  private void defaults(List<Param> free, String parameterSet) {
    for (Param param : free) {
      if (param.initial() != null) {
        Object initial = session.evaluator.eval(param.initial());
        session.scope.set(param.name(), converted(param, initial));
      } else if (param.mandatory(parameterSet)
          && !(piped && (param.fromPipeline() || param.byPropertyName()))) {
        String answer =
            session.host.ask(
                "\ncmdlet "
                    + function.name()
                    + " at command pipeline position 1\n"
                    + "Supply values for the following parameters:\n"
                    + param.name()
                    + ": ");
        if (answer == null) {
          throw Binder.binding(
              "Cannot process command because of one or more missing mandatory parameters: "
                  + param.name()
                  + ".",
              "MissingMandatoryParameter");
        }
        set(param, answer);
      } else {
        session.scope.set(param.name(), empty(param.type()));
      }
    }
  }

  /** What a parameter holds that nobody gave: nothing, or what its type makes of nothing. */
  private static Object empty(String type) {
    boolean plain =
        type != null
            && List.of("switch", "bool", "string", "int", "long", "double", "decimal")
                .contains(type.toLowerCase(Locale.ROOT));
    return plain ? Types.cast(type, null) : null;
  }

  private static Param named(List<Param> params, String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    Param found = null;
    for (Param param : params) {
      if (param.name().equalsIgnoreCase(typed)
          || param.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(typed))) {
        return param;
      }
      if (param.name().toLowerCase(Locale.ROOT).startsWith(wanted)) {
        found = found == null ? param : found;
      }
    }
    return found;
  }

  private void set(Param param, Object value) {
    Object converted = converted(param, value);
    new Validation(session, param.name()).check(param.attributes(), converted);
    session.scope.set(param.name(), converted);
    bound.put(param.name(), converted);
  }

  private Object converted(Param param, Object value) {
    try {
      return param.type() == null || value == null ? value : session.cast(param.type(), value);
    } catch (PsException bad) {
      throw new PsException(
          new ErrorRecord(
              "Cannot process argument transformation on parameter '"
                  + param.name()
                  + "'. "
                  + bad.getMessage(),
              "InvalidData",
              "",
              "ParameterBindingArgumentTransformationException",
              "ParameterArgumentTransformationError"));
    }
  }

  @Override
  public void accept(Object value) {
    if (function.filter()) {
      process(value, function.body().end());
    } else if (function.body().process() != null) {
      process(value, function.body().process());
    } else if (piped) {
      input.add(value);
    }
  }

  private void process(Object value, Block block) {
    scope.set("_", value);
    for (Param param : function.body().parameters()) {
      if (piped && param.fromPipeline()) {
        taken(param, value);
      } else if (piped
          && param.byPropertyName()
          && value instanceof PsObject object
          && object.hasProperty(param.name())) {
        taken(param, object.property(param.name()));
      }
    }
    run(block);
  }

  private void taken(Param param, Object value) {
    try {
      within(() -> set(param, value));
    } catch (PsException failure) {
      throw session.located(failure, function.name(), command.extent());
    }
  }

  @Override
  public void end() {
    if (function.filter()) {
      return;
    }
    if (piped) {
      scope.set("input", input);
      for (Param param : function.body().parameters()) {
        if (param.fromPipeline() && function.body().process() == null && !input.isEmpty()) {
          scope.set(param.name(), input.get(input.size() - 1));
        }
      }
    }
    run(function.body().end());
  }

  private void run(Block block) {
    if (block == null || left) {
      return;
    }
    try {
      within(() -> session.executor.block(block, out));
    } catch (Flow.Return done) {
      left = function.body().process() == null;
    }
  }

  private void within(Runnable work) {
    Scope outer = session.scope;
    Source outerSource = session.source;
    session.scope = scope;
    session.source = function.body().source();
    session.budget.enter();
    try {
      work.run();
    } finally {
      session.budget.leave();
      session.scope = outer;
      session.source = outerSource;
    }
  }
}
