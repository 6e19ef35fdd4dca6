package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.ScriptObject;
import dev.relaylab.server.shell.lang.Text;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Questions to the person, passwords and credentials. */
final class Secrets {
  /** How a text begins that Windows' data protection made. */
  private static final String SEAL = "01000000d08c9ddf0115d1118c7a00c04fc297eb";

  private final Interpreter interpreter;

  Secrets(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        new Simple(
            "Read-Host",
            "Asks the person at the prompt.",
            this::read,
            Parameter.named("Prompt", Values.ANY, "The question.").at(1),
            Parameter.named("AsSecureString", Values.SWITCH, "The answer is a password.")
                .is(Parameter.Fidelity.PARTIAL)),
        new Simple(
            "ConvertTo-SecureString",
            "A text as a password.",
            this::convert,
            Parameter.named("String", Values.TEXT, "The text.").required().at(1).piped(),
            Parameter.named("AsPlainText", Values.SWITCH, "It is plain text."),
            Parameter.named("Key", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED),
            Parameter.named("SecureKey", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED),
            Parameter.named("Force", Values.SWITCH, "Confirms that it is plain.")),
        new Simple(
            "ConvertFrom-SecureString",
            "A password as a text that ConvertTo-SecureString reads again; the lab does not encrypt it.",
            call -> call.write(sealed(call.value("SecureString"))),
            Parameter.named("SecureString", Values.ANY, "The password.").required().at(1).piped(),
            Parameter.named("Key", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED),
            Parameter.named("SecureKey", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED)),
        new Simple(
            "Get-Credential",
            "Asks for a user name and a password.",
            this::credential,
            Parameter.named("Credential", Values.ANY, "The user name.").at(1).alias("UserName"),
            Parameter.named("Message", Values.TEXT, "What it is for.")));
  }

  /** A credential of a user name and a SecureString. */
  static ScriptObject credential(Object user, Object password) {
    ScriptObject made =
        new ScriptObject("System.Management.Automation.PSCredential")
            .with("UserName", Text.of(user))
            .with("Password", password);
    return made.does("GetNetworkCredential", none -> NetTypes.credential(user, password));
  }

  private void read(CmdletCall call) {
    String question = call.has("Prompt") ? Text.of(call.value("Prompt")) + ": " : "";
    String answer = ask(call, question);
    call.write(call.flag("AsSecureString") ? new SecureText(answer) : answer);
  }

  private void convert(CmdletCall call) {
    if (!call.flag("AsPlainText")) {
      String text = call.text("String").strip();
      if (text.startsWith(SEAL)) {
        call.write(new SecureText(opened(text.substring(SEAL.length()))));
        return;
      }
      throw new PsException(
          new ErrorRecord(
              "Input string was not in a correct format. Add -AsPlainText -Force to turn a plain"
                  + " text into a password.",
              "NotSpecified",
              "",
              "FormatException",
              "System.FormatException"));
    }
    call.write(new SecureText(call.text("String")));
  }

  private static String sealed(Object password) {
    String text = password instanceof SecureText secret ? secret.text() : Text.of(password);
    return SEAL + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16LE));
  }

  private static String opened(String hexadecimal) {
    try {
      return new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.UTF_16LE);
    } catch (IllegalArgumentException broken) {
      return "";
    }
  }

  private void credential(CmdletCall call) {
    Object given = call.value("Credential");
    if (given instanceof PsObject whole) {
      call.write(whole);
      return;
    }
    String user = given == null ? ask(call, "User: ") : Text.of(given);
    call.write(credential(user, new SecureText(ask(call, "Password for user " + user + ": "))));
  }

  private String ask(CmdletCall call, String question) {
    String answer = interpreter.host().ask(question);
    if (answer == null) {
      String name = call.has("Prompt") || question.isEmpty() ? "Read-Host" : "Get-Credential";
      throw new PsException(
          new ErrorRecord(
              name
                  + " asks a question, and nobody is there to answer. Run the script at the prompt"
                  + " (lab ems), or give the value to the script.",
              "InvalidOperation",
              "",
              "PSInvalidOperationException",
              "InvalidOperation"));
    }
    return answer;
  }
}
