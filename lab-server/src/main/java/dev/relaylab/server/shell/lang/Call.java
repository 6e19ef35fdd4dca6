package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a cmdlet sees of its own call. */
final class Call implements CmdletCall {
  private final Session session;
  private final CmdletSpec spec;
  private final Binder binder;
  private final Consumer<Object> out;
  private final CmdletStage stage;
  private final String typed;
  private final List<Object> written = new ArrayList<>();
  private final List<Object> failed = new ArrayList<>();
  private Map<String, Object> filled = Map.of();
  private final Confirmation confirmation;
  private Object input;

  Call(Session session, CmdletSpec spec, Binder binder, Consumer<Object> out, CmdletStage stage) {
    this.session = session;
    this.spec = spec;
    this.binder = binder;
    this.out = out;
    this.stage = stage;
    this.typed = session.typed;
    this.confirmation = Confirmation.of(session);
  }

  void input(Object value, Map<String, Object> fromPipeline) {
    input = value;
    filled = fromPipeline;
  }

  @Override
  public boolean has(String parameter) {
    return binder.bound().containsKey(parameter) || filled.containsKey(parameter);
  }

  @Override
  public Object value(String parameter) {
    return binder.bound().containsKey(parameter)
        ? binder.bound().get(parameter)
        : filled.get(parameter);
  }

  @Override
  public Map<String, Object> bound() {
    Map<String, Object> all = new LinkedHashMap<>(binder.bound());
    all.putAll(filled);
    return Collections.unmodifiableMap(all);
  }

  @Override
  public Object input() {
    return input;
  }

  @Override
  public String typed() {
    return typed;
  }

  @Override
  public void write(Object value) {
    if (binder.common().has("OutVariable")) {
      written.add(value);
    }
    if (binder.common().has("PipelineVariable")) {
      session.scope.set(binder.common().text("PipelineVariable", ""), value);
    }
    out.accept(value);
  }

  @Override
  public void warn(String message) {
    if (binder.common().has("WarningVariable")) {
      session.scope.set(
          binder.common().text("WarningVariable", "").replaceFirst("^\\+", ""), message);
    }
    session.warn(
        message,
        binder.common().text("WarningAction", session.preference("WarningPreference", "continue")));
  }

  @Override
  public void verbose(String message) {
    if (binder.common().has("Verbose")
        ? binder.common().flag("Verbose")
        : session.preference("VerbosePreference", "silentlycontinue").equals("continue")) {
      session.verbose(message);
    }
  }

  @Override
  public void host(String text) {
    session.budget.output();
    session.host.host(text, true);
  }

  String errorAction() {
    return binder
        .common()
        .text("ErrorAction", session.preference("ErrorActionPreference", "continue"));
  }

  @Override
  public void error(ErrorRecord error) {
    ErrorValue value = stage.value(error);
    if (binder.common().has("ErrorVariable")) {
      failed.add(value);
    }
    session.nonTerminating(value, errorAction());
  }

  @Override
  public Object variable(String name) {
    return session.evaluator.variable(name);
  }

  @Override
  public void assign(String variable, Object value) {
    session.evaluator.setVariable(variable, value);
  }

  @Override
  public void enough() {
    throw new Flow.EnoughInput(stage);
  }

  /** Sets the variables that were to take what the call wrote. */
  void finish() {
    collect("OutVariable", written);
    collect("ErrorVariable", failed);
  }

  private void collect(String parameter, List<Object> values) {
    if (binder.common().has(parameter)) {
      session.keep(binder.common().text(parameter, ""), values);
    }
  }

  @Override
  public boolean shouldProcess(String whatIf, String question) {
    Common common = binder.common();
    if (common.has("WhatIf")
        ? common.flag("WhatIf")
        : Convert.truth(session.scope.get("WhatIfPreference"))) {
      session.host.host("What if: " + whatIf, true);
      return false;
    }
    boolean asks =
        common.has("Confirm")
            ? common.flag("Confirm")
            : spec.asksFirst() && !session.preference("ConfirmPreference", "high").equals("none");
    return !asks || confirmation.agrees(question);
  }

  @Override
  public boolean shouldContinue(String question) {
    return Confirmation.of(session).continues(question);
  }
}
