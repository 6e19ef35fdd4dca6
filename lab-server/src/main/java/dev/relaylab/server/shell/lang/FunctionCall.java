package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.Command;
import java.util.List;
import java.util.Locale;

/**
 * What a function sees of its own call: {@code $PSCmdlet}, and {@code $MyInvocation} through it.
 */
final class FunctionCall implements PsObject {
  private final Session session;
  private final String name;
  private final String parameterSet;
  private final PsHashtable bound;
  private final FunctionStreams streams;
  private final Confirmation confirmation;
  private PsCustomObject invocation;

  /**
   * @param bound the parameters that were given
   * @param streams where it writes, or null outside a function
   */
  FunctionCall(
      Session session,
      String name,
      String parameterSet,
      PsHashtable bound,
      FunctionStreams streams) {
    this.session = session;
    this.name = name;
    this.parameterSet = parameterSet;
    this.bound = bound;
    this.streams = streams;
    this.confirmation = Confirmation.of(session);
  }

  /** {@code $MyInvocation} of a call, or of no call at all. */
  PsCustomObject invocation(String line, int lineNumber, Command command) {
    boolean script = name.toLowerCase(Locale.ROOT).endsWith(".ps1");
    PsCustomObject self =
        new PsCustomObject(
                List.of(
                    "System.Management.Automation."
                        + (script ? "ExternalScriptInfo" : "FunctionInfo")))
            .set("Name", name)
            .set("CommandType", script ? "ExternalScript" : name.isEmpty() ? "Script" : "Function");
    if (script) {
      self.set("Path", "C:\\files\\" + name).set("Definition", "C:\\files\\" + name);
    }
    invocation =
        new PsCustomObject(List.of("System.Management.Automation.InvocationInfo"))
            .set("MyCommand", self.showing("Name"))
            .set("BoundParameters", bound)
            .set("UnboundArguments", new PsList())
            .set("ScriptLineNumber", lineNumber)
            .set("OffsetInLine", 1)
            .set("HistoryId", session.history.size())
            .set("ScriptName", session.source.name().equals("line") ? "" : session.source.name())
            .set("Line", line)
            .set("PositionMessage", "")
            .set(
                "InvocationName",
                command != null && command.name() instanceof Expr.Literal written
                    ? Text.of(written.value())
                    : name.isEmpty() && command != null ? command.invoked() : name)
            .set("PipelineLength", 1)
            .set("PipelinePosition", 1)
            .set("ExpectingInput", false)
            .set("CommandOrigin", "Internal");
    return invocation;
  }

  Object call(String method, List<Object> arguments) {
    Object first = arguments.isEmpty() ? null : arguments.get(0);
    String target = Text.of(first);
    switch (method.toLowerCase(Locale.ROOT)) {
      case "shouldprocess":
        return shouldProcess(arguments);
      case "shouldcontinue":
        return confirmation.agrees(target);
      case "writeobject":
        boolean spread = arguments.size() > 1 && Convert.truth(arguments.get(1));
        if (spread) {
          Convert.elements(first).forEach(streams);
        } else {
          streams.accept(first);
        }
        return null;
      case "writeerror":
        session.nonTerminating(
            first instanceof ErrorValue error
                ? error
                : new ErrorValue(
                    Problems.error(target, "NotSpecified", "Exception", "").error(),
                    name,
                    Place.NOWHERE),
            session.preference("ErrorActionPreference", "continue"));
        return null;
      case "writewarning":
        session.warn(target, session.preference("WarningPreference", "continue"));
        return null;
      case "writeverbose":
        say("VerbosePreference", target);
        return null;
      case "writedebug":
        say("DebugPreference", target);
        return null;
      case "writeprogress", "writeinformation", "writecommanddetail":
        return null;
      case "getvariablevalue":
        return session.evaluator.variable(target);
      case "throwterminatingerror":
        throw thrown(arguments);
      default:
        throw Problems.noMethod("System.Management.Automation.PSScriptCmdlet", method);
    }
  }

  private void say(String preference, String message) {
    if (session.preference(preference, "silentlycontinue").equals("continue")) {
      session.verbose(message);
    }
  }

  private static PsException thrown(List<Object> arguments) {
    return !arguments.isEmpty() && arguments.get(0) instanceof ErrorValue error
        ? new Located(error, false)
        : Problems.invalid("ScriptHalted", "ScriptHalted");
  }

  /** One argument: the target; two: target and action; three: description, question, caption. */
  private boolean shouldProcess(List<Object> arguments) {
    String target = arguments.isEmpty() ? "" : Text.of(arguments.get(0));
    String action = arguments.size() > 1 ? Text.of(arguments.get(1)) : name;
    String performing =
        arguments.size() > 2
            ? target
            : "Performing the operation \"" + action + "\" on target \"" + target + "\".";
    if (Convert.truth(session.scope.get("WhatIfPreference"))) {
      session.host.host("What if: " + performing, true);
      return false;
    }
    if (session.preference("VerbosePreference", "silentlycontinue").equals("continue")) {
      session.verbose(performing);
    }
    boolean asks =
        impact(session.scope.function(name)).compareTo(threshold()) >= 0
            && !session.preference("ConfirmPreference", "high").equals("none");
    return !asks || confirmation.agrees(arguments.size() > 2 ? action : performing);
  }

  private Integer threshold() {
    return level(session.preference("ConfirmPreference", "high"));
  }

  private static Integer impact(Statement.Function function) {
    Attribute binding = function == null ? null : function.body().binding();
    Expr written = binding == null ? null : binding.named().get("confirmimpact");
    return written instanceof Expr.Literal literal
        ? level(Text.of(literal.value()).toLowerCase(Locale.ROOT))
        : level("medium");
  }

  private static Integer level(String name) {
    return List.of("none", "low", "medium", "high").indexOf(name);
  }

  @Override
  public List<String> typeNames() {
    return List.of("System.Management.Automation.PSScriptCmdlet", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("MyInvocation", "ParameterSetName", "SessionState", "Host", "CommandRuntime");
  }

  @Override
  public Object property(String property) {
    return switch (property.toLowerCase(Locale.ROOT)) {
      case "myinvocation" -> invocation;
      case "parametersetname" -> parameterSet;
      case "host" -> HostValue.of(session);
      case "sessionstate" -> Members.get(HostValue.context(session), "SessionState");
      default -> null;
    };
  }
}
