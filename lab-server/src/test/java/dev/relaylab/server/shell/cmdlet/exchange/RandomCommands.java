package dev.relaylab.server.shell.cmdlet.exchange;

import java.util.List;
import java.util.Random;

/** Lines that an administrator might type, the more of them refused the longer it goes on. */
final class RandomCommands {
  private static final List<String> CONNECTORS =
      List.of(
          "'smtp relay'",
          "scan",
          "'EX01\\Default Frontend EX01'",
          "'Client Frontend EX01'",
          "partner");
  private static final List<String> RANGES =
      List.of(
          "192.0.2.40",
          "192.0.2.51",
          "192.0.2.0/24",
          "10.0.0.0-10.0.0.20",
          "2001:db8::/64",
          "203.0.113.9");
  private static final List<String> GROUPS =
      List.of(
          "None",
          "AnonymousUsers",
          "ExchangeUsers",
          "ExchangeServers",
          "Partners",
          "AnonymousUsers,ExchangeServers",
          "ExchangeLegacyServers");
  private static final List<String> AUTH =
      List.of(
          "None",
          "Tls",
          "ExternalAuthoritative",
          "Tls,ExternalAuthoritative",
          "Tls,BasicAuth,BasicAuthRequireTLS",
          "Tls,Integrated,ExchangeServer");
  private static final List<String> RIGHTS =
      List.of(
          "Ms-Exch-SMTP-Accept-Any-Recipient",
          "ms-Exch-SMTP-Submit",
          "ms-Exch-SMTP-Accept-Any-Sender",
          "ms-Exch-Bypass-Anti-Spam");
  private static final List<String> USERS =
      List.of(
          "'NT AUTHORITY\\ANONYMOUS LOGON'",
          "'NT AUTHORITY\\Authenticated Users'",
          "'MS Exchange\\Externally Secured Servers'",
          "CONTOSO\\alice");
  private static final List<String> DOMAINS =
      List.of("fabrikam.example", "*.north.example", "tailspin.example");
  private static final List<String> PEOPLE = List.of("Alice", "Bob", "Dave", "'Eve O''Neil'");

  private final Random random;

