package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;

/** A role assignment policy stays while roles are assigned to it. */
final class PolicyTrait implements SettingsTrait {

  @Override
  public void checkRemoval(SettingsCmdlet cmdlet, AdObject policy) {
    RoleAssignments.checkUnused(cmdlet, policy);
  }
}
