package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Server;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The names an object of the directory goes by: identity and distinguished name. */
final class Names {
  private static final String CONFIGURATION =
      "CN=First Organization,CN=Microsoft Exchange,CN=Services,CN=Configuration,";
  private static final String GROUP =
      "CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,";

  private Names() {}

  /** As the Identity property prints it. */
  static String identity(AdObject object, Server server) {
    if (object.schema() == ReceiveConnectorSchema.SCHEMA) {
      return ReceiveConnector.of(object).identity();
    }
    if (isRecipient(object)) {
      return domain(server) + "/Users/" + object.name();
    }
    return object.name();
  }

  static String distinguishedName(AdObject object, Server server) {
    String own = "CN=" + object.name();
    if (object.schema().container().isEmpty()) {
      return own + "," + CONFIGURATION + dc(server);
    }
    String inContainer = own + "," + object.schema().container() + ",";
    if (isRecipient(object)) {
      return inContainer + dc(server);
    }
    if (object.schema() == ReceiveConnectorSchema.SCHEMA) {
      return inContainer + serverName(server);
    }
    return inContainer + CONFIGURATION + dc(server);
  }

  static String serverName(Server server) {
    return serverName(server, server.name());
  }

  /** The DN that a server of this name has in the organisation. */
  static String serverName(Server server, String name) {
    return "CN=" + name + ",CN=Servers," + GROUP + CONFIGURATION + dc(server);
  }

  static ObjectId id(AdObject object, Server server) {
    return new ObjectId(
        identity(object, server), distinguishedName(object, server), guid(object, server));
  }

  /** The object's GUID; one made of its DN while it is as setup made it and stands nowhere yet. */
  static UUID guid(AdObject object, Server server) {
    return object.guid() == null
        ? UUID.nameUUIDFromBytes(distinguishedName(object, server).getBytes(StandardCharsets.UTF_8))
        : object.guid();
  }

  /** {@code contoso.example}: the server's name without its first label. */
  static String domain(Server server) {
    return server.fqdn().substring(server.fqdn().indexOf('.') + 1);
  }

  static boolean isRecipient(AdObject object) {
    return RecipientSchema.ALL.contains(object.schema()) || object.schema() == RecipientSchema.USER;
  }

  private static String dc(Server server) {
    return "DC=" + domain(server).replace(".", ",DC=");
  }
}
