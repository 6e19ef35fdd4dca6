package dev.relaylab.server.shell.cmdlet.exchange;

import static dev.relaylab.server.directory.SendConnectorSchema.TLS_CERTIFICATE_NAME;

import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.CertificateSchema;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Removes a certificate or a pending request from the server's store. */
final class RemoveExchangeCertificate extends CertificateCmdlet {

  RemoveExchangeCertificate(LabServices lab, PrivateKeys keys) {
    super(
        lab,
        keys,
        Table.of(
                "Remove-ExchangeCertificate",
                "Removes a certificate or a pending request from the server's store.")
            .with(identity(true))
            .example(
                "Remove-ExchangeCertificate 5113AE0233A72FCCB75B1D0198628675333D010E",
                "Removes a certificate after asking.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    ServerCertificate certificate = named(call);
    String question =
        "Remove certificate with thumbprint "
            + certificate.thumbprint()
            + " from the computer's certificate store?";
    if (!call.shouldProcess(question, question)) {
      return;
    }
    checkUnused(certificate);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("Thumbprint", certificate.thumbprint());
    change(call, parameters, before -> without(before, certificate.object()));
  }

  private static Organisation without(Organisation organisation, AdObject object) {
    return object.get(CertificateSchema.CONTENT) == null
        ? organisation.put(object.with(CertificateSchema.REMOVED, true))
        : organisation.remove(object);
  }

  private void checkUnused(ServerCertificate certificate) {
    boolean internal =
        ServerCertificate.defaultOf(organisation())
            .map(each -> each.thumbprint().equals(certificate.thumbprint()))
            .orElse(false);
    if (internal) {
      throw special(
          "The internal transport certificate cannot be removed because that would cause the"
              + " Microsoft Exchange Transport service to stop. To replace the internal transport"
              + " certificate, create a new certificate. The new certificate will automatically"
              + " become the internal transport certificate. You can then remove the existing"
              + " certificate.");
    }
    List<String> senders =
        organisation().all(SendConnectorSchema.SCHEMA).stream()
            .filter(connector -> certificate.tlsName().equals(connector.get(TLS_CERTIFICATE_NAME)))
            .map(AdObject::name)
            .toList();
    if (!senders.isEmpty()) {
      throw special(
          "These certificates are tagged with following Send Connectors : "
              + String.join(", ", senders)
              + ". Removing and replacing certificates from Send Connector would break the mail"
              + " flow. If you still want to proceed then replace or remove these certificates from"
              + " Send Connector and then try this command.");
    }
  }
}
