package dev.relaylab.server.shell.lang;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the parts of one interpreter share: variables, streams, errors, budget. */
final class Session {
  final CmdletRegistry cmdlets;
  final Host host;
  final Budget budget;
  final InstantSource clock;
  final Executor executor;
  final Evaluator evaluator;
  final Operators operators;
  final Methods methods;
  final ScriptTypes types = new ScriptTypes();
  private final PsList errors = new PsList(PsList.Kind.ARRAY_LIST);
  final java.util.random.RandomGenerator chance = new java.util.SplittableRandom(5);
  final java.util.Map<String, Object> environment;
  final java.util.List<String> history = new java.util.ArrayList<>();
  Scope scope = new Scope(null);
  Source source = new Source("line", "");
  String typed = "";
  boolean lastOk = true;
  int lastExitCode;
  boolean strict;
  int tryDepth;
  private int unhandled;
  private Streams streams = Streams.USUAL;

  Session(CmdletRegistry cmdlets, Host host, Budget budget, InstantSource clock) {
    this.cmdlets = cmdlets;
    this.host = host;
    this.budget = budget;
    this.clock = clock;
    this.executor = new Executor(this);
    this.environment = Automatic.environment(host.machine());
    this.evaluator = new Evaluator(this);
    this.operators =
        new Operators(budget, matches -> scope.set("Matches", matches), this::invoke, this::is);
    this.methods = new Methods(budget);
    types.add(new EnvironmentType(host, environment));
    types.add(new Regexes(budget, this::invoke));
    types.add(Members.DAY_OF_WEEK);
  }

  /** Where errors and warnings go while a redirection is in force; null for the host. */
  record Streams(
      java.util.function.Consumer<Object> errors,
      java.util.function.Consumer<Object> warnings,
      java.util.function.Consumer<Object> verbose) {
    static final Streams USUAL = new Streams(null, null, null);

    /** The same, where errors go nowhere. */
    Streams withoutErrors() {
      return new Streams(hidden -> {}, warnings, verbose);
    }
  }

  Streams redirect(Streams other) {
    Streams before = streams;
    streams = other;
    return before;
  }

  Streams streams() {
    return streams;
  }

  List<Object> errors() {
    return errors;
  }

  int unhandled() {
    return unhandled;
  }

  void forgetUnhandled() {
    unhandled = 0;
  }

  ZonedDateTime now() {
    return clock.instant().atZone(ZoneOffset.UTC);
  }

  /** What a script block makes of one argument, which it also has as {@code $_}. */
  Object invoke(ScriptBlock block, Object argument) {
    List<Object> values = new java.util.ArrayList<>();
    Scope outer = scope;
    scope = new Scope(outer);
    scope.set("_", argument);
    try {
      executor.inScope(block, java.util.Collections.singletonList(argument), values::add);
    } finally {
      scope = outer;
    }
    return Convert.collapse(values);
  }

  /** Converts a value to a type of the language or of the shell around it. */
  Object cast(String type, Object value) {
    Optional<ScriptType> added = types.find(type);
    if (added.isPresent()) {
      return value == null || Types.is(value, added.get().fullName())
          ? value
          : added.get().convert(value);
    }
    if (type.endsWith("[]") && types.find(type.substring(0, type.length() - 2)).isPresent()) {
      String element = type.substring(0, type.length() - 2);
      return value == null ? null : Casts.array(element, value, each -> cast(element, each));
    }
    if (type.equalsIgnoreCase("type") && types.find(Text.of(value)).isPresent()) {
      return value instanceof TypeValue ? value : new TypeValue(Text.of(value));
    }
    boolean date = value instanceof String && TypeNames.fullName(type).equals("System.DateTime");
    ZonedDateTime today = date ? Times.date((String) value, now().toLocalDate()) : null;
    return today == null ? Casts.cast(type, value) : today;
  }

  /** Whether a value is of a type, or of one that derives from it. */
  boolean is(Object value, String type) {
    return Types.is(value, type);
  }

  /** Remembers what was typed. */
  void type(String text) {
    history.add(text.strip());
    if (history.size() > 4096) {
      history.remove(0);
    }
  }

