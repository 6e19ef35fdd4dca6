package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Gives an object further properties. */
final class AddMember extends CoreCmdlet {
  private static final List<String> KINDS =
      List.of(
          "noteproperty",
          "aliasproperty",
          "scriptproperty",
          "codeproperty",
          "property",
          "scriptmethod",
          "codemethod",
          "method",
          "propertyset",
          "memberset");

  private final Interpreter interpreter;

  AddMember(Interpreter interpreter) {
    super(
        "Add-Member",
        "Gives an object further properties.",
        "$row | Add-Member NoteProperty Size 5",
        INPUT,
        Parameter.named(
                "MemberType",
                Values.ANY,
                "NoteProperty, AliasProperty, ScriptProperty or ScriptMethod; by position also the"
                    + " name of a note, or a hashtable of notes.")
            .at(1)
            .alias("Type"),
        Parameter.named("Name", Values.ANY, "The member's name.").at(2),
        Parameter.named("Value", Values.ANY, "Its value.").at(3).alias("Definition"),
        Parameter.named("SecondValue", Values.ANY, "What setting it does: ignored.")
            .at(4)
            .is(Parameter.Fidelity.IGNORED),
        Parameter.named("NotePropertyName", Values.TEXT, "The property's name."),
        Parameter.named("NotePropertyValue", Values.ANY, "Its value."),
        Parameter.named("NotePropertyMembers", Values.ANY, "A hashtable of properties."),
        Parameter.named("TypeName", Values.TEXT, "A name that the object's type also has."),
        Parameter.named("Force", Values.SWITCH, "Also one that is there."),
        Parameter.named("PassThru", Values.SWITCH, "Writes the object."));
    this.interpreter = interpreter;
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> inputs(call).forEach(value -> add(call, value));
  }

  private void add(CmdletCall call, Object value) {
    if (value instanceof PsObject object) {
      members(call, object);
    }
    if (call.flag("PassThru") && value != null) {
      call.write(value);
    }
  }

  private void members(CmdletCall call, PsObject object) {
    if (call.has("TypeName") && object instanceof PsCustomObject custom) {
      custom.typed(call.text("TypeName"));
    }
    Object first = call.value("MemberType");
    if (call.value("NotePropertyMembers") instanceof Map<?, ?> members) {
      members.forEach((name, each) -> set(call, object, Text.of(name), each));
    } else if (call.has("NotePropertyName")) {
      set(call, object, call.text("NotePropertyName"), call.value("NotePropertyValue"));
    } else if (first instanceof Map<?, ?> members) {
      members.forEach((name, each) -> set(call, object, Text.of(name), each));
    } else if (first != null && !isKind(Text.of(first))) {
      set(call, object, Text.of(first), call.value("Name"));
    } else if (call.has("Name")) {
      byType(call, object);
    }
  }

  private static boolean isKind(String word) {
    return kind(word) != null;
  }

  /** The kind of member that a word names; an enumeration's value may be given by a wildcard. */
  private static String kind(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return KINDS.stream()
        .filter(
            kind ->
                lower.endsWith("*")
                    ? kind.startsWith(lower.substring(0, lower.length() - 1))
                    : kind.equals(lower))
        .findFirst()
        .orElse(null);
  }

  private void byType(CmdletCall call, PsObject object) {
    String name = Text.of(call.value("Name"));
    Object value = call.value("Value");
    String kind = call.has("MemberType") ? kind(call.text("MemberType")) : "noteproperty";
    switch (kind) {
      case "noteproperty" -> set(call, object, name, value);
      case "scriptproperty" -> scripted(call, object, name, value);
      case "scriptmethod" -> own(object).does(name, given -> run(object, value, given));
      case "aliasproperty" -> computed(call, object, name, () -> object.property(Text.of(value)));
      default ->
          throw refused(
              "Of the member types this shell adds NoteProperty, AliasProperty, ScriptProperty and"
                  + " ScriptMethod.");
    }
  }

  private void scripted(CmdletCall call, PsObject object, String name, Object script) {
    computed(call, object, name, () -> run(object, script, List.of()));
  }

  /** An object that a cmdlet made holds what the property gives now. */
  private static void computed(
      CmdletCall call, PsObject object, String name, Supplier<Object> value) {
    if (object instanceof PsCustomObject custom) {
      custom.computed(name, value);
    } else {
      set(call, object, name, value.get());
    }
  }

  private static PsCustomObject own(PsObject object) {
    if (object instanceof PsCustomObject custom) {
      return custom;
    }
    throw refused(
        "Add-Member adds scripts to objects that a script made; copy it with Select-Object *.");
  }

  private Object run(PsObject self, Object script, List<Object> arguments) {
    List<Object> values = new ArrayList<>();
    interpreter.call((ScriptBlock) script, self, arguments, values::add);
    return values.isEmpty() ? null : values.size() == 1 ? values.get(0) : values;
  }

  private static void set(CmdletCall call, PsObject object, String name, Object value) {
    if (object.hasProperty(name) && !call.flag("Force")) {
      throw exists(
          "Cannot add a member with the name \""
              + name
              + "\" because a member with that name already exists. To overwrite the member anyway,"
              + " add the Force parameter to your command.");
    }
    if (!object.assign(name, value)) {
      throw refused(
          "Add-Member cannot add \"" + name + "\" to this object; copy it with Select-Object *.");
    }
  }

  private static PsException exists(String message) {
    return new PsException(
        new ErrorRecord(
            message, "InvalidOperation", "", "InvalidOperationException", "MemberAlreadyExists"));
  }

  private static PsException refused(String message) {
    return new PsException(
        new ErrorRecord(
            message, "InvalidOperation", "", "InvalidOperationException", "MemberNotAdded"));
  }
}
