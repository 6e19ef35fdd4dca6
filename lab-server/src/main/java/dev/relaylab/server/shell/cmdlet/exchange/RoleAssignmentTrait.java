package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An assignment names a role and who has it; whom it reaches is shown on demand. */
final class RoleAssignmentTrait implements SettingsTrait {
  private static final List<String> ASSIGNEES =
      List.of("User", "SecurityGroup", "Policy", "Computer");

  @Override
  public void check(SettingsCmdlet cmdlet, CmdletCall call) {
    long assignees = ASSIGNEES.stream().filter(call::has).count();
    if (cmdlet.spec().name().startsWith("New-") && assignees != 1) {
      throw assignees == 0
          ? cmdlet.errors().missing("SecurityGroup")
          : cmdlet
              .errors()
              .refusal(
                  "ParameterBindingException",
                  "InvalidArgument",
                  "Parameter set cannot be resolved using the specified named parameters.");
    }
  }

  /** Named after its role and assignee; with a number where that name is taken. */
  @Override
  public AdObject made(AdObject made, CmdletCall call, Organisation organisation) {
    if (call.has("Name")) {
      return made;
    }
    String name = RoleAssignments.text(made, "Role") + "-" + RoleAssignments.assignee(made);
    name += RoleAssignments.delegates(made) ? "-Delegating" : "";
    String free = name.substring(0, Math.min(64, name.length()));
    List<String> taken = RoleAssignments.all(organisation).stream().map(AdObject::name).toList();
    for (int i = 1; taken.contains(free); i++) {
      free = name.substring(0, Math.min(60, name.length())) + "-" + i;
    }
    return made.named(free);
  }

  @Override
  public boolean takes(AdObject object, CmdletCall call, Organisation organisation) {
    String assignee = call.text("RoleAssignee");
    return is(call, "RoleAssigneeType", RoleAssignments.assigneeType(object, organisation))
        && is(call, "Delegating", String.valueOf(RoleAssignments.delegates(object)))
        && is(call, "Enabled", RoleAssignments.text(object, "Enabled"))
        && is(
            call,
            "CustomRecipientWriteScope",
            RoleAssignments.text(object, "CustomRecipientWriteScope"))
        && is(
            call, "CustomConfigWriteScope", RoleAssignments.text(object, "CustomConfigWriteScope"))
        && (assignee == null || reaches(object, assignee, organisation));
  }

  private static boolean is(CmdletCall call, String parameter, String value) {
    return call.text(parameter) == null || call.text(parameter).equalsIgnoreCase(value);
  }

  private static boolean reaches(AdObject object, String assignee, Organisation organisation) {
    if (Lookup.like(RoleAssignments.assignee(object), assignee)) {
      return true;
    }
    String account =
        new References("account", List.of("User"))
            .settled(SettingsCmdlet.with(object, "User", assignee), organisation)
            .get(object.schema().property("User").orElseThrow())
            .toString();
    return RoleAssignments.assignee(object).equals(account)
        || members(object, organisation).contains(account);
  }

  private static List<String> members(AdObject object, Organisation organisation) {
    Settings groups = Settings.of("RoleGroup");
    return groups.in(organisation).stream()
        .filter(group -> group.name().equals(RoleAssignments.text(object, "SecurityGroup")))
        .flatMap(
            group ->
                ((List<?>) group.get(groups.schema().property("Members").orElseThrow())).stream())
        .map(Object::toString)
        .toList();
  }

  @Override
  public List<Map<String, Object>> views(
      AdObject object, CmdletCall call, Organisation organisation) {
    String type = RoleAssignments.assigneeType(object, organisation);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("RoleAssigneeName", RoleAssignments.assignee(object));
    view.put("RoleAssignee", RoleAssignments.assignee(object));
    view.put("RoleAssigneeType", type);
    view.put("AssignmentMethod", "Direct");
    view.put(
        "EffectiveUserName",
        switch (type) {
          case "User", "Computer" -> RoleAssignments.assignee(object);
          case "RoleAssignmentPolicy" -> "All Policy Assignees";
          default -> "All Group Members";
        });
    view.put(
        "RoleAssignmentDelegationType",
        RoleAssignments.delegates(object) ? "DelegatingOrgWide" : "Regular");
    view.put("RecipientReadScope", "Organization");
    view.put("ConfigReadScope", "OrganizationConfig");
    view.put("RecipientWriteScope", recipients(object));
    view.put(
        "ConfigWriteScope",
        RoleAssignments.text(object, "CustomConfigWriteScope").isEmpty()
            ? "OrganizationConfig"
            : "CustomConfigScope");
    return call.flag("GetEffectiveUsers") ? effective(view, object, organisation) : List.of(view);
  }

  private static List<Map<String, Object>> effective(
      Map<String, Object> view, AdObject object, Organisation organisation) {
    if (!view.get("EffectiveUserName").equals("All Group Members")) {
      return List.of(view);
    }
    List<Map<String, Object>> views = new ArrayList<>();
    for (String member : members(object, organisation)) {
      Map<String, Object> one = new LinkedHashMap<>(view);
      one.put("AssignmentMethod", view.get("RoleAssigneeType"));
      one.put("EffectiveUserName", member);
      views.add(one);
    }
    return views;
  }

  private static String recipients(AdObject object) {
    if (!RoleAssignments.text(object, "CustomRecipientWriteScope").isEmpty()) {
      return "CustomRecipientScope";
    }
    if (!RoleAssignments.text(object, "ExclusiveRecipientWriteScope").isEmpty()) {
      return "ExclusiveRecipientScope";
    }
    if (!RoleAssignments.text(object, "RecipientOrganizationalUnitScope").isEmpty()) {
      return "OU";
    }
    String relative = RoleAssignments.text(object, "RecipientRelativeWriteScope");
    return relative.isEmpty() ? "Organization" : relative;
  }
}
