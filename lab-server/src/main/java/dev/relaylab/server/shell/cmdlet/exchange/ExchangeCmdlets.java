package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.format.Alignment;
import dev.relaylab.server.shell.format.TableView;
import dev.relaylab.server.shell.lang.Cmdlet;
import java.util.List;

/** All cmdlets of this package, and how the objects they write look by themselves. */
public final class ExchangeCmdlets {

  private ExchangeCmdlets() {}

  public static List<Cmdlet> all(LabServices lab) {
    return List.of(
        new GetReceiveConnector(lab),
        new NewReceiveConnector(lab),
        new SetReceiveConnector(lab),
        new RemoveReceiveConnector(lab),
        new GetAdPermission(lab),
        new AddAdPermission(lab),
        new RemoveAdPermission(lab),
        new GetAcceptedDomain(lab),
        new NewAcceptedDomain(lab),
        new SetAcceptedDomain(lab),
        new RemoveAcceptedDomain(lab),
        new GetMailbox(lab));
  }

  /** The default tables of Exchange's objects. */
  public static List<TableView> views() {
    return List.of(
        TableView.of("ReceiveConnector", "Identity", "Bindings", "Enabled"),
        TableView.of("SmtpSendConnectorConfig", "Identity", "AddressSpaces", "Enabled"),
        TableView.of("AcceptedDomain", "Name", "DomainName", "DomainType", "Default"),
        new TableView(
            "ADAcePresentationObject",
            List.of(
                column("Identity", "Identity"),
                column("User", "User"),
                column("Deny", "Deny"),
                column("Inherited", "IsInherited"))),
        TableView.of("Mailbox", "Name", "Alias", "ServerName", "ProhibitSendQuota"),
        TableView.of("MailUser", "Name", "RecipientType"),
        TableView.of("MailContact", "Name", "Alias", "RecipientType"),
        TableView.of("DistributionGroup", "Name", "DisplayName", "GroupType", "PrimarySmtpAddress"));
  }

  private static TableView.Header column(String label, String property) {
    return new TableView.Header(label, property, 0, Alignment.LEFT);
  }
}
