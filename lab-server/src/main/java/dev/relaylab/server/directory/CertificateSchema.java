package dev.relaylab.server.directory;

import static dev.relaylab.server.directory.Property.readOnly;
import static dev.relaylab.server.directory.ValueTypes.BOOLEAN;
import static dev.relaylab.server.directory.ValueTypes.multi;
import static dev.relaylab.server.directory.ValueTypes.text;

import java.util.List;

/**
 * The certificates in the server's store, each named by its thumbprint: public throughout, with
 * what is asked of them beside the whole, so that nobody has to decode it.
 */
public final class CertificateSchema {
  public static final Property<String> SUBJECT = words("Subject");
  public static final Property<String> ISSUER = words("Issuer");
  public static final Property<List<String>> DOMAINS =
      readOnly("CertificateDomains", multi(text(1024)), List.of());
  public static final Property<String> NOT_BEFORE = words("NotBefore");
  public static final Property<String> NOT_AFTER = words("NotAfter");
  public static final Property<String> SERIAL_NUMBER = words("SerialNumber");
  public static final Property<String> KEY_ID = words("KeyIdentifier");
  public static final Property<Integer> KEY_SIZE =
      readOnly("PublicKeySize", ValueTypes.integer(0, 65_536), 2048);
  public static final Property<List<String>> SERVICES =
      readOnly("Services", multi(text(64)), List.of());
  public static final Property<String> FRIENDLY_NAME = words("FriendlyName");
  public static final Property<Boolean> EXPORTABLE =
      readOnly("PrivateKeyExportable", BOOLEAN, false);

  /** The certificate in DER, as Base64; null for the one that setup made. */
  public static final Property<String> CONTENT = words("RawData");

  /** The request in DER, as Base64, until its certificate comes. */
  public static final Property<String> REQUEST = words("CertificateRequest");

  /** Whether it is the internal transport certificate, which SMTP uses by default. */
  public static final Property<Boolean> DEFAULT = readOnly("Default", BOOLEAN, false);

  /** Whether the certificate that setup made is gone. */
  public static final Property<Boolean> REMOVED = readOnly("Removed", BOOLEAN, false);

  public static final Schema SCHEMA =
      new Schema(
          "msExchServerCertificate",
          "Microsoft.Exchange.Management.SystemConfigurationTasks.ExchangeCertificate",
          "CN=Certificates",
          "0.1 (8.0.535.0)",
          List.of(
              SUBJECT,
              ISSUER,
              DOMAINS,
              NOT_BEFORE,
              NOT_AFTER,
              SERIAL_NUMBER,
              KEY_ID,
              KEY_SIZE,
              SERVICES,
              FRIENDLY_NAME,
              EXPORTABLE,
              CONTENT,
              REQUEST,
              DEFAULT,
              REMOVED));

  private CertificateSchema() {}

  private static Property<String> words(String name) {
    return readOnly(name, text(65_536), null);
  }
}
