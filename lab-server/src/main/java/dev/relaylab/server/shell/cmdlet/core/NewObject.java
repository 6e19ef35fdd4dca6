package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.PsHashtable;
import dev.relaylab.server.shell.lang.PsList;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes objects of the few types that scripts for the shell need. */
final class NewObject extends CoreCmdlet {

  private final Interpreter interpreter;

  NewObject(Interpreter interpreter) {
    super(
        "New-Object",
        "Makes an object: PSObject, PSCredential, ArrayList, Hashtable.",
        "New-Object PSObject -Property @{Name='a'}",
        Parameter.named("TypeName", Values.TEXT, "The type.").required().at(1),
        Parameter.named("ArgumentList", Values.LIST, "What it is made from.").at(2).alias("Args"),
        Parameter.named("Property", Values.ANY, "A hashtable of properties."));
    this.interpreter = interpreter;
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> call.write(make(call));
  }

  private Object make(CmdletCall call) {
    String type = call.text("TypeName");
    String name = type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    List<?> arguments = call.list("ArgumentList");
    Optional<ScriptType> added = interpreter.types().find(type);
    if (added.isPresent()) {
      return filled(added.get().make(List.copyOf(arguments)), call.value("Property"));
    }
    return switch (name) {
      case "psobject", "object", "pscustomobject" -> object(call.value("Property"));
      case "pscredential" ->
          Secrets.credential(
              arguments.isEmpty() ? "" : arguments.get(0),
              arguments.size() > 1 ? arguments.get(1) : null);
      case "hashtable" -> new PsHashtable();
      default -> {
        if (name.startsWith("arraylist") || name.startsWith("list") || name.startsWith("generic")) {
          yield new PsList();
        }
        if (name.endsWith("exception")) {
          yield interpreter.operate("-as", arguments.isEmpty() ? "" : arguments.get(0), type);
        }
        throw new PsException(
            new ErrorRecord(
                "Cannot find type ["
                    + type
                    + "]: verify that the assembly containing this type is loaded. This shell makes"
                    + " PSObject, PSCredential, ArrayList and Hashtable.",
                "InvalidType",
                "",
                "PSArgumentException",
                "TypeNotFound"));
      }
    };
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
