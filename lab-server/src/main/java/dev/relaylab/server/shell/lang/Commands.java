package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.Command;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds what a command's name stands for, and makes the stage that runs it. */
final class Commands {

  private Commands() {}

  static PipeStage stage(Session session, Command command, boolean piped, Consumer<Object> out) {
    Object name = session.evaluator.eval(command.name());
    if (name instanceof ScriptBlock block) {
      Statement.Function unnamed = new Statement.Function(command.extent(), "", block, false);
      return new FunctionStage(
          session, unnamed, command, piped, out, !command.invoked().equals("."));
    }
    String text = Text.of(name);
    Statement.Function function = function(session, text);
    if (function != null) {
      return new FunctionStage(
          session, function, command, piped, out, !command.invoked().equals("."));
    }
    Optional<Cmdlet> cmdlet = session.cmdlets.find(withoutFolder(text));
    if (cmdlet.isEmpty()) {
      cmdlet = text.contains("-") ? Optional.empty() : session.cmdlets.find("Get-" + text);
    }
    if (cmdlet.isPresent()) {
      return new CmdletStage(session, cmdlet.get(), command, piped, out);
    }
    String script = isScript(text) ? session.host.script(text) : null;
    if (script != null) {
      return new FunctionStage(
          session, file(text, script), command, piped, out, !command.invoked().equals("."));
    }
    Program program = session.cmdlets.program(text).orElse(null);
    if (program != null) {
      return new ProgramStage(session, program, command, out);
    }
    Statement.Function implied = text.contains("-") ? null : session.scope.function("Get-" + text);
    if (implied != null) {
      return new FunctionStage(
          session, implied, command, piped, out, !command.invoked().equals("."));
    }
    throw notFound(session, text, command);
  }

  /** A function by its name, or by an alias, which is looked for first. */
  private static Statement.Function function(Session session, String name) {
    String alias = session.cmdlets.aliased(name);
    Statement.Function behind = alias == null ? null : session.scope.function(alias);
    return behind != null ? behind : session.scope.function(name);
  }

  private static boolean isScript(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".ps1");
  }

  /** A script file as a function of its name. */
  private static Statement.Function file(String name, String text) {
    try {
      return new Statement.Function(
          new Extent(0, 0), name, Parser.parse(new Source(name, text)), false);
    } catch (ParseException wrong) {
      throw Problems.error(
          name + ": " + wrong.getMessage(), "ParserError", "ParseException", wrong.id());
    }
  }

  /** A script file of the server goes by its name, wherever it lies. */
  private static String withoutFolder(String name) {
    return isScript(name)
        ? name.substring(Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')) + 1)
        : name;
  }

  private static PsException notFound(Session session, String name, Command command) {
    String message =
        "The term '"
            + name
            + "' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.";
    ErrorRecord record =
        new ErrorRecord(
            message + suggestion(session, name),
            "ObjectNotFound",
            name + ":String",
            "CommandNotFoundException",
            "CommandNotFoundException");
    return new Located(
        new ErrorValue(record, name, session.source.place(command.name().extent())),
        session.preference("ErrorActionPreference", "continue").equals("stop"));
  }

  private static String suggestion(Session session, String name) {
    Optional<String> why = session.cmdlets.whyAbsent(name);
    return why.isPresent() ? " " + why.get() : nearest(session, name);
  }

  private static String nearest(Session session, String name) {
    return session.cmdlets.all().stream()
        .map(cmdlet -> cmdlet.spec().name())
        .min(Comparator.comparingInt(known -> distance(known, name)))
        .filter(known -> distance(known, name) <= Math.max(2, name.length() / 6))
        .map(known -> " Did you mean " + known + "?")
        .orElse("");
  }

  /** Levenshtein's edit distance, case aside. */
  static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    if (Math.abs(a.length() - b.length()) > 8) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
