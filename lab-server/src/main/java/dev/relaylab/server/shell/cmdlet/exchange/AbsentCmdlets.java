package dev.relaylab.server.shell.cmdlet.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cmdlets that Exchange and Windows administrators know and this lab does not have, by noun,
 * each with what is missing. Calling one is an error as for any unknown name; the reason comes with
 * it.
 */
public final class AbsentCmdlets {
  private static final Set<String> VERBS =
      Set.of(
          "get",
          "new",
          "set",
          "remove",
          "add",
          "enable",
          "disable",
          "test",
          "update",
          "start",
          "stop",
          "resume",
          "suspend",
          "install",
          "uninstall",
          "import",
          "export",
          "search",
          "connect",
          "move",
          "mount",
          "dismount",
          "redirect",
          "complete",
          "retry",
          "invoke",
          "clean");
  private static final Map<String, String> REASONS = reasons();
  private static final Set<String> PROGRAMS =
      Set.of(
          "net",
          "net.exe",
          "netstat",
          "telnet",
          "nslookup",
          "ping",
          "ipconfig",
          "iisreset",
          "sc.exe",
          "hostname",
          "whoami",
          "tracert",
          "certutil",
          "setspn",
          "dsquery",
          "nltest",
          "gpupdate",
          "eseutil");

  private AbsentCmdlets() {}

  /** Why a cmdlet is not here; empty for a name that nobody knows. */
  public static Optional<String> why(String name) {
    if (PROGRAMS.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.of(
          "This shell runs no programs; lab on MACHINE has telnet, nslookup and ping.");
    }
    String[] parts = name.toLowerCase(Locale.ROOT).split("-", 2);
    return parts.length == 2 && VERBS.contains(parts[0])
        ? Optional.ofNullable(REASONS.get(parts[1]))
        : Optional.empty();
  }

  private static Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    exchange(reasons, "transport rules", "TransportRule", "TransportRuleCollection", "JournalRule");
    exchange(reasons, "transport agents", "TransportAgent", "TransportPipeline");
    exchange(
        reasons,
        "antispam and malware filtering",
        "RecipientFilterConfig",
        "SenderFilterConfig",
        "SenderIdConfig",
        "SenderReputationConfig",
        "ContentFilterConfig",
        "ContentFilterPhrase",
        "IPAllowListEntry",
        "IPAllowListConfig",
        "IPAllowListProvider",
        "IPAllowListProvidersConfig",
        "IPBlockListEntry",
        "IPBlockListConfig",
        "IPBlockListProvider",
        "IPBlockListProvidersConfig",
        "MalwareFilterPolicy",
        "MalwareFilteringServer",
        "AntispamUpdates");
    exchange(
        reasons,
        "Edge servers and hybrid organisations",
        "EdgeSubscription",
        "EdgeSynchronization",
        "HybridConfiguration",
        "OrganizationRelationship",
        "FederationTrust",
        "IntraOrganizationConnector");
    exchange(
        reasons,
        "certificates beyond the one that its server starts TLS with",
        "ExchangeCertificate",
        "ExchangeCertificateRequest");
    exchange(reasons, "message files; lab mail shows what a mailbox got", "Message");
    exchange(
        reasons,
        "mailbox databases beyond Get-MailboxDatabase and mailbox contents",
        "DatabaseAvailabilityGroup",
        "MailboxDatabaseCopyStatus",
        "MailboxStatistics",
        "MailboxRestoreRequest",
        "MailboxExportRequest",
        "MailboxImportRequest",
        "PublicFolder",
        "InboxRule",
        "MailboxFolderStatistics",
        "MoveRequest",
        "MigrationBatch");
    exchange(
        reasons,
        "mailbox permissions and roles; SMTP rights are set with Add-ADPermission",
        "MailboxPermission",
        "MailboxFolderPermission",
        "RecipientPermission",
        "ManagementRole",
        "ManagementRoleAssignment",
        "RoleGroup",
        "RoleGroupMember",
        "ManagementScope",
        "RbacPolicy");
    exchange(
        reasons,
        "client access",
        "ClientAccessService",
        "ClientAccessServer",
        "OwaVirtualDirectory",
        "EcpVirtualDirectory",
        "OabVirtualDirectory",
        "WebServicesVirtualDirectory",
        "ActiveSyncVirtualDirectory",
        "MapiVirtualDirectory",
        "PowerShellVirtualDirectory",
        "OutlookAnywhere",
        "CASMailbox",
        "PopSettings",
        "ImapSettings");
    exchange(
        reasons,
        "address policies and address lists",
        "EmailAddressPolicy",
        "AddressList",
        "GlobalAddressList",
        "OfflineAddressBook",
        "DynamicDistributionGroup");
    exchange(
        reasons,
        "tracking reports; Get-MessageTrackingLog shows what became of a message",
        "MessageTrackingReport");
    exchange(
        reasons,
        "settings of the organisation and server beyond mail flow",
        "OrganizationConfig",
        "MailboxServer",
        "MailboxTransportService",
        "AgentLog",
        "ExchangeDiagnosticInfo",
        "ServerHealth",
        "HealthReport",
        "ServerMonitoringOverride",
        "TransportRuleAction",
        "TransportRulePredicate",
        "SmimeConfig",
        "SystemMessage",
        "ActiveSyncOrganizationSettings",
        "NetworkConnectionInfo",
        "ForeignConnector",
        "RoutingGroupConnector");
    all(
        reasons,
        "That is a cmdlet of Exchange Online; on a server of one's own it is Get-ReceiveConnector or Get-SendConnector.",
        "InboundConnector",
        "OutboundConnector");
    all(
        reasons,
        "That is a cmdlet of Exchange Online; on a server of one's own it is Get-MessageTrackingLog.",
        "MessageTrace",
        "MessageTraceV2",
        "MessageTraceDetail");
    all(
        reasons,
        "Exchange Online is not a part of the lab.",
        "ExchangeOnline",
        "IPPSSession",
        "MsolService",
        "AzureAD",
        "MgGraph");
    all(
        reasons,
        "The lab has no Active Directory module; Get-User, Get-Recipient and Get-ADPermission show what mail flow needs.",
        "ADUser",
        "ADGroup",
        "ADGroupMember",
        "ADComputer",
        "ADObject",
        "ADDomain",
        "ADForest",
        "ADDomainController",
        "ADOrganizationalUnit");
    all(
        reasons,
        "The lab does not model Windows's own network settings; Test-NetConnection and Test-SmtpConnectivity try ports.",
        "NetTCPConnection",
        "NetFirewallRule",
        "NetIPAddress",
        "NetIPConfiguration",
        "NetAdapter",
        "WindowsFeature",
        "NetFirewallPortFilter",
        "DnsServerResourceRecordA");
    all(
        reasons,
        "The lab has no Windows underneath; Get-Service and Get-EventLog show what mail flow needs.",
        "WmiObject",
        "CimInstance",
        "Process",
        "PSDrive",
        "Counter",
        "ScheduledTask",
        "HotFix",
        "ComputerInfo",
        "ItemProperty",
        "Acl",
        "LocalGroupMember");
    return Map.copyOf(reasons);
  }

  private static void exchange(Map<String, String> reasons, String what, String... nouns) {
    all(reasons, "Exchange has this cmdlet; the lab does not model " + what + ".", nouns);
  }

  private static void all(Map<String, String> reasons, String why, String... nouns) {
    List.of(nouns).forEach(noun -> reasons.put(noun.toLowerCase(Locale.ROOT), why));
  }
}
