package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a script block as a job does: in a scope that nobody sees into or out of. */
final class Apart {
  private static final Pattern USING = Pattern.compile("(?i)[$@]\\{?using:(\\w+)");
  private final Session session;

  Apart(Session session) {
    this.session = session;
  }

  boolean run(
      ScriptBlock block,
      List<Object> arguments,
      Object input,
      Consumer<Object> out,
      Consumer<ErrorValue> errors) {
    Scope outer = session.scope;
    int depth = session.tryDepth;
    List<Caller> callers = new ArrayList<>(session.callers);
    Session.Streams usual =
        session.redirect(
            new Session.Streams(
                error -> errors.accept((ErrorValue) error),
                session.streams().warnings(),
                session.streams().verbose()));
    session.scope = scopeOf(block, input);
    session.tryDepth = 0;
    session.callers.clear();
    try {
      session.executor.inScope(block, arguments, out);
      return true;
    } catch (PsException ended) {
      errors.accept(session.located(ended, "", new Extent(0, 0)).value());
      return false;
    } catch (Flow.Exit exit) {
      return true;
    } finally {
      session.redirect(usual);
      session.scope = outer;
      session.tryDepth = depth;
      session.callers.addAll(callers);
    }
  }

  private Scope scopeOf(ScriptBlock block, Object input) {
    Scope scope = new Scope(null);
    scope.set("input", input);
    Matcher used = USING.matcher(block.toString());
    while (used.find()) {
      scope.set(used.group(1), session.evaluator.variable(used.group(1)));
    }
    return scope;
  }
}
