package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Schema;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the recipients of an organisation can be filtered by (Exchange: filterable properties for
 * the Filter parameter): all that the lab keeps of them, and more that is never set here.
 */
final class FilterableProperties {
  private static final String MORE =
      """
      ActiveSyncMailboxPolicy AddressListMembership AdministrativeUnits Alias AllowUMCallsFromNonUsers
      ArchiveDatabase ArchiveGuid ArchiveName ArchiveState AuthenticationPolicy C CanonicalName
      CertificateSubject City CountryCode Database Description DirectReports DistinguishedName
      ExchangeGuid ExchangeUserAccountControl ExchangeVersion ExpansionServer ExternalDirectoryObjectId
      GroupMemberCount GroupType Guid HasActiveSyncDevicePartnership Id Identity InPlaceHolds
      IsDirSynced IsInactiveMailbox IsLinked IsMailboxEnabled IsResource IsSecurityPrincipal IsShared
      IsSoftDeletedByDisable IsSoftDeletedByRemove L LegacyExchangeDN LinkedMasterAccount
      MailboxMoveBatchName MailboxMoveFlags MailboxMoveRemoteHostName MailboxMoveSourceMDB
      MailboxMoveStatus MailboxMoveTargetMDB MailboxPlan MailboxRelease Manager MemberOfGroup
      Members Name NonCompliantDevices ObjectCategory ObjectClass OrganizationalUnit OWAMailboxPolicy
      PersistedCapabilities PoliciesExcluded PoliciesIncluded ProtocolSettings RecipientType
      RecipientTypeDetails RemoteRoutingAddress ResourceMetaData ResourceSearchProperties ResourceType ServerLegacyDN ServerName SharePointUrl
      Sid SidHistory SKUAssigned SiteMailboxMemberUsers St TextEncodedORAddress UMEnabled
      UMMailboxPolicy UsageLocation UserAccountControl UserDN WebPage WhenChanged WhenChangedUTC
      WhenCreated WhenCreatedUTC WhenIBSegmentChanged WhenMailboxCreated WhenSoftDeleted
      WindowsEmailAddress WindowsLiveID
      """;

  static final Set<String> NAMES = names();

  private FilterableProperties() {}

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(Set.of(MORE.strip().split("\\s+")));
    for (Schema schema : RecipientSchema.ALL) {
      schema.properties().stream()
          .filter(property -> property != RecipientSchema.PASSWORD)
          .map(Property::name)
          .forEach(names::add);
    }
    return names;
  }
}
