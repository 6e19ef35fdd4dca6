package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import java.util.List;

/** Which management roles are assigned to whom. */
final class RoleAssignments {

  private RoleAssignments() {}

  static Settings settings() {
    return Settings.of("ManagementRoleAssignment");
  }

  static List<AdObject> all(Organisation organisation) {
    return settings().in(organisation);
  }

  /** Those of a role group. */
  static List<AdObject> of(String group, Organisation organisation) {
    return all(organisation).stream()
        .filter(one -> text(one, "SecurityGroup").equalsIgnoreCase(group))
        .toList();
  }

  /** Refuses to remove what assignments name. */
  static void checkUnused(SettingsCmdlet cmdlet, AdObject object) {
    boolean used =
        all(cmdlet.organisation()).stream()
            .anyMatch(
                one ->
                    one.schema().properties().stream()
                        .anyMatch(property -> object.name().equals(one.get(property))));
    if (used) {
      throw cmdlet
          .errors()
          .invalidOperation(
              "\""
                  + object.name()
                  + "\" can't be removed because management role assignments use it.");
    }
  }

  /** A value; an empty text for none. */
  static String text(AdObject assignment, String property) {
    Object value = assignment.get(assignment.schema().property(property).orElseThrow());
    return value == null ? "" : value.toString();
  }

  static boolean delegates(AdObject assignment) {
    return text(assignment, "Delegating").equals("true");
  }

  /** Who has the role: a user, a group or a policy. */
  static String assignee(AdObject assignment) {
    for (String kind : List.of("User", "SecurityGroup", "Policy", "Computer")) {
      if (!text(assignment, kind).isEmpty()) {
        return text(assignment, kind);
      }
    }
    return "";
  }

  static String assigneeType(AdObject assignment, Organisation organisation) {
    if (!text(assignment, "Policy").isEmpty()) {
      return "RoleAssignmentPolicy";
    }
    if (text(assignment, "SecurityGroup").isEmpty()) {
      return text(assignment, "Computer").isEmpty() ? "User" : "Computer";
    }
    boolean roleGroup =
        References.setting("RoleGroup", text(assignment, "SecurityGroup"), organisation)
            .isPresent();
    return roleGroup ? "RoleGroup" : "SecurityGroup";
  }
}
