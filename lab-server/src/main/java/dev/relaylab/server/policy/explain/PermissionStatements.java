package dev.relaylab.server.policy.explain;

import dev.relaylab.server.directory.Ace;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Statements about permissions: one entry more or less. An object that is gone by then is left
 * alone.
 */
public final class PermissionStatements {

  private PermissionStatements() {}

  /** Grants or denies a right on a connector. */
  public static Statement addAce(ReceiveConnector connector, Ace ace) {
    return new Statement(
        "Get-ReceiveConnector "
            + Argument.quoted(connector.identity())
            + " | Add-ADPermission"
            + of(ace),
        ConnectorStatements.onConnector(
            connector, object -> object.withAces(with(object.aces(), ace))));
  }

  /** Takes an entry of a connector away. */
  public static Statement removeAce(ReceiveConnector connector, Ace ace) {
    return new Statement(
        "Get-ReceiveConnector "
            + Argument.quoted(connector.identity())
            + " | Remove-ADPermission"
            + of(ace)
            + " -Confirm:$false",
        ConnectorStatements.onConnector(
            connector, object -> object.withAces(without(object.aces(), ace))));
  }

  /** Lets an account send as a recipient, or no longer refuses it. */
  public static Statement sendAs(AdObject recipient, Ace ace) {
    return new Statement(
        "Add-ADPermission -Identity " + Argument.quoted(recipient.name()) + of(ace),
        organisation ->
            organisation
                .find(recipient.schema(), recipient.name())
                .map(found -> organisation.put(found.withAces(with(found.aces(), ace))))
                .orElse(organisation));
  }

  private static String of(Ace ace) {
    return " -User "
        + Argument.quoted(ace.user().name())
        + " -ExtendedRights "
        + Argument.quoted(ace.right().adName().replace("Send-As", "Send As"))
        + (ace.deny() ? " -Deny" : "");
  }

  /** Grants one right to one principal on a connector that a statement before this one makes. */
  public static Statement grantOn(Organisation organisation, String connectorName, Ace ace) {
    return new Statement(
        "Get-ReceiveConnector "
            + Argument.quoted(organisation.server().name() + "\\" + connectorName)
            + " | Add-ADPermission"
            + of(ace),
        org ->
            org.receiveConnector(connectorName)
                .map(c -> org.put(c.object().withAces(with(c.object().aces(), ace))))
                .orElse(org));
  }

  private static Set<Ace> with(Set<Ace> aces, Ace ace) {
    Set<Ace> next = new LinkedHashSet<>(aces);
    next.add(ace);
    return next;
  }

  private static Set<Ace> without(Set<Ace> aces, Ace ace) {
    Set<Ace> next = new LinkedHashSet<>(aces);
    next.remove(ace);
    return next;
  }
}
