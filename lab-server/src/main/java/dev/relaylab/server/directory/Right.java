package dev.relaylab.server.directory;

import java.util.Locale;
import java.util.Optional;

/**
 * An Active Directory extended right that decides something on a Receive connector or a mailbox.
 *
 * <p>Names and their log spelling: Exchange's Receive connector permissions and protocol log.
 */
public enum Right {
  SUBMIT("ms-Exch-SMTP-Submit", "SMTPSubmit"),
  ACCEPT_ANY_RECIPIENT("ms-Exch-SMTP-Accept-Any-Recipient", "SMTPAcceptAnyRecipient"),
  ACCEPT_AUTHENTICATION_FLAG(
      "ms-Exch-SMTP-Accept-Authentication-Flag", "SMTPAcceptAuthenticationFlag"),
  ACCEPT_ANY_SENDER("ms-Exch-SMTP-Accept-Any-Sender", "SMTPAcceptAnySender"),
  ACCEPT_AUTHORITATIVE_DOMAIN_SENDER(
      "ms-Exch-SMTP-Accept-Authoritative-Domain-Sender", "SMTPAcceptAuthoritativeDomainSender"),
  BYPASS_ANTI_SPAM("ms-Exch-Bypass-Anti-Spam", "BypassAntiSpam"),
  BYPASS_MESSAGE_SIZE_LIMIT("ms-Exch-Bypass-Message-Size-Limit", "BypassMessageSizeLimit"),
  ACCEPT_EXCH50("ms-Exch-SMTP-Accept-Exch50", "SMTPAcceptEXCH50"),
  ACCEPT_HEADERS_ROUTING("ms-Exch-Accept-Headers-Routing", "AcceptRoutingHeaders"),
  ACCEPT_HEADERS_FOREST("ms-Exch-Accept-Headers-Forest", "AcceptForestHeaders"),
  ACCEPT_HEADERS_ORGANIZATION("ms-Exch-Accept-Headers-Organization", "AcceptOrganizationHeaders"),
  ACCEPT_XATTR("ms-Exch-SMTP-Accept-Xattr", "SMTPAcceptXAttr"),
  ACCEPT_XPROXY_FROM("ms-Exch-SMTP-Accept-XProxyFrom", "SMTPAcceptXProxyFrom"),
  ACCEPT_XSESSION_PARAMS("ms-Exch-SMTP-Accept-XSessionParams", "SMTPAcceptXSessionParams"),
  ACCEPT_XSHADOW("ms-Exch-SMTP-Accept-XShadow", "SMTPAcceptXShadow"),
  ACCEPT_XSYSPROBE("ms-Exch-SMTP-Accept-XSysProbe", "SMTPAcceptXSysProbe"),
  SEND_RECIPIENT_CACHE(
      "ms-Exch-SMTP-Send-XMessageContext-ADRecipientCache",
      "SMTPSendXMessageContextADRecipientCache"),
  SEND_EXTENDED_PROPERTIES(
      "ms-Exch-SMTP-Send-XMessageContext-ExtendedProperties",
      "SMTPSendXMessageContextExtendedProperties"),
  SEND_FAST_INDEX(
      "ms-Exch-SMTP-Send-XMessageContext-FastIndex", "SMTPSendXMessageContextFastIndex"),
  STORE_CREATE_NAMED_PROPERTIES("ms-Exch-Store-Create-Named-Properties", ""),
  CREATE_PUBLIC_FOLDER("ms-Exch-Create-Public-Folder", ""),
  SEND_HEADERS_ROUTING("ms-Exch-Send-Headers-Routing", ""),
  SEND_HEADERS_FOREST("ms-Exch-Send-Headers-Forest", ""),
  SEND_HEADERS_ORGANIZATION("ms-Exch-Send-Headers-Organization", ""),
  SEND_EXCH50("ms-Exch-SMTP-Send-Exch50", ""),
  STORE_ADMIN("ms-Exch-Store-Admin", ""),
  EPI_TOKEN_SERIALIZATION("ms-Exch-EPI-Token-Serialization", ""),
  EPI_IMPERSONATION("ms-Exch-EPI-Impersonation", ""),
  SEND_AS("Send-As", ""),
  RECEIVE_AS("Receive-As", "");

  private final String adName;
  private final String logName;

  Right(String adName, String logName) {
    this.adName = adName;
    this.logName = logName;
  }

  /** The name in Active Directory, as {@code Get-ADPermission} prints it. */
  public String adName() {
    return adName;
  }

  /** The name in the protocol log's permission row; empty for rights that never stand there. */
  public String logName() {
    return logName;
  }

  /** Finds a right by its AD name, in any case; spaces stand for dashes ({@code "Send As"}). */
  public static Optional<Right> named(String text) {
    String wanted = text.strip().replace(' ', '-').toLowerCase(Locale.ROOT);
    for (Right right : values()) {
      if (right.adName.toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(right);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return adName;
  }
}
