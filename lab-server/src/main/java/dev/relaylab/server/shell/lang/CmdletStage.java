package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.ParameterType.Fit;
import dev.relaylab.server.shell.lang.Statement.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A cmdlet at work in a pipeline. */
final class CmdletStage implements PipeStage {
  private final Session session;
  private final Cmdlet cmdlet;
  private final Command command;
  private final boolean piped;
  private final Source source;
  private final Binder binder;
  private final Call call;
  private Cmdlet.Run run;

  CmdletStage(
      Session session, Cmdlet cmdlet, Command command, boolean piped, Consumer<Object> out) {
    this.session = session;
    this.cmdlet = cmdlet;
    this.command = command;
    this.piped = piped;
    this.source = session.source;
    this.binder = new Binder(cmdlet.spec(), piped);
    try {
      binder.bind(Arguments.of(session, command));
      askFor(binder.missing());
    } catch (PsException failure) {
      throw located(failure);
    }
    this.call = new Call(session, cmdlet.spec(), binder, out, this);
  }

  private Located located(PsException failure) {
    return session.located(failure, cmdlet.spec().name(), command.extent());
  }

  ErrorValue value(ErrorRecord record) {
    if (cmdlet.spec().name().equals("Write-Error")) {
      return ErrorValue.written(record, session.callers.peek(), source, command.extent());
    }
    return new ErrorValue(record, cmdlet.spec().name(), source.place(command.extent()));
  }

  private void askFor(List<Parameter> missing) {
    List<String> unanswered = new ArrayList<>();
    for (Parameter parameter : missing) {
      String question =
          (parameter == missing.get(0)
                  ? "\ncmdlet "
                      + cmdlet.spec().name()
                      + " at command pipeline position 1\nSupply values for the following parameters:\n"
                  : "")
              + parameter.name()
              + ": ";
      String answer = session.host.ask(question);
      if (answer == null || answer.isEmpty()) {
        unanswered.add(parameter.name());
      } else {
        binder.bound().put(parameter.name(), binder.convert(parameter, answer));
      }
    }
    if (!unanswered.isEmpty()) {
      throw Binder.binding(
          "Cannot process command because of one or more missing mandatory parameters: "
              + String.join(" ", unanswered)
              + ".",
          "MissingMandatoryParameter");
    }
  }

  @Override
  public void begin() {
    guarded(
        () -> {
          run = cmdlet.start(call);
          run.begin();
        });
  }

  @Override
  public void accept(Object value) {
    guarded(
        () -> {
          if (!piped || bindInput(value)) {
            run.process();
          }
        });
  }

  @Override
  public void end() {
    guarded(run::end);
    call.finish();
  }

  private void guarded(Runnable work) {
    session.budget.enter();
    try {
      work.run();
    } catch (PsException failure) {
      throw located(failure);
    } finally {
      session.budget.leave();
    }
  }

  /** Fills parameters from one pipeline object; false when nothing takes it. */
  private boolean bindInput(Object value) {
    Map<String, Object> filled = new LinkedHashMap<>();
    if (!binder.delayed().isEmpty()) {
      return bindDelayed(value, filled);
    }
    Parameter exact = exactlyFor(value);
    if (exact != null) {
      filled.put(exact.name(), binder.convert(exact, value));
      call.input(value, filled);
      return true;
    }
    boolean takesInput = false;
    PsException refused = null;
    for (Parameter parameter : cmdlet.spec().parameters()) {
      if (binder.bound().containsKey(parameter.name())) {
        continue;
      }
      if (parameter.fromPipelineByPropertyName() && fromProperty(parameter, value, filled)) {
        takesInput = true;
        continue;
      }
      if (parameter.fromPipeline() && parameter.type().fit(value) != Fit.NONE) {
        takesInput = true;
        try {
          filled.put(parameter.name(), binder.convert(parameter, value));
        } catch (PsException bad) {
          refused = bad;
        }
      }
    }
    boolean anyParameter =
        cmdlet.spec().parameters().stream()
            .anyMatch(p -> p.fromPipeline() || p.fromPipelineByPropertyName());
    if (anyParameter && filled.isEmpty() && (!takesInput || refused != null)) {
      session.nonTerminating(value(noBinding(value)), call.errorAction());
      return false;
    }
    call.input(value, filled);
    return true;
  }

  /** Each script block is run with the object as {@code $_}; what it gives is the value. */
  private boolean bindDelayed(Object value, Map<String, Object> filled) {
    for (Map.Entry<Parameter, ScriptBlock> delayed : binder.delayed().entrySet()) {
      List<Object> given = new ArrayList<>();
      session.executor.withInput(delayed.getValue(), value, given::add);
      filled.put(
          delayed.getKey().name(), binder.convert(delayed.getKey(), Convert.collapse(given)));
    }
    for (Parameter parameter : cmdlet.spec().parameters()) {
      if (parameter.fromPipelineByPropertyName()
          && !filled.containsKey(parameter.name())
          && !binder.bound().containsKey(parameter.name())) {
        fromProperty(parameter, value, filled);
      }
    }
    call.input(value, filled);
    return true;
  }

  private Parameter exactlyFor(Object value) {
    return cmdlet.spec().parameters().stream()
        .filter(parameter -> parameter.fromPipeline())
        .filter(parameter -> !binder.bound().containsKey(parameter.name()))
        .filter(parameter -> parameter.type().fit(value) == Fit.EXACT)
        .findFirst()
        .orElse(null);
  }

  static ErrorRecord noBinding(Object value) {
    return new ErrorRecord(
        "The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.",
        "InvalidArgument",
        Text.of(value)
            + ":"
            + Types.nameOf(value).substring(Types.nameOf(value).lastIndexOf('.') + 1),
        "ParameterBindingException",
        "InputObjectNotBound");
  }

  private boolean fromProperty(Parameter parameter, Object value, Map<String, Object> filled) {
    List<String> names = new ArrayList<>(List.of(parameter.name()));
    names.addAll(parameter.aliases());
    for (String name : names) {
      if (value instanceof PsObject object
          && object.hasProperty(name)
          && object.property(name) != null) {
        try {
          filled.put(parameter.name(), binder.convert(parameter, object.property(name)));
          return true;
        } catch (PsException noSuchValue) {
          return false;
        }
      }
    }
    return false;
  }
}
