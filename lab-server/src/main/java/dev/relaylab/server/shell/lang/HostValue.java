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

  /** {@code $ExecutionContext}, which scripts use to expand a text. */
  static Object context() {
    return new PsCustomObject().set("SessionState", new PsCustomObject());
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
