package dev.relaylab.server.shell.lang;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The variables and functions of one level: a function sees those of its callers, and sets its own.
 */
final class Scope {
  private final Scope parent;
  private final Map<String, Object> variables = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, VariableTraits> traits = new HashMap<>();
  private final Map<String, Statement.Function> functions = new HashMap<>();
  private final java.util.Set<String> nothing = new java.util.HashSet<>();
  private boolean ofScript;

  Scope(Scope parent) {
    this.parent = parent;
  }

  Scope global() {
    Scope scope = this;
    while (scope.parent != null) {
      scope = scope.parent;
    }
    return scope;
  }

  /** Says that a script file runs in this scope: {@code $script:} names are its own. */
  void markScript(boolean isScript) {
    ofScript = isScript;
  }

  /** The scope of the nearest script file, or the session's. */
  Scope script() {
    Scope scope = this;
    while (scope.parent != null && !scope.ofScript) {
      scope = scope.parent;
    }
    return scope;
  }

  /** A copy of everything that can be read here, for a closure to keep. */
  Scope snapshot() {
    Scope copy = new Scope(global());
    copy.variables.putAll(variables);
    for (Scope scope = this.parent; scope != null && scope.parent != null; scope = scope.parent) {
      scope.variables.forEach(copy.variables::putIfAbsent);
    }
    return copy;
  }

  /** Sets a parameter's variable; where it was declared with a type, it keeps to it. */
  void declare(String name, String type, Object value) {
    String key = name.toLowerCase(Locale.ROOT);
    variables.put(key, value);
    nothing.remove(key);
    if (type != null && TypeNames.isKnown(type)) {
      types.put(key, type);
    } else {
      types.remove(key);
    }
  }

  private Scope withVariable(String key) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.variables.containsKey(key)) {
        return scope;
      }
    }
    return null;
  }

  /** A variable's value, or null. */
  Object get(String name) {
    Scope scope = withVariable(name.toLowerCase(Locale.ROOT));
    return scope == null ? null : scope.variables.get(name.toLowerCase(Locale.ROOT));
  }

  boolean has(String name) {
    return withVariable(name.toLowerCase(Locale.ROOT)) != null;
  }

  /** Sets a variable of this scope; one that was declared with a type converts what it takes. */
  void set(String name, Object value) {
    String key = name.toLowerCase(Locale.ROOT);
    if (traits(name).fixed()) {
      throw new PsException(
          new ErrorRecord(
              "Cannot overwrite variable " + name + " because it is read-only or constant.",
              "WriteError",
              name + ":String",
              "SessionStateUnauthorizedAccessException",
              "VariableNotWritable"));
    }
    String type = types.get(key);
    nothing.remove(key);
    variables.put(key, type == null ? value : Casts.cast(type, value));
  }

  /** What Set-Variable said of a variable beside its value. */
  VariableTraits traits(String name) {
    return traits.getOrDefault(name.toLowerCase(Locale.ROOT), VariableTraits.NONE);
  }

  void traits(String name, VariableTraits now) {
    traits.put(name.toLowerCase(Locale.ROOT), now);
  }

  /** The scope that a {@code -Scope} means: a name, or how many levels out. */
  Scope named(String wanted) {
    switch (wanted.toLowerCase(Locale.ROOT)) {
      case "global":
        return global();
      case "script":
        return script();
      case "local", "private", "":
        return this;
      default:
        Scope scope = this;
        for (int i = wanted.matches("\\d{1,4}") ? Integer.parseInt(wanted) : 0;
            i > 0 && scope.parent != null;
            i--) {
          scope = scope.parent;
        }
        return scope;
    }
  }

  /** Says that a variable took the output of something that wrote nothing. */
  void holdNothing(String name) {
    nothing.add(name.toLowerCase(Locale.ROOT));
  }

  /** Whether a variable holds what a command gives that writes nothing, which is less than null. */
  boolean heldNothing(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    Scope scope = withVariable(key);
    return scope != null && scope.nothing.contains(key);
  }

  /** From now on a variable of this scope holds values of a type only. */
  void constrain(String name, String type) {
    types.put(name.toLowerCase(Locale.ROOT), type);
  }

  /** Removes the variable from the nearest scope that has it. */
  boolean remove(String name) {
    Scope scope = withVariable(name.toLowerCase(Locale.ROOT));
    if (scope != null) {
      scope.variables.remove(name.toLowerCase(Locale.ROOT));
      scope.types.remove(name.toLowerCase(Locale.ROOT));
      scope.traits.remove(name.toLowerCase(Locale.ROOT));
    }
    return scope != null;
  }

  Map<String, Object> variables() {
    return variables;
  }

  void define(Statement.Function function) {
    functions.put(function.name().toLowerCase(Locale.ROOT), function);
    function
        .body()
        .aliases()
        .forEach(alias -> functions.put(alias.toLowerCase(Locale.ROOT), function));
  }

  /** Removes a function from the nearest scope that has it. */
  void undefine(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.functions.remove(name.toLowerCase(Locale.ROOT)) != null) {
        return;
      }
    }
  }

  /** Every function that can be called here, by its name as written. */
  Map<String, ScriptBlock> functions() {
    Map<String, ScriptBlock> all = parent == null ? new HashMap<>() : parent.functions();
    functions.values().forEach(function -> all.put(function.name(), function.body()));
    return all;
  }

  /** Every variable that can be read here. */
  Map<String, Object> visible() {
    Map<String, Object> all = parent == null ? new HashMap<>() : parent.visible();
    all.putAll(variables);
    return all;
  }

  Statement.Function function(String name) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Statement.Function found = scope.functions.get(name.toLowerCase(Locale.ROOT));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
