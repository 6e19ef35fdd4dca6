package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.*;

import java.util.List;

/** The properties of an accepted domain, in Format-List order (Exchange 2019 export). */
public final class AcceptedDomainSchema {

  /** What becomes of a recipient that the organisation does not know. */
  public enum DomainType {
    Authoritative,
    ExternalRelay,
    InternalRelay
  }

  public static final Property<String> DOMAIN_NAME = of("DomainName", text(256), null);
  public static final Property<String> CATCH_ALL_RECIPIENT =
      readOnly("CatchAllRecipientID", text(256), null);
  public static final Property<DomainType> DOMAIN_TYPE =
      of("DomainType", constant(DomainType.class), DomainType.Authoritative);
  public static final Property<Boolean> MATCH_SUB_DOMAINS = of("MatchSubDomains", BOOLEAN, false);
  public static final Property<Boolean> ADDRESS_BOOK_ENABLED =
      of("AddressBookEnabled", BOOLEAN, true);
  public static final Property<Boolean> DEFAULT = readOnly("Default", BOOLEAN, false);
  public static final Property<Boolean> PENDING_REMOVAL = of("PendingRemoval", BOOLEAN, false);
  public static final Property<Boolean> PENDING_COMPLETION =
      of("PendingCompletion", BOOLEAN, false);

  public static final Schema SCHEMA =
      new Schema(
          "msExchAcceptedDomain",
          "Microsoft.Exchange.Data.Directory.SystemConfiguration.AcceptedDomain",
          "CN=Accepted Domains,CN=Transport Settings",
          "0.20 (15.0.0.0)",
          List.of(
              DOMAIN_NAME,
              CATCH_ALL_RECIPIENT,
              DOMAIN_TYPE,
              MATCH_SUB_DOMAINS,
              ADDRESS_BOOK_ENABLED,
              DEFAULT,
              readOnly("EmailOnly", BOOLEAN, false),
              readOnly("ExternallyManaged", BOOLEAN, false),
              readOnly("AuthenticationType", text(64), null),
              readOnly("LiveIdInstanceType", text(64), "Consumer"),
              PENDING_REMOVAL,
              PENDING_COMPLETION,
              readOnly("FederatedOrganizationLink", text(256), null),
              readOnly("MailFlowPartner", text(256), null),
              readOnly("OutboundOnly", BOOLEAN, false),
              readOnly("PendingFederatedAccountNamespace", BOOLEAN, false),
              readOnly("PendingFederatedDomain", BOOLEAN, false),
              readOnly("IsCoexistenceDomain", BOOLEAN, false),
              readOnly("PerimeterDuplicateDetected", BOOLEAN, false),
              readOnly("IsDefaultFederatedDomain", BOOLEAN, false),
              readOnly("EnableNego2Authentication", BOOLEAN, false),
              readOnly("InitialDomain", BOOLEAN, false),
              readOnly("AdminDisplayName", text(256), "")));

  private AcceptedDomainSchema() {}
}
