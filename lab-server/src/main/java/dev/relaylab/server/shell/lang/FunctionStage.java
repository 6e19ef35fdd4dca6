package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.ScriptBlock.Param;
import dev.relaylab.server.shell.lang.Statement.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A function, or a script block that was called, at work in a pipeline. */
final class FunctionStage implements PipeStage {
  private final Session session;
  private final Statement.Function function;
  private final ScriptBlock body;
  private final Command command;
  private final boolean piped;
  private final boolean ownScope;
  private final Scope caller;
  private final Source callerSource;
  private final FunctionStreams streams;
  private final List<Object> input = new ArrayList<>();
  private final PsHashtable bound = new PsHashtable();
  private final Map<Param, ScriptBlock> delayed = new LinkedHashMap<>();
  private final Map<String, Object> defaults = new LinkedHashMap<>();
  private ParameterValues values;
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
    this.body = function.body();
    this.command = command;
    this.piped = piped;
    this.ownScope = ownScope;
    this.caller = session.scope;
    this.callerSource = session.source;
    this.streams = new FunctionStreams(session, session.scope, out);
  }

  @Override
  public void begin() {
    scope = ownScope ? new Scope(body.home() == null ? session.scope : body.home()) : session.scope;
    if (ownScope && session.source != body.source() && !body.source().name().equals("line")) {
      scope.markScript(command.name() instanceof Expr.Literal && function.isFile());
    }
    List<Arguments> arguments = Arguments.of(session, command);
    values = new ParameterValues(session, body.isAdvanced());
    try {
      within(() -> bind(arguments));
    } catch (PsException failure) {
      throw session.located(failure, function.name(), command.extent());
    }
    if (piped || ownScope) {
      scope.set("input", new ArrayList<>());
    }
    run(body.begin());
  }

  private void bind(List<Arguments> arguments) {
    FunctionBinder binder = new FunctionBinder(body);
    binder.bind(arguments);
    binder.common().forEach((name, value) -> streams.prefer(scope, name, value));
    for (Map.Entry<Param, Object> each : binder.given().entrySet()) {
      if (delays(each.getKey(), each.getValue())) {
        delayed.put(each.getKey(), (ScriptBlock) each.getValue());
      } else {
        Extent place = binder.place(each.getKey(), command.extent());
        Marked.at(
            place,
            place,
            () -> {
              set(each.getKey(), each.getValue());
              return null;
            });
      }
    }
    binder.checkSets();
    String parameterSet = body.parameterSet(bound);
    FunctionCall call = new FunctionCall(session, function.name(), parameterSet, bound, streams);
    session.scope.set("PSCmdlet", body.isAdvanced() ? call : null);
    session.scope.set(
        "MyInvocation",
        call.invocation(session.typed, session.source.line(command.extent().start()), command));
    session.scope.set("PSBoundParameters", bound);
    session.scope.set("args", binder.unbound());
    fill(parameterSet);
  }

  private boolean delays(Param param, Object value) {
    return piped
        && value instanceof ScriptBlock
        && (param.fromPipeline() || param.byPropertyName())
        && (param.type() == null || !TypeNames.fullName(param.type()).endsWith("ScriptBlock"));
  }

  /** What the parameters hold that nobody gave. */
  private void fill(String parameterSet) {
    List<Param> missing = new ArrayList<>();
    for (Param param : body.parameters()) {
      if (bound.containsKey(param.name()) || delayed.containsKey(param)) {
        continue;
      }
      boolean pipes = piped && (param.fromPipeline() || param.byPropertyName());
      if (param.mandatory(parameterSet) && !pipes) {
        missing.add(param);
        continue;
      }
      Object initial =
          param.initial() == null
              ? ParameterValues.empty(param)
              : values.converted(param, session.evaluator.eval(param.initial()));
      declare(param, initial);
      defaults.put(param.name(), initial);
    }
    if (!missing.isEmpty()) {
      values.ask(function.name(), missing).forEach(this::set);
    }
  }

  private void declare(Param param, Object value) {
    session.scope.declare(param.name(), param.type(), value);
  }

  private void set(Param param, Object value) {
    Object converted = values.checked(param, value);
    declare(param, converted);
    bound.put(param.name(), converted);
  }

  @Override
  public void accept(Object value) {
    if (function.filter()) {
      process(value, body.end());
    } else if (body.process() != null) {
      process(value, body.process());
    } else if (piped) {
      session.budget.holdList(1);
      input.add(value);
    }
  }

  private void process(Object value, Block block) {
    if (piped) {
      scope.set("_", value);
      scope.set("input", new ArrayList<>(java.util.Collections.singletonList(value)));
      if (!bindInput(value)) {
        return;
      }
    }
    run(block);
  }

  /** Fills the parameters that the pipeline feeds; false when nothing of it fits. */
  private boolean bindInput(Object value) {
    boolean feeds = false;
    boolean taken = false;
    for (Param param : body.parameters()) {
      boolean fed = param.fromPipeline() || param.byPropertyName();
      if (!fed
          || bound.containsKey(param.name())
              && !defaults.containsKey(param.name())
              && !wasFed.contains(param)) {
        continue;
      }
      feeds = true;
      try {
        taken |= feed(param, value);
      } catch (PsException failure) {
        report(failure);
        return false;
      }
    }
    if (feeds && !taken && body.isAdvanced()) {
      report(new PsException(CmdletStage.noBinding(value)));
      return false;
    }
    return true;
  }

  private final java.util.Set<Param> wasFed = new java.util.HashSet<>();

  private boolean feed(Param param, Object value) {
    if (wasFed.remove(param)) {
      bound.remove(param.name());
      within(() -> declare(param, defaults.get(param.name())));
    }
    ScriptBlock delay = delayed.get(param);
    if (delay != null) {
      List<Object> given = new ArrayList<>();
      within(() -> session.executor.withInput(delay, value, given::add));
      return take(param, Convert.collapse(given));
    }
    if (param.fromPipeline() && value != null && ParameterValues.fits(session, param, value)) {
      return take(param, value);
    }
    if (param.byPropertyName()) {
      for (String name : FunctionBinder.names(param)) {
        if (Members.has(value, name)) {
          return take(param, Members.get(value, name));
        }
      }
    }
    return param.fromPipeline() && value == null && take(param, null);
  }

  private boolean take(Param param, Object value) {
    within(() -> set(param, value));
    wasFed.add(param);
    return true;
  }

  private void report(PsException failure) {
    ErrorValue error = session.located(failure, function.name(), command.extent()).value();
    session.nonTerminating(error, session.preference("ErrorActionPreference", "continue"));
  }

  @Override
  public void end() {
    if (!function.filter()) {
      if (piped) {
        scope.set("input", body.process() == null ? input : new ArrayList<>());
        for (Param param : body.parameters()) {
          if (param.fromPipeline() && body.process() == null && !input.isEmpty()) {
            scope.set(param.name(), input.get(input.size() - 1));
          }
        }
      }
      run(body.end());
    }
    streams.finish(caller);
  }

  private void run(Block block) {
    if (block == null || left) {
      return;
    }
    try {
      within(() -> session.executor.block(block, streams));
    } catch (Flow.Return done) {
      left = body.process() == null;
    } catch (PsException failure) {
      streams.finish(caller);
      throw failure;
    }
  }

  private void within(Runnable work) {
    Scope outer = session.scope;
    Source outerSource = session.source;
    session.scope = scope;
    session.source = body.source();
    session.budget.enter();
    session.listen(streams.errors());
    boolean named = !function.name().isEmpty();
    if (named) {
      session.callers.push(new Caller(function.name(), callerSource, command.extent()));
    }
    try {
      work.run();
    } finally {
      if (named) {
        session.callers.pop();
      }
      session.unlisten(streams.errors());
      session.budget.leave();
      session.scope = outer;
      session.source = outerSource;
    }
  }
}
