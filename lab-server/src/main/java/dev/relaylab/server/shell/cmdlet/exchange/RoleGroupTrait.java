package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A role group has the roles that are assigned to it, and takes the assignments with it. */
final class RoleGroupTrait implements SettingsTrait {
  private static final List<String> SCOPES =
      List.of(
          "CustomRecipientWriteScope",
          "CustomConfigWriteScope",
          "RecipientOrganizationalUnitScope");

  @Override
  public void check(SettingsCmdlet cmdlet, CmdletCall call) {
    RoleAssignments.settings()
        .making()
        .references()
        .forEach(one -> one.check(call, cmdlet.organisation(), cmdlet.errors()));
  }

  @Override
  public AdObject made(AdObject group, CmdletCall call, Organisation organisation) {
    return SettingsCmdlet.with(group, "Roles", List.of());
  }

  @Override
  public Organisation made(Organisation organisation, AdObject group, CmdletCall call) {
    Organisation next = organisation;
    for (Object typed : call.list("Roles")) {
      String role = References.setting("ManagementRole", typed.toString(), organisation).orElse("");
      AdObject assignment =
          AdObject.of(RoleAssignments.settings().schema(), role + "-" + group.name());
      assignment = RoleAssignments.settings().untouched(assignment, organisation);
      assignment = SettingsCmdlet.with(assignment, "Role", role);
      assignment = SettingsCmdlet.with(assignment, "SecurityGroup", group.name());
      for (String scope : SCOPES) {
        if (call.has(scope)) {
          assignment = SettingsCmdlet.with(assignment, scope, call.text(scope));
        }
      }
      next = next.put(assignment);
    }
    return next;
  }

  @Override
  public Organisation removed(Organisation organisation, AdObject group) {
    Organisation next = organisation;
    for (AdObject assignment : RoleAssignments.of(group.name(), organisation)) {
      next = next.remove(assignment);
    }
    return next;
  }

  @Override
  public List<Map<String, Object>> views(
      AdObject group, CmdletCall call, Organisation organisation) {
    List<AdObject> assignments = RoleAssignments.of(group.name(), organisation);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put(
        "AssignedRoles",
        assignments.stream()
            .filter(one -> !RoleAssignments.delegates(one))
            .map(one -> (Object) RoleAssignments.text(one, "Role"))
            .toList());
    view.put("RoleAssignments", assignments.stream().map(one -> (Object) one.name()).toList());
    return List.of(view);
  }
}
