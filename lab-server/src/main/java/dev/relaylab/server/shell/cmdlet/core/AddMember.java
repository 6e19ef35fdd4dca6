package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.Text;
import java.util.Map;

/** Gives an object further properties. */
final class AddMember extends CoreCmdlet {

  AddMember() {
    super(
        "Add-Member",
        "Gives an object further properties.",
        "$row | Add-Member NoteProperty Size 5",
        INPUT,
        Parameter.named("MemberType", Values.TEXT, "NoteProperty.").at(1).alias("Type"),
        Parameter.named("Name", Values.TEXT, "The property's name.").at(2),
        Parameter.named("Value", Values.ANY, "Its value.").at(3),
        Parameter.named("NotePropertyName", Values.TEXT, "The property's name."),
        Parameter.named("NotePropertyValue", Values.ANY, "Its value."),
        Parameter.named("NotePropertyMembers", Values.ANY, "A hashtable of properties."),
        Parameter.named("Force", Values.SWITCH, "Also one that is there."),
        Parameter.named("PassThru", Values.SWITCH, "Writes the object."));
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> inputs(call).forEach(value -> add(call, value));
  }

  private static void add(CmdletCall call, Object value) {
    if (!(value instanceof PsObject object)) {
      throw refused("Add-Member adds to objects with properties, and not to texts and numbers.");
    }
    if (call.value("NotePropertyMembers") instanceof Map<?, ?> members) {
      members.forEach((name, each) -> set(call, object, Text.of(name), each));
    } else if (call.has("NotePropertyName")) {
      set(call, object, call.text("NotePropertyName"), call.value("NotePropertyValue"));
    } else if (call.has("Name") && "NoteProperty".equalsIgnoreCase(call.text("MemberType"))) {
      set(call, object, call.text("Name"), call.value("Value"));
    } else {
      throw refused(
          "Of the member types this shell adds NoteProperty; give it a -Name and a -Value.");
    }
    if (call.flag("PassThru")) {
      call.write(object);
    }
  }

  private static void set(CmdletCall call, PsObject object, String name, Object value) {
    if (object.hasProperty(name) && !call.flag("Force")) {
      throw refused(
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

  private static PsException refused(String message) {
    return new PsException(
        new ErrorRecord(
            message, "InvalidOperation", "", "InvalidOperationException", "MemberNotAdded"));
  }
}
