package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.of;
import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.BOOLEAN;
import static dev.relaylab.server.directory.ValueTypes.integer;
import static dev.relaylab.server.directory.ValueTypes.text;
import static dev.relaylab.server.directory.ValueTypes.unlimited;
import static dev.relaylab.server.directory.ValueTypes.word;

import java.util.List;

/** What a remote domain is sent: replies, reports and formats. */
public final class RemoteDomainSchema {
  public static final Property<String> DOMAIN_NAME = of("DomainName", text(256), null);
  public static final Property<Boolean> NDR_ENABLED = of("NDREnabled", BOOLEAN, true);
  public static final Property<Boolean> DELIVERY_REPORT_ENABLED =
      of("DeliveryReportEnabled", BOOLEAN, true);

  public static final Schema SCHEMA =
      new Schema(
          "msExchDomainContentConfig",
          "Microsoft.Exchange.Data.Directory.SystemConfiguration.DomainContentConfig",
          "CN=Internet Message Formats,CN=Global Settings",
          "0.1 (8.0.535.0)",
          List.of(
              DOMAIN_NAME,
              of("IsInternal", BOOLEAN, false),
              of("TargetDeliveryDomain", BOOLEAN, false),
              of(
                  "ByteEncoderTypeFor7BitCharsets",
                  word("Undefined", "Use7Bit", "UseQP", "UseBase64"),
                  "Undefined"),
              of("CharacterSet", text(256), "iso-8859-1"),
              of("NonMimeCharacterSet", text(256), "iso-8859-1"),
              of(
                  "AllowedOOFType",
                  word("External", "InternalLegacy", "ExternalLegacy", "None"),
                  "External"),
              of("AutoReplyEnabled", BOOLEAN, false),
              of("AutoForwardEnabled", BOOLEAN, false),
              DELIVERY_REPORT_ENABLED,
              NDR_ENABLED,
              of("MeetingForwardNotificationEnabled", BOOLEAN, false),
              of("ContentType", word("MimeHtmlText", "MimeText", "MimeHtml"), "MimeHtmlText"),
              of("DisplaySenderName", BOOLEAN, true),
              of(
                  "PreferredInternetCodePageForShiftJis",
                  word("Undefined", "50220", "50221", "50222"),
                  "Undefined"),
              of("RequiredCharsetCoverage", text(256), null),
              of("TNEFEnabled", BOOLEAN, null),
              of("LineWrapSize", unlimited(integer(0, Integer.MAX_VALUE)), Unlimited.none()),
              of("TrustedMailOutboundEnabled", BOOLEAN, false),
              of("TrustedMailInboundEnabled", BOOLEAN, false),
              of("UseSimpleDisplayName", BOOLEAN, false),
              of("NDRDiagnosticInfoEnabled", BOOLEAN, true),
              of("MessageCountThreshold", integer(0, Integer.MAX_VALUE), Integer.MAX_VALUE),
              readOnly("AdminDisplayName", text(256), "")));

  private RemoteDomainSchema() {}
}
