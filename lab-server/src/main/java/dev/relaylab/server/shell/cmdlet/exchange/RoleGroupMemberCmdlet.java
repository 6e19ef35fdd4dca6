package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The members of role groups; whoever is at the lab's shell may do everything all the same. */
final class RoleGroupMemberCmdlet extends SettingsCmdlet {
  private static final Settings GROUPS = Settings.of("RoleGroup");
  private final String verb;

  private RoleGroupMemberCmdlet(LabServices lab, String verb, CmdletSpec spec) {
    super(lab, GROUPS, spec);
    this.verb = verb;
  }

  static List<RoleGroupMemberCmdlet> ofGroups(LabServices lab) {
    Parameter member =
        Parameter.named("Member", new IdentityType("SecurityPrincipalIdParameter"), "The account.");
    Parameter members = Parameter.named("Members", Types.STRINGS, "All members from now on.");
    return List.of(
        new RoleGroupMemberCmdlet(
            lab,
            "Get",
            table("Get", "Shows the members of a role group.")
                .ignored(Types.ANY, "Taken; all are shown.", "ResultSize")
                .reads()),
        new RoleGroupMemberCmdlet(
            lab, "Add", table("Add", "Adds a member to a role group.").with(member).changes()),
        new RoleGroupMemberCmdlet(
            lab,
            "Remove",
            table("Remove", "Takes a member out of a role group.")
                .with(member)
                .changesAfterAsking()),
        new RoleGroupMemberCmdlet(
            lab,
            "Update",
            table("Update", "Puts new members in place of those of a role group.")
                .with(members)
                .changesAfterAsking()));
  }

  private static Table table(String verb, String synopsis) {
    Table table =
        Table.of(verb + "-RoleGroupMember", synopsis)
            .needs("RoleGroupIdParameter")
            .example(verb + "-RoleGroupMember \"Recipient Management\"", "Names a role group.");
    return verb.equals("Get")
        ? table
        : table.ignored(
            Types.SWITCH,
            "Taken; managers of groups have no say in the lab.",
            "BypassSecurityGroupManagerCheck");
  }

  @Override
  void process(CmdletCall call) {
    for (AdObject group : named(call)) {
      List<String> members = members(group);
      if (verb.equals("Get")) {
        members.forEach(name -> show(call, account(name)));
        continue;
      }
      List<String> next = next(members, call);
      String action = "Changing the members of role group \"" + group.name() + "\".";
      if (call.shouldProcess(action, action)) {
        store(call, with(group, "Members", List.copyOf(next)));
      }
    }
  }

  private List<String> next(List<String> members, CmdletCall call) {
    List<String> next = new ArrayList<>(verb.equals("Update") ? List.of() : members);
    List<?> named = verb.equals("Update") ? call.list("Members") : call.list("Member");
    if (named.isEmpty()) {
      throw errors().missing(verb.equals("Update") ? "Members" : "Member");
    }
    for (Object one : named) {
      String name = account(one.toString()).name();
      boolean there = next.removeIf(name::equalsIgnoreCase);
      if (verb.equals("Remove") && !there) {
        throw errors()
            .refusal(
                "MemberNotFoundException",
                "NotSpecified",
                "The recipient \"" + name + "\" isn't a member of the group.");
      }
      if (verb.equals("Add") && there) {
        throw errors()
            .refusal(
                "MemberAlreadyExistsException",
                "NotSpecified",
                "The recipient \"" + name + "\" is already a member of the group.");
      }
      if (!verb.equals("Remove")) {
        next.add(name);
      }
    }
    return next;
  }

  private static List<String> members(AdObject group) {
    Object members = group.get(GROUPS.schema().property("Members").orElseThrow());
    return ((List<?>) members).stream().map(Object::toString).toList();
  }

  private AdObject account(String name) {
    return one(
        name,
        RecipientSchema.MAILBOX,
        RecipientSchema.MAIL_USER,
        RecipientSchema.USER,
        RecipientSchema.DISTRIBUTION_GROUP);
  }
}
