package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Add-ADPermission calls for the entries that no permission group stands for. */
final class PermissionScript {

  private PermissionScript() {}

  static void write(AdObject object, Organisation organisation, List<String> commands) {
    Set<Ace> rest = new LinkedHashSet<>(object.aces());
    if (object.schema() == ReceiveConnectorSchema.SCHEMA) {
      PermissionGroup.within(object.aces()).forEach(group -> rest.removeAll(group.aces()));
    }
    for (Ace ace : rest) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      parameters.put("Identity", Names.identity(object, organisation.server()));
      parameters.put("User", ace.user().name());
      parameters.put("ExtendedRights", ace.right().adName());
      if (ace.deny()) {
        parameters.put("Deny", true);
      }
      commands.add(CommandText.of("Add-ADPermission", parameters));
    }
  }
}
