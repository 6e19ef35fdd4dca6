package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;
import java.util.Optional;

/** Questions to the person, passwords and credentials. */
final class Secrets {
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

  private void read(CmdletCall call) {
    String question = call.has("Prompt") ? Text.of(call.value("Prompt")) + ": " : "";
    String answer = ask(call, question);
    call.write(call.flag("AsSecureString") ? new SecureText(answer) : answer);
  }

  private void convert(CmdletCall call) {
    if (!call.flag("AsPlainText")) {
      Optional<SecureText> opened = SecureText.opened(call.text("String").strip());
      if (opened.isPresent()) {
        call.write(opened.get());
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
    if (!call.flag("Force")) {
      throw new PsException(
          new ErrorRecord(
              "The system cannot protect plain text input. To suppress this warning and convert the"
                  + " plain text to a SecureString, reissue the command specifying the Force"
                  + " parameter. For more information, type: get-help ConvertTo-SecureString.",
              "InvalidArgument",
              "",
              "ArgumentException",
              "ImportSecureString_ForceRequired"));
    }
    call.write(new SecureText(call.text("String")));
  }

  private static String sealed(Object password) {
    return (password instanceof SecureText secret ? secret : new SecureText(Text.of(password)))
        .sealed();
  }

  private void credential(CmdletCall call) {
    Object given = call.value("Credential");
    if (given instanceof PsObject whole) {
      call.write(whole);
      return;
    }
    String user = given == null ? ask(call, "User: ") : Text.of(given);
    call.write(Credentials.of(user, new SecureText(ask(call, "Password for user " + user + ": "))));
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
