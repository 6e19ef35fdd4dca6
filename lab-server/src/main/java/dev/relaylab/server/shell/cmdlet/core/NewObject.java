package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes objects of the few types that scripts for the shell need. */
final class NewObject extends CoreCmdlet {

  private final Interpreter interpreter;

  NewObject(Interpreter interpreter) {
    super(
        "New-Object",
        "Makes an object: PSObject, PSCredential, a collection, or of a .NET class of this shell.",
        "New-Object PSObject -Property @{Name='a'}",
        Parameter.named("TypeName", Values.TEXT, "The type.").required().at(1).in("Net"),
        Parameter.named("ComObject", Values.TEXT, "Refused: nothing is registered here.")
            .required()
            .in("Com")
            .is(Parameter.Fidelity.REFUSED),
        Parameter.named("Strict", Values.SWITCH, "Ignored.").is(Parameter.Fidelity.IGNORED),
        Parameter.named("ArgumentList", Values.LIST, "What it is made from.")
            .at(2)
            .alias("Args")
            .in("Net"),
        Parameter.named("Property", Values.ANY, "A hashtable of properties."));
    this.interpreter = interpreter;
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> call.write(make(call));
  }

  private Object make(CmdletCall call) {
    if (call.has("ComObject")) {
      throw new PsException(
          new ErrorRecord(
              "Retrieving the COM class factory for component with CLSID"
                  + " {00000000-0000-0000-0000-000000000000} failed due to the following error:"
                  + " 80040154 Class not registered (Exception from HRESULT: 0x80040154"
                  + " (REGDB_E_CLASSNOTREG)).",
              "ResourceUnavailable",
              "",
              "COMException",
              "NoCOMClassIdentified"));
    }
    String type = call.text("TypeName");
    String name = type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    List<Object> arguments = new ArrayList<>(call.list("ArgumentList"));
    return switch (name) {
      case "psobject", "object", "pscustomobject" -> object(call.value("Property"));
      case "pscredential" ->
          Credentials.of(
              arguments.isEmpty() ? "" : arguments.get(0),
              arguments.size() > 1 ? arguments.get(1) : null);
      default -> filled(made(type, name, arguments), call.value("Property"));
    };
  }

  private Object made(String type, String name, List<Object> arguments) {
    if (name.endsWith("exception")) {
      return interpreter.operate("-as", arguments.isEmpty() ? "" : arguments.get(0), type);
    }
    if (!interpreter.makes(type)) {
      throw new PsException(
          new ErrorRecord(
              "Cannot find type ["
                  + type
                  + "]: verify that the assembly containing this type is loaded.",
              "InvalidType",
              "",
              "PSArgumentException",
              "TypeNotFound"));
    }
    try {
      return interpreter.make(type, arguments);
    } catch (PsException failed) {
      if (!failed.error().exceptionClass().equals("RuntimeException")) {
        throw failed;
      }
      throw PsException.called(
          ".ctor",
          arguments.size(),
          inner(failed.getMessage()),
          "ConstructorInvokedThrowException");
    }
  }

  /** What .NET itself said, without PowerShell's words around it. */
  private static String inner(String message) {
    int at = message.indexOf("Error: \"");
    return at < 0 ? message : message.substring(at + 8).replaceFirst("\"$", "");
  }

  private static Object filled(Object made, Object properties) {
    if (made instanceof PsObject object && properties instanceof Map<?, ?> table) {
      table.forEach((key, value) -> object.assign(Text.of(key), value));
    }
    return made;
  }

  private static PsCustomObject object(Object properties) {
    PsCustomObject object = new PsCustomObject();
    if (properties instanceof Map<?, ?> table) {
      table.forEach((key, value) -> object.set(Text.of(key), value));
    }
    return object;
  }
}
