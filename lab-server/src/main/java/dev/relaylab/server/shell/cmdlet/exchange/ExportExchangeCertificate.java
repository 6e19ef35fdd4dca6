package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.CertificateFile;
import dev.relaylab.server.certificate.Pem;
import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.CertificateSchema;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gives a certificate with its private key as PKCS #12, or a pending request as PKCS #10. */
final class ExportExchangeCertificate extends CertificateCmdlet {

  ExportExchangeCertificate(LabServices lab, PrivateKeys keys) {
    super(
        lab,
        keys,
        Table.of(
                "Export-ExchangeCertificate",
                "Gives a certificate with its private key, or a pending request.")
            .with(identity(true))
            .named("BinaryEncoded", Types.SWITCH, "Bytes in FileData instead of Base64 text.")
            .with(
                Parameter.named(
                    "Password",
                    SecretType.INSTANCE,
                    "Protects the private key, which is left out without it."))
            .with(
                Parameter.named(
                        "FileName",
                        Types.STRING,
                        "A file to write too, in the workspace; the newest builds do not take it.")
                    .is(Fidelity.PARTIAL))
            .example(
                "$cert = Export-ExchangeCertificate 5113AE0233A72FCCB75B1D0198628675333D010E"
                    + " -BinaryEncoded -Password (Read-Host -AsSecureString)",
                "Holds the bytes of a .pfx file.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    ServerCertificate certificate = named(call);
    String action = "Exporting certificate \"" + certificate.thumbprint() + "\".";
    if (!call.shouldProcess(action, action)) {
      return;
    }
    byte[] content = content(certificate, call);
    String text =
        certificate.pending()
            ? Pem.block("NEW CERTIFICATE REQUEST", content)
            : Base64.getMimeEncoder().encodeToString(content);
    boolean binary = call.flag("BinaryEncoded");
    if (call.has("FileName")) {
      labFiles()
          .write(
              call.text("FileName"),
              binary ? content : text.getBytes(StandardCharsets.US_ASCII),
              false);
    }
    call.write(binary ? binary(content) : text);
  }

  private byte[] content(ServerCertificate certificate, CmdletCall call) {
    if (certificate.pending()) {
      return Base64.getDecoder().decode(certificate.object().get(CertificateSchema.REQUEST));
    }
    String content = certificate.object().get(CertificateSchema.CONTENT);
    if (!call.has("Password") && content != null) {
      return Base64.getDecoder().decode(content);
    }
    Optional<PrivateKey> key =
        certificate.exportable() ? keys().find(certificate.keyId()) : Optional.empty();
    if (key.isEmpty()) {
      throw special(
          "The private key couldn't be exported as PKCS-12. It may not be accessible or isn't"
              + " exportable.");
    }
    try {
      return new CertificateFile(StoredCertificate.decoded(content), key)
          .encoded(((SecretType.Secret) call.value("Password")).text());
    } catch (GeneralSecurityException failed) {
      throw special(failed.getMessage());
    }
  }

  private static Shown binary(byte[] content) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("FileData", CertificateView.bytes(content));
    shown.put("Identity", "");
    shown.put("IsValid", true);
    shown.put("ObjectState", "New");
    return new Shown(
        "Microsoft.Exchange.Management.SystemConfigurationTasks.BinaryFileDataObject",
        shown,
        "BinaryFileDataObject");
  }
}
