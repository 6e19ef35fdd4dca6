package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.format.Alignment;
import dev.relaylab.server.shell.format.ListView;
import dev.relaylab.server.shell.format.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The default tables of the objects that these cmdlets write. */
public final class ExchangeViews {

  private ExchangeViews() {}

  public static List<TableView> all() {
    List<TableView> views = new ArrayList<>();
    views.addAll(configuration());
    views.addAll(mailFlow());
    Settings.ALL.stream()
        .filter(settings -> !settings.columns().isEmpty())
        .map(ExchangeViews::of)
        .forEach(views::add);
    views.addAll(NetworkCmdlets.views());
    return List.copyOf(views);
  }

  private static List<TableView> configuration() {
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
        TableView.of(
            "MailboxAcePresentationObject",
            "Identity",
            "User",
            "AccessRights",
            "IsInherited",
            "Deny"),
        TableView.of(
            "MailboxStatistics", "DisplayName", "ItemCount", "StorageLimitStatus", "LastLogonTime"),
        TableView.of(
            "MailboxFolderPermission",
            "FolderName",
            "User",
            "AccessRights",
            "SharingPermissionFlags"),
        TableView.of("Management.MoveRequest", "DisplayName", "Status", "TargetDatabase"),
        TableView.of("MailboxExportRequest", "Name", "Mailbox", "Status"),
        TableView.of("MailboxImportRequest", "Name", "Mailbox", "Status"),
        TableView.of(
            "MoveRequestStatistics",
            "DisplayName",
            "StatusDetail",
            "TotalMailboxSize",
            "PercentComplete"),
        TableView.of(
            "MailboxExportRequestStatistics",
            "Name",
            "StatusDetail",
            "SourceMailboxIdentity",
            "PercentComplete"),
        TableView.of(
            "CasTransactionOutcome",
            "ClientAccessServer",
            "Scenario",
            "Result",
            "Latency",
            "Error"),
        TableView.of(
            "StoreIntegrityCheckJob", "Identity", "Task", "DetectOnly", "JobState", "Progress"),
        TableView.of("ExtendedSecurityPrincipal", "Name", "Type"),
        TableView.of("ManagementRoleEntry", "Name", "Role", "Parameters"),
        TableView.of("ThrottlingPolicyAssociation", "Name", "ThrottlingPolicyId"),
        TableView.of("MailUser", "Name", "RecipientType"),
        TableView.of("MailContact", "Name", "Alias", "RecipientType"),
        TableView.of("DistributionGroup", "Name", "DisplayName", "GroupType", "PrimarySmtpAddress"),
        TableView.of("ReducedRecipient", "Name", "RecipientType"),
        TableView.of("Microsoft.Exchange.Data.Directory.Management.User", "Name", "RecipientType"),
        TableView.of("WindowsGroup", "Name", "DisplayName", "SamAccountName", "GroupType"),
        TableView.of("Management.Contact", "Name"),
        TableView.of(
            "TransportServer", "Name", "MessageTrackingLogEnabled", "MessageTrackingLogPath"),
        TableView.of(
            "FrontendTransportServerPresentationObject",
            "Name",
            "ConnectivityLogEnabled",
            "ReceiveProtocolLogPath"),
        new TableView(
            "ExchangeCertificate",
            List.of(
                new TableView.Header("Thumbprint", "Thumbprint", 41, Alignment.LEFT),
                new TableView.Header("Services", "ServicesStringForm", 10, Alignment.LEFT),
                column("Subject", "Subject"))),
        TableView.of("DomainContentConfig", "Name", "DomainName", "AllowedOOFType"));
  }

  private static List<TableView> mailFlow() {
    return List.of(
        new TableView(
            "ExtensibleQueueInfo",
            List.of(
                new TableView.Header("Identity", "Identity", 17, Alignment.LEFT),
                column("DeliveryType", "DeliveryType"),
                column("Status", "Status"),
                column("MessageCount", "MessageCount"),
                column("Velocity", "Velocity"),
                column("RiskLevel", "RiskLevel"),
                column("OutboundIPPool", "OutboundIPPool"),
                column("NextHopDomain", "NextHopDomain"))),
        TableView.of(
            "QueueDigestPresentationObject",
            "GroupByValue",
            "MessageCount",
            "DeferredMessageCount",
            "LockedMessageCount",
            "StaleMessageCount",
            "Details"),
        TableView.of(
            "ExtensibleMessageInfo", "Identity", "FromAddress", "Status", "Queue", "Subject"),
        TableView.of(
            "MessageTrackingEvent", "EventId", "Source", "Sender", "Recipients", "MessageSubject"),
        TableView.of(
            "SmtpConnectivityStatus",
            "Server",
            "ReceiveConnector",
            "Binding",
            "EndPoint",
            "StatusCode"),
        TableView.of(
            "TestMailflowOutcome", "TestMailflowResult", "MessageLatencyTime", "IsRemoteTest"),
        TableView.of("ServiceController", "Status", "Name", "DisplayName"),
        TableView.of(
            "EventLogEntry",
            "Index",
            "TimeGenerated",
            "EntryType",
            "Source",
            "InstanceId",
            "Message"),
        TableView.of("RelayMapEntry", "Endpoint", "Sender", "As", "Count", "Addresses"),
        TableView.of("RelayFinding", "Severity", "Finding", "Object", "Title"),
        TableView.of("EventLogRecord", "TimeCreated", "Id", "LevelDisplayName", "Message"));
  }

  /** The types that are shown as lists by themselves. */
  public static List<ListView> lists() {
    return Stream.concat(
            Stream.of(ListView.of("Microsoft.Exchange.Monitoring.ServiceHealth")),
            NetworkCmdlets.lists().stream())
        .toList();
  }

  private static TableView of(Settings settings) {
    return TableView.of(settings.schema().typeName(), settings.columns().toArray(String[]::new));
  }

  private static TableView.Header column(String label, String property) {
    return new TableView.Header(label, property, 0, Alignment.LEFT);
  }
}
