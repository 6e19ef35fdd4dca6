package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a function writes, which its caller takes where the caller stands, and the common parameters
 * by which its caller wants to keep it: {@code -OutVariable}, {@code -ErrorVariable}, {@code
 * -PipelineVariable} and the preferences.
 */
final class FunctionStreams implements Consumer<Object> {
  private final Session session;
  private final Scope caller;
  private final Source source;
  private final Consumer<Object> out;
  private final List<Object> written = new ArrayList<>();
  private final List<Object> failed = new ArrayList<>();
  private String outVariable;
  private String errorVariable;
  private String pipelineVariable;
  private boolean finished;

  FunctionStreams(Session session, Scope caller, Consumer<Object> out) {
    this.session = session;
    this.caller = caller;
    this.source = session.source;
    this.out = out;
  }

  @Override
  public void accept(Object value) {
    if (outVariable != null) {
      session.budget.holdList(1);
      written.add(value);
    }
    if (pipelineVariable != null) {
      caller.set(pipelineVariable, value);
    }
    Scope inner = session.scope;
    Source innerSource = session.source;
    session.scope = caller;
    session.source = source;
    try {
      out.accept(value);
    } finally {
      session.scope = inner;
      session.source = innerSource;
    }
  }

  /** Where errors are kept, or null when nobody asked for them. */
  List<Object> errors() {
    return errorVariable == null ? null : failed;
  }

  /** Heeds a common parameter: it holds for what the function calls. */
  void prefer(Scope scope, String common, Object value) {
    Common checked = new Common();
    checked.set(common, value);
    switch (common) {
      case "ErrorAction" -> scope.set("ErrorActionPreference", checked.text(common, ""));
      case "WarningAction" -> scope.set("WarningPreference", checked.text(common, ""));
      case "InformationAction" -> scope.set("InformationPreference", Text.of(value));
      case "Verbose" -> scope.set("VerbosePreference", on(value));
      case "Debug" -> scope.set("DebugPreference", on(value));
      case "WhatIf" -> scope.set("WhatIfPreference", Convert.truth(value));
      case "Confirm" -> scope.set("ConfirmPreference", Convert.truth(value) ? "Low" : "None");
      case "OutVariable" -> outVariable = Text.of(value);
      case "ErrorVariable" -> errorVariable = Text.of(value);
      case "PipelineVariable" -> pipelineVariable = Text.of(value);
      default -> session.budget.step();
    }
  }

  private static String on(Object value) {
    return Convert.truth(value) ? "Continue" : "SilentlyContinue";
  }

  /** Sets the variables that were to take what the function wrote. */
  void finish(Scope scope) {
    if (finished) {
      return;
    }
    finished = true;
    Scope outer = session.scope;
    session.scope = scope;
    try {
      session.keep(outVariable, written);
      session.keep(errorVariable, failed);
    } finally {
      session.scope = outer;
    }
  }
}
