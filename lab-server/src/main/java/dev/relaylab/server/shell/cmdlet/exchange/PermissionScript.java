package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calls that give an object its entries, where permission groups alone do not: what is in none
 * of its groups is added, and what a group brings too much is taken away.
 */
final class PermissionScript {

  private PermissionScript() {}

  /**
   * The groups to make a Receive connector with. One with ExternalAuthoritative cannot be made
   * without ExchangeServers, even when it keeps only some of that group's entries.
   */
  static Set<PermissionGroup> groups(AdObject connector) {
    Set<PermissionGroup> groups = EnumSet.noneOf(PermissionGroup.class);
    groups.addAll(PermissionGroup.within(connector.aces()));
    if (connector
        .get(ReceiveConnectorSchema.AUTH_MECHANISM)
        .contains(AuthMechanism.ExternalAuthoritative)) {
      groups.add(PermissionGroup.ExchangeServers);
    }
    return groups;
  }

  static void write(AdObject object, Organisation organisation, List<String> commands) {
    Set<Ace> granted = new LinkedHashSet<>();
    if (object.schema() == ReceiveConnectorSchema.SCHEMA) {
      groups(object).forEach(group -> granted.addAll(group.aces()));
    }
    Set<Ace> missing = new LinkedHashSet<>(object.aces());
    missing.removeAll(granted);
    granted.removeAll(object.aces());
    String identity = Names.identity(object, organisation.server());
    granted.forEach(ace -> commands.add(call("Remove-ADPermission", identity, ace)));
    missing.forEach(ace -> commands.add(call("Add-ADPermission", identity, ace)));
  }

  private static String call(String cmdlet, String identity, Ace ace) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("Identity", identity);
    parameters.put("User", ace.user().name());
    parameters.put("ExtendedRights", ace.right().adName());
    if (ace.deny()) {
      parameters.put("Deny", true);
    }
    if (cmdlet.startsWith("Remove")) {
      parameters.put("Confirm", false);
    }
    return CommandText.of(cmdlet, parameters);
  }
}