  RandomCommands(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    return switch (random.nextInt(30)) {
      case 0, 1 ->
          "New-ReceiveConnector "
              + any(List.of("'smtp relay'", "scan", "partner"))
              + " -TransportRole Frontend -Usage "
              + any(List.of("Custom", "Partner", "Internal"))
              + " -Bindings 0.0.0.0:"
              + any(List.of("25", "2587"))
              + " -RemoteIPRanges "
              + any(RANGES);
      case 2, 3, 4 ->
          "Set-ReceiveConnector " + any(CONNECTORS) + " -PermissionGroups " + any(GROUPS);
      case 5 ->
          "Set-ReceiveConnector "
              + any(CONNECTORS)
              + " -AuthMechanism "
              + any(AUTH)
              + " -PermissionGroups "
              + any(GROUPS);
      case 6 ->
          "Set-ReceiveConnector "
              + any(CONNECTORS)
              + " -RemoteIPRanges @{Add="
              + any(RANGES)
              + ";Remove="
              + any(RANGES)
              + "}";
      case 7 ->
          "Set-ReceiveConnector "
              + any(CONNECTORS)
              + " -MaxMessageSize "
              + (1 + random.nextInt(50))
              + "MB -TarpitInterval 00:00:0"
              + random.nextInt(9)
              + " -Enabled $"
              + random.nextBoolean();
      case 8 ->
          "Set-ReceiveConnector "
              + any(CONNECTORS)
              + " -SmtpUtf8Enabled $"
              + random.nextBoolean()
              + " -BareLinefeedRejectionEnabled $"
              + random.nextBoolean()
              + " -Comment 'it''s "
              + random.nextInt(9)
              + "'";
      case 9 -> "Set-ReceiveConnector scan -Name " + any(List.of("partner", "scan", "'new name'"));
      case 10, 11, 12 ->
          "Add-ADPermission "
              + any(CONNECTORS)
              + " -User "
              + any(USERS)
              + " -ExtendedRights "
              + any(RIGHTS)
              + (random.nextInt(5) == 0 ? " -Deny" : "");
      case 13, 14 ->
          "Remove-ADPermission "
              + any(CONNECTORS)
              + " -User "
              + any(USERS)
              + " -ExtendedRights "
              + any(RIGHTS);
      case 15 -> "Remove-ReceiveConnector " + any(CONNECTORS);
      case 16 ->
          "New-AcceptedDomain -Name "
              + any(List.of("one", "two"))
              + " -DomainName "
              + any(DOMAINS)
              + " -DomainType "
              + any(List.of("Authoritative", "InternalRelay", "ExternalRelay"));
      case 17 ->
          "Set-AcceptedDomain "
              + any(List.of("one", "two", "contoso.example"))
              + " -MakeDefault $true -MatchSubDomains $"
              + random.nextBoolean();
      case 18 -> "Remove-AcceptedDomain " + any(List.of("one", "two", "contoso.example"));
      case 19 ->
          "New-SendConnector "
              + any(List.of("out", "smart"))
              + " -AddressSpaces "
              + any(List.of("*", "'SMTP:partner.example;5'", "*,'SMTP:*.example;2'"))
              + any(
                  List.of(
                      "",
                      " -DNSRoutingEnabled $false -SmartHosts 198.51.100.25,relay.partner.example",
                      " -RequireTLS $true -TlsAuthLevel EncryptionOnly"));
      case 20 ->
          "Set-SendConnector "
              + any(List.of("out", "smart"))
              + " -MaxMessageSize "
              + any(List.of("unlimited", "10MB"))
              + " -Port "
              + (25 + random.nextInt(3))
              + " -DNSRoutingEnabled $"
              + random.nextBoolean();
      case 21 ->
          "New-Mailbox Dave -UserPrincipalName dave@contoso.example -Password (ConvertTo-SecureString 'Pa''ss' -AsPlainText -Force)";
      case 22 ->
          "Set-Mailbox "
              + any(PEOPLE)
              + " -EmailAddresses @{Add='sales"
              + random.nextInt(3)
              + "@contoso.example'} -MaxReceiveSize "
              + any(List.of("5MB", "unlimited"));
      case 23 ->
          any(
              List.of(
                  "Remove-Mailbox Bob",
                  "Disable-Mailbox Dave",
                  "Enable-Mailbox Dave",
                  "New-MailContact 'Eve O''Neil' -ExternalEmailAddress eve@partner.example",
                  "Remove-MailContact 'Eve O''Neil'",
                  "Set-Mailbox Alice -Type Shared"));
      case 24 ->
          any(
              List.of(
                  "New-DistributionGroup Sales -Members Alice",
                  "Add-DistributionGroupMember Sales -Member " + any(PEOPLE),
                  "Remove-DistributionGroupMember Sales -Member " + any(PEOPLE),
                  "Set-DistributionGroup Sales -RequireSenderAuthenticationEnabled $false"));
      case 25 ->
          any(
              List.of(
                  "New-TransportRule one -SubjectContainsWords a,b -DeleteMessage $true -Enabled $false",
                  "New-TransportRule two -SentTo bob@contoso.example -PrependSubject 'x: ' -Priority 0",
                  "New-TransportRule three -SenderIpRanges 192.0.2.0/24 -SetSCL -1",
                  "Set-TransportRule two -Priority 2 -Comments moved",
                  "Set-TransportRule three -Name four",
                  "Enable-TransportRule one",
                  "Disable-TransportRule two",
                  "Remove-TransportRule one"));
      case 26 ->
          any(
              List.of(
                  "Add-IPBlockListEntry -IPRange 192.0.2.0/24 -ExpirationTime 1/3/2027",
                  "Add-IPBlockListEntry -IPAddress 192.0.2.7 -Comment it",
                  "Remove-IPBlockListEntry 1",
                  "Add-IPBlockListProvider p -LookupDomain bl.example -AnyMatch $true",
                  "Set-IPBlockListProvider p -Enabled $false",
                  "New-EmailAddressPolicy eap -IncludedRecipients 'MailboxUsers, MailContacts' -EnabledEmailAddressTemplates 'SMTP:%m@contoso.example' -Priority 1",
                  "New-EmailAddressPolicy eap2 -IncludedRecipients AllRecipients -EnabledEmailAddressTemplates SMTP:@contoso.example",
                  "Set-EmailAddressPolicy eap2 -Priority 1",
                  "New-SystemMessage -DsnCode 5.7.1 -Language en -Internal $true -Text no",
                  "New-ThrottlingPolicy slow -MessageRateLimit 5"));
      case 27 ->
          any(
              List.of(
                  "Add-MailboxPermission Alice -User " + any(PEOPLE) + " -AccessRights FullAccess",
                  "Add-MailboxPermission Bob -User Alice -AccessRights ReadPermission -Deny",
                  "Remove-MailboxPermission Alice -User Bob -AccessRights FullAccess",
                  "Set-CASMailbox " + any(PEOPLE) + " -PopEnabled $false",
                  "Set-CASMailbox Alice -PopEnabled $true",
                  "Set-User " + any(PEOPLE) + " -Department Sales -FirstName Al",
                  "Set-Contact 'Eve O''Neil' -Company Partner",
                  "Set-Mailbox Bob -Name Robert",
                  "Set-Mailbox Alice -LitigationHoldDuration 30 -AuditOwner Create,Move",
                  "Enable-Mailbox Alice -Archive",
                  "Add-RoleGroupMember 'Help Desk' -Member " + any(PEOPLE),
                  "Remove-RoleGroupMember 'Help Desk' -Member Alice",
                  "New-RoleGroup Mail -Roles 'Transport Queues' -Members Alice"));
      case 28 ->
          any(
              List.of(
                  "Install-TransportAgent own -TransportAgentFactory F -AssemblyPath C:\\a.dll",
                  "Set-TransportAgent own -Priority 2",
                  "Set-TransportAgent 'DLP Policy Agent' -Priority 7",
                  "Enable-TransportAgent own",
                  "New-MailboxDatabase DB02 -Server EX01",
                  "Mount-Database DB02",
                  "Dismount-Database 'Mailbox Database 01'",
                  "Remove-MailboxDatabase DB02",
                  "New-MoveRequest " + any(PEOPLE) + " -TargetDatabase DB02",
                  "Add-MailboxFolderPermission 'Alice:\\Calendar' -AccessRights Editor -User "
                      + any(PEOPLE),
                  "Set-MailboxFolderPermission 'Bob:\\Calendar' -User Default -AccessRights "
                      + any(List.of("LimitedDetails", "AvailabilityOnly")),
                  "Remove-MailboxFolderPermission 'Alice:\\Calendar' -User Bob",
                  "New-InboxRule -Name move -DeleteMessage $true -Mailbox " + any(PEOPLE),
                  "Disable-InboxRule move",
                  "New-ManagementScope S1 -RecipientRestrictionFilter 'City -eq ''Bonn'''",
                  "Remove-ManagementScope S1",
                  "New-ManagementRoleAssignment -Role 'Mail Recipients' -User "
                      + any(PEOPLE)
                      + " -CustomRecipientWriteScope S1",
                  "Set-RoleGroup Mail -Name Post",
                  "New-ManagementRole Own -Parent 'Move Mailboxes'",
                  "Remove-ManagementRoleEntry 'Own\\New-MoveRequest'",
                  "Remove-ManagementRole Own",
                  "Remove-RoleGroup Post",
                  "Uninstall-TransportAgent own"));
      default ->
          any(
              List.of(
                  "Set-TransportConfig -MaxSendSize 25MB -InternalSMTPServers 192.0.2.40",
                  "Set-TransportService EX01 -MessageExpirationTimeout 12:00:00",
                  "Set-FrontendTransportService EX01 -AntispamAgentsEnabled $true",
                  "Set-MailboxTransportService EX01 -MaxConcurrentMailboxDeliveries 10",
                  "Set-MailboxTransportService EX01 -MaxConcurrentMailboxDeliveries 20",
                  "Disable-TransportAgent 'Malware Agent'",
                  "Enable-TransportAgent 'Malware Agent'",
                  "Set-ServerComponentState EX01 -Component HubTransport -State Inactive -Requester Maintenance",
                  "Set-EventLogLevel 'MSExchangeTransport\\DSN' -Level High",
                  "Set-SenderFilterConfig -BlockedDomains partner.example",
                  "Set-Mailbox Bob -RecipientLimits 20 -ForwardingAddress Carol",
                  "Add-ADPermission EX01 -User 'CONTOSO\\Exchange Servers' -ExtendedRights ms-Exch-Store-Admin",
                  "New-RemoteDomain Partner -DomainName partner.example",
                  "Set-RemoteDomain Partner -NDREnabled $false",
                  "Remove-RemoteDomain Partner",
                  "New-ExchangeCertificate -DomainName mail.contoso.example -KeySize 1024 -Force",
                  "New-ExchangeCertificate -GenerateRequest -KeySize 1024",
                  "Write-AdminAuditLog -Comment 'It''s, all; done'",
                  "Set-TransportConfig -MaxSendSize 10MB"));
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
