package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A management role is made from another one and has its type; it stays while it is in use. */
final class RoleTrait implements SettingsTrait {

  @Override
  public AdObject made(AdObject role, CmdletCall call, Organisation organisation) {
    String parent = text(role, "Parent");
    return Settings.of("ManagementRole").in(organisation).stream()
        .filter(one -> one.name().equalsIgnoreCase(parent))
        .findFirst()
        .map(one -> SettingsCmdlet.with(role, "RoleType", text(one, "RoleType")))
        .orElse(role);
  }

  @Override
  public void checkRemoval(SettingsCmdlet cmdlet, AdObject role) {
    boolean assigned =
        RoleAssignments.all(cmdlet.organisation()).stream()
            .anyMatch(one -> RoleAssignments.text(one, "Role").equals(role.name()));
    boolean parent =
        Settings.of("ManagementRole").in(cmdlet.organisation()).stream()
            .anyMatch(one -> role.name().equals(text(one, "Parent")));
    if (assigned || parent) {
      throw cmdlet
          .errors()
          .invalidOperation(
              "The role \""
                  + role.name()
                  + "\" can't be removed because it has "
                  + (assigned ? "role assignments" : "child roles")
                  + " associated with it.");
    }
  }

  @Override
  public boolean takes(AdObject role, CmdletCall call, Organisation organisation) {
    boolean type =
        call.text("RoleType") == null
            || text(role, "RoleType").equalsIgnoreCase(call.text("RoleType"));
    return type
        && (call.text("Cmdlet") == null
            || RoleEntries.in(role, organisation).contains(call.text("Cmdlet")));
  }

  @Override
  public List<Map<String, Object>> views(
      AdObject role, CmdletCall call, Organisation organisation) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("RoleEntries", RoleEntries.in(role, organisation).shown());
    view.put("IsRootRole", text(role, "Parent") == null);
    view.put("IsEndUserRole", text(role, "RoleType").startsWith("My"));
    return List.of(view);
  }

  private static String text(AdObject role, String property) {
    Object value = role.get(role.schema().property(property).orElseThrow());
    return value == null ? null : value.toString();
  }
}
