package dev.relaylab.server.shell.lang;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs scripts of the PowerShell 5.1 subset. Variables, functions and {@code $Error} last from one
 * run to the next. One thread at a time; {@link #interrupt} may come from another.
 */
public final class Interpreter {
  private final Session session;
  private final Host host;

  public Interpreter(CmdletRegistry cmdlets, Host host, Budget budget, InstantSource clock) {
    this.host = host;
    this.session = new Session(cmdlets, host, budget, clock);
  }

  /**
   * What came of a run.
   *
   * @param failed whether an error was left unhandled, or the script does not parse
   * @param exitCode what {@code exit} said, or null
   * @param stopped which limit ended the script before its end, in words, or null
   */
  public record RunResult(boolean failed, Integer exitCode, String stopped) {}

  /** Whether a text parses, needs more lines, or is wrong. */
  public enum Completeness {
    COMPLETE,
    INCOMPLETE,
    WRONG
  }

  /** Looks at a text without running it. */
  public static Completeness completeness(String text) {
    try {
      Parser.parse(new Source("line", text));
      return Completeness.COMPLETE;
    } catch (ParseException wrong) {
      return wrong.incomplete() ? Completeness.INCOMPLETE : Completeness.WRONG;
    }
  }

  /**
   * Runs a script.
   *
   * @param name {@code line} for typed text, else the file's name
   */
  public RunResult run(String text, String name) {
    Source source = new Source(name, text);
    session.budget.begin();
    session.forgetUnhandled();
    Integer exitCode = null;
    boolean failed = false;
    String limit = null;
    try {
      ScriptBlock script = Parser.parse(source);
      session.source = source;
      session.type(text);
      session.executor.entry(script, this::output);
    } catch (ParseException wrong) {
      failed = true;
      fail(
          wrong.getMessage(),
          "ParserError",
          "ParentContainsErrorRecordException",
          wrong.id(),
          source.place(wrong.extent()));
    } catch (Located ended) {
      session.report(ended.value());
    } catch (PsException ended) {
      session.report(new ErrorValue(ended.error(), "", Place.NOWHERE));
    } catch (Flow.Exit exit) {
      exitCode = exit.code;
    } catch (Flow.Return | Flow.Break | Flow.Continue end) {
      failed = false;
    } catch (Budget.Stopped stopped) {
      failed = true;
      limit = stopped.getMessage();
      fail(limit, "OperationStopped", "PipelineStoppedException", stopped.id(), Place.NOWHERE);
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException
        | ClassCastException
        | NullPointerException
        | java.time.DateTimeException unforeseen) {
      failed = true;
      fail(
          "The shell cannot do this, and does not know why: " + unforeseen.getMessage(),
          "NotSpecified",
          "RuntimeException",
          "ShellFault",
          Place.NOWHERE);
    } catch (OutOfMemoryError full) {
      failed = true;
      limit = "The script was stopped: its texts or lists grow beyond what this shell holds.";
      fail(limit, "OperationStopped", "PipelineStoppedException", "MemoryBudget", Place.NOWHERE);
    } catch (StackOverflowError deep) {
      failed = true;
      fail(
          "The script failed due to call depth overflow.",
          "InvalidOperation",
          "ScriptCallDepthException",
          "CallDepthOverflow",
          Place.NOWHERE);
    } finally {
      session.tryDepth = 0;
      session.callers.clear();
      session.scope = session.scope.global();
      host.finish();
    }
    return new RunResult(failed || session.unhandled() > 0, exitCode, limit);
  }

  private void output(Object value) {
    session.budget.output();
    if (value != null) {
      host.output(value);
    }
  }

  private void fail(String message, String category, String exception, String id, Place place) {
    ErrorValue error =
        new ErrorValue(new ErrorRecord(message, category, "", exception, id), "", place);
    session.remember(error);
    host.error(error);
  }

  /** Stops the run in progress at its next step. */
  public void interrupt() {
    session.budget.interrupt();
  }

  /** Runs a script block with {@code $_}, for a cmdlet; gives what it wrote as one value. */
  public Object invoke(ScriptBlock block, Object input) {
    List<Object> values = new ArrayList<>();
    invoke(block, input, values::add);
    return Convert.collapse(values);
  }

  /**
   * What a calculated property gives for an object: it runs in a scope of its own, and its errors
   * are remembered and not shown; where one ends it there is no value.
   */
  public Object calculate(ScriptBlock block, Object input) {
    Session.Streams usual = session.redirect(session.streams().withoutErrors());
    try {
      return session.invoke(block, input);
    } catch (PsException none) {
      return null;
    } finally {
      session.redirect(usual);
    }
  }

  /**
   * Runs a script block with {@code $_} in the caller's scope; each object it writes goes out at
   * once.
   */
  public void invoke(ScriptBlock block, Object input, Consumer<Object> out) {
    session.executor.withInput(block, input, out);
  }

  /** Runs a text in the present scope, as Invoke-Expression does. */
  public void evaluate(String text, Consumer<Object> out) {
    ScriptBlock script;
    Source source = new Source("line", text);
    try {
      script = Parser.parse(source);
    } catch (ParseException wrong) {
      String message = source.place(wrong.extent()).text() + "\n" + wrong.getMessage();
      throw Problems.error(message, "ParserError", "ParseException", wrong.id());
    }
    invoke(script, session.scope.get("_"), out);
  }

  /** Runs a script block in a scope of its own with positional arguments. */
  public void call(ScriptBlock block, List<Object> arguments, Consumer<Object> out) {
    session.executor.inScope(block, arguments, out);
  }

  /** As {@link #call(ScriptBlock, List, Consumer)}, with {@code $this} and {@code $_}. */
  public void call(ScriptBlock block, Object self, List<Object> arguments, Consumer<Object> out) {
    Scope outer = session.scope;
    session.scope = new Scope(outer);
    session.scope.set("this", self);
    session.scope.set("_", self);
    try {
      session.executor.inScope(block, arguments, out);
    } finally {
      session.scope = outer;
    }
  }

  /**
   * Runs a script block at once in a session of its own, as a job does: it knows no variables and
   * functions of the caller but those behind {@code $using:}, within the same budget.
   *
   * @param errors takes what nothing in the block caught, the error that ended it last
   * @return whether the block came to its end
   */
  public boolean apart(
      ScriptBlock block,
      List<Object> arguments,
      Object input,
      Consumer<Object> out,
      Consumer<ErrorValue> errors) {
    return new Apart(session).run(block, arguments, input, out, errors);
  }

  /** Calls a method of a value by the tables that scripts use too. */
  public Object method(Object target, String name, List<Object> arguments) {
    return session.methods.call(target, name, arguments);
  }

  /** Chance, the same in every session. */
  public java.util.random.RandomGenerator chance() {
    return session.chance;
  }

  /** What was typed in this session, oldest first. */
  public List<String> history() {
    return List.copyOf(session.history);
  }

  public Object variable(String name) {
    return session.scope.get(name);
  }

  public boolean hasVariable(String name) {
    return session.scope.has(name);
  }

  public void variable(String name, Object value) {
    session.scope.set(name, value);
  }

  /** A variable of one scope, by its name or how many levels out it is. */
  public Object variable(String name, String scope) {
    return session.scope.named(scope).get(name);
  }

  /** Sets a variable of one scope. */
  public void variable(String name, Object value, String scope) {
    session.scope.named(scope).set(name, value);
  }

  public VariableTraits traits(String name, String scope) {
    return session.scope.named(scope).traits(name);
  }

  public void traits(String name, VariableTraits traits, String scope) {
    session.scope.named(scope).traits(name, traits);
  }

  /** Every variable that can be read, those that nobody had to set too. */
  public Map<String, Object> visibleVariables() {
    return nonNull(session.scope.visible());
  }

  public boolean removeVariable(String name) {
    return session.scope.remove(name);
  }

  /** The variables of the present scope. */
  public Map<String, Object> variables() {
    return Map.copyOf(nonNull(session.scope.variables()));
  }

  private static Map<String, Object> nonNull(Map<String, Object> variables) {
    Map<String, Object> copy = new java.util.TreeMap<>(variables);
    copy.values().removeIf(java.util.Objects::isNull);
    return copy;
  }

  public List<Object> errors() {
    return session.errors();
  }

  /** Tells of time that a cmdlet slept, in nanoseconds. */
  public void slept(long nanos) {
    session.budget.slept(nanos);
  }

  /** What a sleeping cmdlet may still wait, in nanoseconds; when nothing is left the run ends. */
  public long nanosLeft() {
    return session.budget.nanosLeft();
  }

  /** Write-Host: text for the person, which counts as output. */
  public void print(String text, boolean newLine) {
    session.budget.output();
    host.host(text, newLine);
  }

  public CmdletRegistry cmdlets() {
    return session.cmdlets;
  }

  /** The types that scripts find here beside the language's own. */
  public ScriptTypes types() {
    return session.types;
  }

  /** Whether scripts can make objects of the type. */
  public boolean makes(String type) {
    return session.types.find(type).isPresent()
        || type.endsWith("[]")
        || PsList.kindOf(type) != null
        || TypeNames.isTable(type)
        || TypeNames.isKnown(type);
  }

  /** Makes an object of a type. */
  public Object make(String type, List<Object> arguments) {
    return session.evaluator.invocations().make(type, arguments);
  }

  /** From now on reading what was never set is an error. */
  public void strict(boolean on) {
    session.strict = on;
  }

  public java.time.ZonedDateTime now() {
    return session.now();
  }

  /** The binary operators, for cmdlets that compare and sort. */
  public Object operate(String operator, Object left, Object right) {
    return session.operators.apply(operator, left, right);
  }

  public Host host() {
    return host;
  }
}
