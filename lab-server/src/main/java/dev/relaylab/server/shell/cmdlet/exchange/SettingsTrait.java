package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.List;
import java.util.Map;

/** What is particular to one class of settings: what it refuses, and what follows from a change. */
interface SettingsTrait {

  /** Refuses a call of New and Set. */
  default void check(SettingsCmdlet cmdlet, CmdletCall call) {}

  /** The object that New makes, completed. */
  default AdObject made(AdObject made, CmdletCall call, Organisation organisation) {
    return made;
  }

  /** The organisation after an object was made. */
  default Organisation made(Organisation organisation, AdObject made, CmdletCall call) {
    return organisation;
  }

  /** Refuses to remove an object. */
  default void checkRemoval(SettingsCmdlet cmdlet, AdObject object) {}

  /** The organisation after an object was removed. */
  default Organisation removed(Organisation organisation, AdObject object) {
    return organisation;
  }

  /** Whether the filters of Get take an object. */
  default boolean takes(AdObject object, CmdletCall call, Organisation organisation) {
    return true;
  }

  /** Whether a call that names an object by a part of its name means this one. */
  default boolean names(AdObject object, CmdletCall call, Organisation organisation) {
    return true;
  }

  /** What Get shows of an object beside its own properties: once, or several times over. */
  default List<Map<String, Object>> views(
      AdObject object, CmdletCall call, Organisation organisation) {
    return List.of(Map.of());
  }

  /** The trait of a class; most have none. */
  static SettingsTrait of(String noun) {
    return switch (noun) {
      case "EmailAddressPolicy", "AddressList", "GlobalAddressList", "DynamicDistributionGroup" ->
          new FilteredTrait();
      case "InboxRule" -> new InboxRuleTrait();
      case "MailboxDatabase" -> new DatabaseTrait();
      case "ManagementRole" -> new RoleTrait();
      case "ManagementRoleAssignment" -> new RoleAssignmentTrait();
      case "RoleGroup" -> new RoleGroupTrait();
      case "ManagementScope" -> new ScopeTrait();
      case "RoleAssignmentPolicy" -> new PolicyTrait();
      case "TransportAgent" -> new TransportAgentTrait();
      default -> new SettingsTrait() {};
    };
  }
}
