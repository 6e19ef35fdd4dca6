package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.CertificateFile;
import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.CertificateSchema;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a certificate into the server's store, or completes a pending request.
 *
 * <p>The journal keeps the certificate, which is public; a private key in the file goes into the
 * keys of this computer and nowhere else, as {@link PrivateKeys} says.
 */
final class ImportExchangeCertificate extends CertificateCmdlet {

  ImportExchangeCertificate(LabServices lab, PrivateKeys keys) {
    super(
        lab,
        keys,
        Table.of(
                "Import-ExchangeCertificate",
                "Puts a certificate into the server's store, or completes a pending request.")
            .with(
                Parameter.named(
                        "FileData",
                        FileDataType.INSTANCE,
                        "The content of a file: a certificate, a chain or a PKCS #12 file.")
                    .required()
                    .in("FileData"))
            .with(
                Parameter.named(
                        "FileName",
                        Types.STRING,
                        "A file in the workspace; the newest builds of Exchange take FileData only.")
                    .required()
                    .in("FileName")
                    .is(Fidelity.PARTIAL))
            .with(Parameter.named("Password", SecretType.INSTANCE, "Of a file with a private key."))
            .named("FriendlyName", Types.STRING, "What people call it.")
            .named(
                "PrivateKeyExportable", Types.BOOL, "Whether Export-ExchangeCertificate gives it.")
            .with(Parameter.named("Server", ServerType.INSTANCE, "The server."))
            .example(
                "Import-ExchangeCertificate -FileName C:\\certs\\mail.pfx -Password (Read-Host -AsSecureString)",
                "Imports a certificate with its private key.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    checkServer(call);
    String action = "Importing a certificate.";
    if (!call.shouldProcess(action, action)) {
      return;
    }
    try {
      add(call, read(call));
    } catch (GeneralSecurityException unusable) {
      throw special(
          "The source data is corrupted or not properly Base64 encoded, or the password is wrong.");
    }
  }

  private CertificateFile read(CmdletCall call) throws GeneralSecurityException {
    String password =
        call.value("Password") instanceof SecretType.Secret secret ? secret.text() : null;
    if (call.value("FileData") instanceof FileDataType.Content content) {
      return CertificateFile.read(content.bytes(), password);
    }
    LabFiles files = labFiles();
    try {
      return CertificateFile.read(
          Files.readAllBytes(files.resolve(call.text("FileName"))), password);
    } catch (IOException missing) {
      throw errors()
          .invalidArgument(
              "The file \"" + call.text("FileName") + "\" can't be read from the lab's files.");
    }
  }

  private void add(CmdletCall call, CertificateFile file) throws GeneralSecurityException {
    String keyId = PrivateKeys.id(file.certificate().getPublicKey());
    Optional<ServerCertificate> request =
        ServerCertificate.in(organisation()).stream()
            .filter(each -> each.pending() && keyId.equals(each.keyId()))
            .findFirst();
    boolean exportable =
        call.has("PrivateKeyExportable")
            ? call.flag("PrivateKeyExportable")
            : request.map(ServerCertificate::exportable).orElse(false);
    String friendly =
        call.has("FriendlyName")
            ? call.text("FriendlyName")
            : request.map(each -> each.object().get(CertificateSchema.FRIENDLY_NAME)).orElse(null);
    AdObject stored = StoredCertificate.of(file.certificate(), friendly, exportable);
    if (ServerCertificate.find(organisation(), stored.name())
        .filter(present -> !present.pending())
        .isPresent()) {
      throw special(
          "Cannot import certificate. A certificate with the thumbprint "
              + stored.name()
              + " already exists.");
    }
    file.key().ifPresent(key -> keys().keep(keyId, key));
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("FileData", stored.get(CertificateSchema.CONTENT));
    if (friendly != null) {
      parameters.put("FriendlyName", friendly);
    }
    parameters.put("PrivateKeyExportable", exportable);
    change(
        call,
        parameters,
        before -> request.map(each -> before.remove(each.object())).orElse(before).put(stored));
    show(call, stored.name());
  }
}
