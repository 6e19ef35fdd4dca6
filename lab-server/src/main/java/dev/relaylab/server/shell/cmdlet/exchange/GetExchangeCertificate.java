package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Shows the certificate that the server starts TLS with. */
final class GetExchangeCertificate extends ExchangeCmdlet {

  GetExchangeCertificate(LabServices lab) {
    super(
        lab,
        Table.of(
                "Get-ExchangeCertificate", "Shows the certificate that the server starts TLS with.")
            .with(
                Parameter.named(
                        "Thumbprint",
                        Types.STRING,
                        "The certificate's thumbprint, which in the lab stands for its name.")
                    .at(1)
                    .is(Fidelity.PARTIAL))
            .with(Parameter.named("Server", ServerType.INSTANCE, "The server.").piped())
            .ignored(Types.STRINGS, "Taken; the lab has one certificate.", "DomainName")
            .example(
                "Get-ExchangeCertificate | Format-List Subject,Issuer,Thumbprint",
                "Shows what TlsCertificateName is made of.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    check(call.text("Thumbprint"));
    call.write(CertificateStore.shown(organisation().server()));
  }

  private void check(String thumbprint) {
    String own = CertificateStore.thumbprint(organisation().server());
    if (thumbprint != null && !own.equalsIgnoreCase(thumbprint.replace(" ", ""))) {
      throw errors()
          .invalidOperation("The certificate with thumbprint " + thumbprint + " was not found.");
    }
  }
}
