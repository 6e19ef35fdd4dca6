package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The properties and methods of objects. */
final class GetMember extends CoreCmdlet {

  GetMember() {
    super(
        "Get-Member",
        "The properties and methods of objects, once for each type.",
        "Get-ReceiveConnector | Get-Member",
        INPUT,
        Parameter.named("Name", Values.NAMES, "Names or wildcards.").at(1),
        Parameter.named("MemberType", Values.NAMES, "Properties, Methods, NoteProperty and others.")
            .alias("Type"),
        Parameter.named("View", Values.ANY, "Ignored.").is(Parameter.Fidelity.IGNORED),
        Parameter.named("Static", Values.SWITCH, "Members of the type itself."),
        Parameter.named("Force", Values.SWITCH, "Ignored.").is(Parameter.Fidelity.IGNORED));
  }

  @Override
  public Run start(CmdletCall call) {
    Set<String> shown = new HashSet<>();
    return new Run() {
      private boolean any;

      @Override
      public void process() {
        Object value = call.has("InputObject") ? call.value("InputObject") : call.input();
        if (value == null) {
          return;
        }
        any = true;
        String type = Members.typeNames(value).get(0);
        if (call.flag("Static")) {
          String named = type.equals("System.RuntimeType") ? Text.of(value) : type;
          if (shown.add(named)) {
            statics(call, named);
          }
        } else if (shown.add(type)) {
          show(call, value, type);
        }
      }

      @Override
      public void end() {
        if (!any) {
          throw new PsException(
              new ErrorRecord(
                  "You must specify an object for the Get-Member cmdlet.",
                  "CloseError",
                  "",
                  "InvalidOperationException",
                  "NoObjectInGetMember"));
        }
      }
    };
  }

  private static void statics(CmdletCall call, String type) {
    for (String definition : StaticMembers.of(type)) {
      String kind = definition.endsWith("}") ? "Property" : "Method";
      write(call, type, StaticMembers.name(definition), kind, definition);
    }
  }

  private static void show(CmdletCall call, Object value, String type) {
    boolean custom = isCustom(value);
    for (MemberTable.Method method : MemberTable.methods(value)) {
      String kind = method.scripted() ? "ScriptMethod" : "Method";
      write(call, type, method.name(), kind, method.definition());
    }
    for (String name : new TreeSet<>(sorted(value))) {
      Object property = Members.get(value, name);
      write(
          call,
          type,
          name,
          custom ? "NoteProperty" : "Property",
          custom
              ? MemberTable.shortType(property) + " " + name + "=" + Text.of(property)
              : MemberTable.shortType(property)
                  + " "
                  + name
                  + (value instanceof PsObject && !(value instanceof ScriptType.Instance)
                      ? " {get;set;}"
                      : " {get;}"));
    }
  }

  private static TreeSet<String> sorted(Object value) {
    TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(Members.names(value));
    return names;
  }

  private static boolean isCustom(Object value) {
    return value instanceof PsObject object
        && object.typeNames().stream().anyMatch(name -> name.endsWith("PSCustomObject"));
  }

  private static void write(
      CmdletCall call, String type, String name, String kind, String definition) {
    boolean named =
        !call.has("Name")
            || call.list("Name").stream().anyMatch(each -> Wildcard.fits(Text.of(each), name));
    if (named && isKind(call.list("MemberType"), kind)) {
      call.write(
          new PsCustomObject(
                  List.of("Microsoft.PowerShell.Commands.MemberDefinition", "System.Object"))
              .set("TypeName", type)
              .set("Name", name)
              .set("MemberType", kind)
              .set("Definition", definition)
              .showing("Definition"));
    }
  }

  private static boolean isKind(List<?> wanted, String kind) {
    return wanted.isEmpty()
        || wanted.stream()
            .flatMap(
                each -> List.of(Text.of(each).toLowerCase(Locale.ROOT).split(",\\s*")).stream())
            .anyMatch(
                each ->
                    each.equals("all")
                        || each.equals("properties") && kind.endsWith("Property")
                        || each.equals("methods") && kind.endsWith("Method")
                        || each.equalsIgnoreCase(kind));
  }
}
