package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A management scope restricts recipients, servers or databases: one of them. */
final class ScopeTrait implements SettingsTrait {

  @Override
  public void check(SettingsCmdlet cmdlet, CmdletCall call) {
    boolean restricts =
        call.bound().keySet().stream()
            .anyMatch(name -> name.endsWith("RestrictionFilter") || name.endsWith("List"));
    if (!restricts && cmdlet.spec().name().startsWith("New-")) {
      throw cmdlet.errors().missing("RecipientRestrictionFilter");
    }
  }

  @Override
  public void checkRemoval(SettingsCmdlet cmdlet, AdObject scope) {
    RoleAssignments.checkUnused(cmdlet, scope);
  }

  @Override
  public List<Map<String, Object>> views(
      AdObject scope, CmdletCall call, Organisation organisation) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("ScopeRestrictionType", type(scope));
    view.put("RecipientFilter", text(scope, "RecipientRestrictionFilter"));
    view.put("ServerFilter", text(scope, "ServerRestrictionFilter"));
    view.put("DatabaseFilter", text(scope, "DatabaseRestrictionFilter"));
    return List.of(view);
  }

  private static String type(AdObject scope) {
    if (!text(scope, "ServerRestrictionFilter").isEmpty() || !text(scope, "ServerList").isEmpty()) {
      return "ServerScope";
    }
    return text(scope, "DatabaseRestrictionFilter").isEmpty()
            && text(scope, "DatabaseList").isEmpty()
        ? "RecipientScope"
        : "DatabaseScope";
  }

  private static String text(AdObject scope, String property) {
    Object value = scope.get(scope.schema().property(property).orElseThrow());
    return value == null || value instanceof List<?> list && list.isEmpty() ? "" : value.toString();
  }
}
