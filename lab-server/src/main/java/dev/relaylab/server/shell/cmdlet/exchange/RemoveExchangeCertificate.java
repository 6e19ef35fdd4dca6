package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.Map;

/** Removes a certificate; the server's own stays. */
final class RemoveExchangeCertificate extends CertificateCmdlet {

  RemoveExchangeCertificate(LabServices lab) {
    super(
        lab,
        selection(
                Table.of(
                    "Remove-ExchangeCertificate",
                    "Removes a certificate; the one that TLS starts with stays."))
            .example(
                "Remove-ExchangeCertificate -Thumbprint 5113AE0233A72FCCB75B1D0198628675333D010E -Confirm:$false",
                "Removes it without asking.")
            .changesAfterAsking());
  }

  @Override
  void process(CmdletCall call) {
    AdObject certificate = certificate(call);
    if (CertificateStore.isOwn(certificate, organisation().server())) {
      throw errors()
          .invalidOperation(
              "The internal transport certificate cannot be removed because that would cause the Microsoft Exchange Transport service to stop. To replace the internal transport certificate, create a new certificate. The new certificate will automatically become the internal transport certificate. You can then remove the existing certificate.");
    }
    String action = "Remove certificate with thumbprint " + certificate.name() + "?";
    if (call.shouldProcess(action, action)) {
      change(
          call,
          Map.of("Thumbprint", certificate.name()),
          organisation -> organisation.remove(certificate));
    }
  }
}
