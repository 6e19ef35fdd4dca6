package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives services a certificate; what a certificate serves it serves until it is removed. */
final class EnableExchangeCertificate extends CertificateCmdlet {

  EnableExchangeCertificate(LabServices lab, PrivateKeys keys) {
    super(
        lab,
        keys,
        Table.of("Enable-ExchangeCertificate", "Gives services a certificate.")
            .with(identity(true))
            .with(
                services("What uses it; of these only SMTP acts in the lab.")
                    .required()
                    .is(Fidelity.PARTIAL))
            .named("Force", Types.SWITCH, "Makes it the default SMTP certificate without asking.")
            .ignored(Types.SWITCH, "Taken.", "DoNotRequireSsl", "NetworkServiceAllowed")
            .example(
                "Enable-ExchangeCertificate 5113AE0233A72FCCB75B1D0198628675333D010E -Services SMTP",
                "Lets SMTP use a certificate.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    ServerCertificate certificate = named(call);
    List<String> services = chosen(call);
    String action = "Enabling certificate \"" + certificate.thumbprint() + "\".";
    if (!call.shouldProcess(action, action)) {
      return;
    }
    if (certificate.pending()) {
      throw special(
          "The certificate with thumbprint "
              + certificate.thumbprint()
              + " is a pending request and can't be used for services.");
    }
    checkKey(call, certificate);
    boolean first = services.contains(ServerCertificate.SMTP) && replacesDefault(call, certificate);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("Thumbprint", certificate.thumbprint());
    parameters.put("Services", services.isEmpty() ? List.of("None") : services);
    parameters.put("Force", first);
    change(call, parameters, before -> enable(before, certificate, services, first));
  }

  /** A script that comes from another computer, and says Force, goes on without the key. */
  private void checkKey(CmdletCall call, ServerCertificate certificate) {
    if (certificate.madeBySetup() || keys().has(certificate.keyId())) {
      return;
    }
    if (!call.has("Force")) {
      throw special(
          "The certificate with thumbprint "
              + certificate.thumbprint()
              + " was found but is not valid for use with Exchange Server (reason:"
              + " PrivateKeyMissing).");
    }
    call.warn(
        "The private key of certificate "
            + certificate.thumbprint()
            + " isn't on this server; TLS starts with the certificate that setup made.");
  }
}
