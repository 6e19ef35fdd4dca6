package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The properties an object has. */
final class GetMember extends CoreCmdlet {

  GetMember() {
    super(
        "Get-Member",
        "The properties an object has.",
        "Get-ReceiveConnector | Get-Member",
        INPUT,
        Parameter.named("Name", Values.LIST, "Names or wildcards.").at(1),
        Parameter.named("MemberType", Values.ANY, "Property is the only kind shown."));
  }

  @Override
  public Run start(CmdletCall call) {
    Set<String> shown = new HashSet<>();
    return () -> {
      for (Object value : inputs(call)) {
        String type =
            value instanceof PsObject object && !object.typeNames().isEmpty()
                ? object.typeNames().get(0)
                : value == null ? "" : value.getClass().getSimpleName();
        if (value != null && shown.add(type)) {
          show(call, value, type);
        }
      }
    };
  }

  private static void show(CmdletCall call, Object value, String type) {
    for (String name : new TreeSet<>(Members.names(value))) {
      boolean wanted =
          !call.has("Name")
              || call.list("Name").stream()
                  .anyMatch(
                      each ->
                          !Choice.of(each, value).isEmpty()
                              && Choice.of(each, value).stream()
                                  .anyMatch(c -> c.name().equalsIgnoreCase(name)));
      if (wanted) {
        call.write(
            new PsCustomObject(
                    List.of("Microsoft.PowerShell.Commands.MemberDefinition", "System.Object"))
                .set("Name", name)
                .set("MemberType", "Property")
                .set("Definition", name + "=" + Text.of(Members.get(value, name)))
                .set("TypeName", type));
      }
    }
  }
}