  /** A preference variable's value, such as {@code $ErrorActionPreference}. */
  String preference(String name, String usual) {
    Object value = scope.get(name);
    return value == null ? usual : Text.of(value).toLowerCase(Locale.ROOT);
  }

  /** The functions at work, the innermost first. */
  final java.util.Deque<Caller> callers = new java.util.ArrayDeque<>();

  private final java.util.Deque<List<Object>> listeners = new java.util.ArrayDeque<>();

  /** From now on errors go into a list as well; null changes nothing. */
  void listen(List<Object> kept) {
    if (kept != null) {
      listeners.push(kept);
    }
  }

  void unlisten(List<Object> kept) {
    if (kept != null) {
      listeners.removeFirstOccurrence(kept);
    }
  }

  /** Sets a variable that a common parameter named, or adds to it after a plus sign. */
  void keep(String variable, List<Object> values) {
    if (variable == null || variable.isEmpty()) {
      return;
    }
    boolean adds = variable.startsWith("+");
    String name = adds ? variable.substring(1) : variable;
    PsList all = new PsList(PsList.Kind.ARRAY_LIST);
    if (adds) {
      all.addAll(Convert.elements(evaluator.variable(name)));
    }
    all.addAll(values);
    evaluator.setVariable(name, all);
  }

  void remember(ErrorValue error) {
    for (List<Object> kept : listeners) {
      if (kept.isEmpty() || kept.get(kept.size() - 1) != error) {
        kept.add(error);
      }
    }
    if (!errors.isEmpty() && errors.get(0) == error) {
      lastOk = false;
      return;
    }
    errors.add(0, error);
    if (errors.size() > 256) {
      errors.remove(errors.size() - 1);
    }
    lastOk = false;
  }

  /** Shows an error that nothing caught. */
  void report(ErrorValue error) {
    remember(error);
    if (streams.errors() != null) {
      streams.errors().accept(error);
      return;
    }
    unhandled++;
    host.error(error);
  }

  /** Whether errors are to be neither shown nor heeded. */
  boolean staysQuiet() {
    String action = preference("ErrorActionPreference", "continue");
    return action.equals("silentlycontinue") || action.equals("ignore");
  }

  /** An error that ended its statement, by the preference in force. */
  void atStatement(ErrorValue error) {
    if (staysQuiet()) {
      remember(error);
    } else {
      report(error);
    }
  }

  /** An error that the statement survives, by the action in force. */
  void nonTerminating(ErrorValue error, String action) {
    switch (action) {
      case "stop" -> {
        throw new Located(error, true);
      }
      case "silentlycontinue" -> remember(error);
      case "ignore" -> lastOk = false;
      default -> {
        budget.output();
        report(error);
      }
    }
  }

  void warn(String message, String action) {
    if (action.equals("silentlycontinue") || action.equals("ignore")) {
      return;
    }
    if (action.equals("stop")) {
      throw new Located(
          new ErrorValue(
              new ErrorRecord(
                  "The running command stopped because the preference variable"
                      + " \"WarningPreference\" or common parameter is set to Stop: "
                      + message,
                  "OperationStopped",
                  "",
                  "ActionPreferenceStopException",
                  "ActionPreferenceStop"),
              "",
              Place.NOWHERE),
          true);
    }
    if (streams.warnings() != null) {
      streams.warnings().accept(message);
    } else {
      budget.output();
      host.warning(message);
    }
  }

  void verbose(String message) {
    if (streams.verbose() != null) {
      streams.verbose().accept(message);
    } else {
      budget.output();
      host.verbose(message);
    }
  }

  /** Puts a place to an error that has none. */
  Located located(PsException failure, String command, Extent extent) {
    if (failure instanceof Located already) {
      return already;
    }
    boolean stop = preference("ErrorActionPreference", "continue").equals("stop");
    if (failure instanceof Marked marked) {
      return new Located(
          new ErrorValue(failure.error(), command, source.place(marked.extent())), stop);
    }
    return new Located(new ErrorValue(failure.error(), command, source.place(extent)), stop);
  }
}
