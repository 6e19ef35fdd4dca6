package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Gives services a certificate; the lab's serves SMTP from the start. */
final class EnableExchangeCertificate extends ExchangeCmdlet {

  EnableExchangeCertificate(LabServices lab) {
    super(
        lab,
        Table.of(
                "Enable-ExchangeCertificate",
                "Gives services a certificate; the lab's one serves SMTP from the start.")
            .with(
                Parameter.named("Thumbprint", Types.STRING, "The certificate's thumbprint.")
                    .required()
                    .at(1)
                    .pipedByName())
            .with(
                Parameter.named(
                        "Services",
                        Types.someOf(
                            "AllowedServices",
                            "None",
                            "IMAP",
                            "POP",
                            "UM",
                            "IIS",
                            "SMTP",
                            "Federation",
                            "UMCallRouter"),
                        "What uses it; only SMTP exists in the lab.")
                    .required()
                    .is(Fidelity.PARTIAL))
            .ignored(Types.SWITCH, "Taken.", "Force", "DoNotRequireSsl", "NetworkServiceAllowed")
            .ignored(Types.STRING, "Taken; the lab has one server.", "Server")
            .example(
                "Get-ExchangeCertificate | Enable-ExchangeCertificate -Services SMTP",
                "Keeps the certificate on SMTP.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    String thumbprint = call.text("Thumbprint");
    if (!CertificateStore.thumbprint(organisation().server()).equalsIgnoreCase(thumbprint)) {
      throw errors()
          .invalidOperation("The certificate with thumbprint " + thumbprint + " was not found.");
    }
    String action = "Enabling certificate \"" + thumbprint + "\".";
    if (call.shouldProcess(action, action)) {
      call.verbose("The certificate serves SMTP already.");
    }
  }
}
