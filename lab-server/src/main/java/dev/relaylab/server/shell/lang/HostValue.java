package dev.relaylab.server.shell.lang;

import java.util.List;

/** {@code $Host}: the console as scripts see it, with the questions it can ask. */
final class HostValue {

  private HostValue() {}

  static Object of(Session session) {
    ScriptObject raw =
        new ScriptObject("System.Management.Automation.Host.PSHostRawUserInterface")
            .with("WindowTitle", "Exchange Management Shell")
            .with("ForegroundColor", "White")
            .with("BackgroundColor", "Black")
            .with("BufferSize", new PsCustomObject().set("Width", 120).set("Height", 3000))
            .with("WindowSize", new PsCustomObject().set("Width", 120).set("Height", 50))
            .does("ReadKey", given -> key(session))
            .does("FlushInputBuffer", given -> null);
    ScriptObject ui =
        new ScriptObject("System.Management.Automation.Host.PSHostUserInterface")
            .with("RawUI", raw)
            .does("WriteLine", given -> write(session, given, true))
            .does("Write", given -> write(session, given, false))
            .does("WriteWarningLine", given -> warn(session, given))
            .does("ReadLine", given -> answer(session, ""))
            .does("PromptForChoice", given -> choice(session, given));
    return new ScriptObject("System.Management.Automation.Internal.Host.InternalHost")
        .with("Name", "ConsoleHost")
        .with("Version", PsVersion.of("5.1.17763.1"))
        .with("UI", ui)
        .with("CurrentCulture", "en-US")
        .with("PrivateData", new PsCustomObject())
        .does("SetShouldExit", given -> null);
  }

  /** {@code $ExecutionContext}, which scripts use to expand texts and paths. */
  static Object context(Session session) {
    ScriptObject commands =
        new ScriptObject("System.Management.Automation.CommandInvocationIntrinsics")
            .does("ExpandString", given -> expanded(session, Methods.text(given, 0)))
            .does("NewScriptBlock", given -> Statics.call("scriptblock", "Create", given))
            .does("InvokeScript", given -> invoked(session, given));
    ScriptObject paths =
        new ScriptObject("System.Management.Automation.PathIntrinsics")
            .with("CurrentLocation", session.evaluator.variable("pwd"))
            .with("CurrentFileSystemLocation", session.evaluator.variable("pwd"))
            .does("GetUnresolvedProviderPathFromPSPath", given -> path(session, given))
            .does("GetResolvedProviderPathFromPSPath", given -> path(session, given));
    ScriptObject variables =
        new ScriptObject("System.Management.Automation.PSVariableIntrinsics")
            .does("GetValue", given -> session.evaluator.variable(Methods.text(given, 0)))
            .does("Set", given -> set(session, given));
    return new ScriptObject("System.Management.Automation.EngineIntrinsics")
        .with("Host", of(session))
        .with("InvokeCommand", commands)
        .with(
            "SessionState",
            new ScriptObject("System.Management.Automation.SessionState")
                .with("LanguageMode", "FullLanguage")
                .with("InvokeCommand", commands)
                .with("Path", paths)
                .with("PSVariable", variables));
  }

  private static Object expanded(Session session, String text) {
    return session.invoke(Parser.parse(new Source("line", "@\"\n" + text + "\n\"@")), null);
  }

  private static Object invoked(Session session, List<Object> given) {
    ScriptBlock script =
        given.get(0) instanceof ScriptBlock block
            ? block
            : Parser.parse(new Source("line", Methods.text(given, 0)));
    return session.invoke(script, null);
  }

  /** A path from the session's folder on, where it does not begin at a drive. */
  private static Object path(Session session, List<Object> given) {
    String path = Methods.text(given, 0).replace('/', '\\').replaceFirst("^\\.\\\\", "");
    boolean whole = path.contains(":") || path.startsWith("\\");
    return whole ? path : session.host.location().replaceFirst("\\\\$", "") + "\\" + path;
  }

  private static Object set(Session session, List<Object> given) {
    session.evaluator.setVariable(Methods.text(given, 0), given.get(1));
    return null;
  }

  private static Object key(Session session) {
    String answer = answer(session, "");
    return new PsCustomObject()
        .set("Character", answer.isEmpty() ? "\r" : answer.substring(0, 1))
        .set("VirtualKeyCode", 13);
  }

  private static String answer(Session session, String question) {
    String answer = session.host.ask(question);
    return answer == null ? "" : answer;
  }

  private static Object write(Session session, List<Object> given, boolean newLine) {
    session.budget.output();
    session.host.host(given.isEmpty() ? "" : Text.of(given.get(given.size() - 1)), newLine);
    return null;
  }

  private static Object warn(Session session, List<Object> given) {
    session.warn(Methods.text(given, 0), "continue");
    return null;
  }

  /** The number of the choice that was taken; the default where nobody can be asked. */
  private static Object choice(Session session, List<Object> given) {
    List<String> choices =
        Convert.elements(given.get(2)).stream()
            .map(
                choice ->
                    choice instanceof PsObject object
                        ? Text.of(object.property("Label"))
                        : Text.of(choice))
            .toList();
    StringBuilder question = new StringBuilder();
    question
        .append(Methods.text(given, 0))
        .append('\n')
        .append(Methods.text(given, 1))
        .append('\n');
    for (String choice : choices) {
      question
          .append('[')
          .append(letter(choice))
          .append("] ")
          .append(choice.replace("&", ""))
          .append("  ");
    }
    int usual = Methods.number(given, 3);
    String answer = answer(session, question + ": ").strip();
    for (int i = 0; i < choices.size() && !answer.isEmpty(); i++) {
      if (answer.equalsIgnoreCase(letter(choices.get(i)))
          || answer.equalsIgnoreCase(choices.get(i).replace("&", ""))) {
        return i;
      }
    }
    return usual;
  }

  private static String letter(String choice) {
    int mark = choice.indexOf('&');
    return mark >= 0 && mark + 1 < choice.length()
        ? choice.substring(mark + 1, mark + 2)
        : choice.isEmpty() ? "" : choice.substring(0, 1);
  }
}
