package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;

/**
 * What a function sees of its own call: {@code $PSCmdlet}, and {@code $MyInvocation} through it.
 */
final class FunctionCall implements PsObject {
  private final Session session;
  private final String name;
  private final String parameterSet;

  FunctionCall(Session session, String name, String parameterSet) {
    this.session = session;
    this.name = name;
    this.parameterSet = parameterSet;
  }

  /** {@code $MyInvocation}. */
  PsCustomObject invocation(String line) {
    return new PsCustomObject(List.of("System.Management.Automation.InvocationInfo"))
        .set("MyCommand", new PsCustomObject().set("Name", name).set("CommandType", "Function"))
        .set("InvocationName", name)
        .set("Line", line);
  }

  Object call(String method, List<Object> arguments) {
    String target = arguments.isEmpty() ? "" : Text.of(arguments.get(0));
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "shouldprocess" ->
          shouldProcess(target, arguments.size() > 1 ? Text.of(arguments.get(1)) : name);
      case "shouldcontinue" -> Confirmation.of(session).agrees(target);
      case "writeverbose" -> {
        if (session.preference("VerbosePreference", "silentlycontinue").equals("continue")) {
          session.verbose(target);
        }
        yield null;
      }
      case "throwterminatingerror" -> throw thrown(arguments);
      default ->
          throw Problems.invalid(
              "Method invocation failed because [System.Management.Automation.PSScriptCmdlet] does"
                  + " not contain a method named '"
                  + method
                  + "'.",
              "MethodNotFound");
    };
  }

  private static PsException thrown(List<Object> arguments) {
    return !arguments.isEmpty() && arguments.get(0) instanceof ErrorValue error
        ? new Located(error, false)
        : Problems.invalid("ScriptHalted", "ScriptHalted");
  }

  private boolean shouldProcess(String target, String action) {
    String performing = "Performing the operation \"" + action + "\" on target \"" + target + "\".";
    if (Convert.truth(session.scope.get("WhatIfPreference"))) {
      session.host.host("What if: " + performing, true);
      return false;
    }
    return !session.preference("ConfirmPreference", "high").equals("low")
        || Confirmation.of(session).agrees(performing);
  }

  @Override
  public List<String> typeNames() {
    return List.of("System.Management.Automation.PSScriptCmdlet", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("MyInvocation", "ParameterSetName");
  }

  @Override
  public Object property(String property) {
    return switch (property.toLowerCase(Locale.ROOT)) {
      case "myinvocation" -> invocation("");
      case "parametersetname" -> parameterSet;
      default -> null;
    };
  }
}
