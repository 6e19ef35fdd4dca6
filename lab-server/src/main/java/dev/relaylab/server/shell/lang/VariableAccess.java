package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;

/** Variables by their written names: scopes, drives and the automatic ones among them. */
final class VariableAccess {
  private final Session session;

  VariableAccess(Session session) {
    this.session = session;
  }

  private static final List<String> READ_ONLY =
      List.of(
          "true",
          "false",
          "?",
          "error",
          "pshome",
          "pid",
          "home",
          "host",
          "shellid",
          "psversiontable",
          "executioncontext");

  /** A variable's value; scopes and the automatic ones among them. */
  Object variable(String written) {
    int colon = written.indexOf(':');
    String scope = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
    String name = colon < 0 ? written : written.substring(colon + 1);
    switch (scope) {
      case "", "private", "using", "local", "workflow":
        break;
      case "env":
        return name.isEmpty() ? listed(session.environment) : session.environment.get(name);
      case "variable":
        return name.isEmpty() ? listed(session.scope.visible()) : variable(name);
      case "global", "script":
        Scope owner = owner(scope);
        return owner.variables().containsKey(name.toLowerCase(Locale.ROOT))
            ? owner.get(name)
            : Automatic.variable(session, name.toLowerCase(Locale.ROOT));
      case "function":
        if (name.isEmpty()) {
          return listed(session.scope.functions());
        }
        Statement.Function function = session.scope.function(name);
        return function == null ? null : function.body();
      default:
        return null;
    }
    if (scope.equals("local")
        && !session.scope.variables().containsKey(name.toLowerCase(Locale.ROOT))) {
      return Automatic.variable(session, name.toLowerCase(Locale.ROOT));
    }
    if (session.scope.has(name)) {
      return session.scope.get(name);
    }
    Object automatic = Automatic.variable(session, name.toLowerCase(Locale.ROOT));
    if (automatic == null && session.strict && !Automatic.isKnown(name)) {
      throw Problems.error(
          "The variable '$" + written + "' cannot be retrieved because it has not been set.",
          "InvalidOperation",
          "RuntimeException",
          "VariableIsUndefined");
    }
    return automatic;
  }

  void setVariable(String written, Object value) {
    int colon = written.indexOf(':');
    String scope = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
    String name = colon < 0 ? written : written.substring(colon + 1);
    if (name.equalsIgnoreCase("null")) {
      return;
    }
    if (READ_ONLY.contains(name.toLowerCase(Locale.ROOT))) {
      throw new PsException(
          new ErrorRecord(
              "Cannot overwrite variable " + name + " because it is read-only or constant.",
              "WriteError",
              name + ":String",
              "SessionStateUnauthorizedAccessException",
              "VariableNotWritable"));
    }
    switch (scope) {
      case "env":
        if (value == null || Text.of(value).isEmpty()) {
          session.environment.remove(name);
        } else {
          session.environment.put(name, Text.of(value));
        }
        break;
      case "function":
        if (value instanceof ScriptBlock body) {
          session.scope.define(new Statement.Function(new Extent(0, 0), name, body, false));
        } else if (value == null) {
          session.scope.undefine(name);
        }
        break;
      default:
        owner(scope).set(name, value);
        break;
    }
  }

  private static PsHashtable listed(java.util.Map<String, ?> drive) {
    PsHashtable table = new PsHashtable();
    new java.util.TreeMap<>(drive).forEach(table::put);
    return table;
  }

  /** Declares a variable's type, as {@code [int]$n = 5} does. */
  void constrain(String written, String type) {
    int colon = written.indexOf(':');
    String scope = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
    owner(scope).constrain(written.substring(colon + 1), type);
  }

  private Scope owner(String scope) {
    return switch (scope) {
      case "global" -> session.scope.global();
      case "script" -> session.scope.script();
      default -> session.scope;
    };
  }
}
