package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** Shows the server's certificates. */
final class GetExchangeCertificate extends CertificateCmdlet {

  GetExchangeCertificate(LabServices lab) {
    super(
        lab,
        Table.of("Get-ExchangeCertificate", "Shows the server's certificates.")
            .with(
                Parameter.named(
                        "Thumbprint",
                        Types.STRING,
                        "The certificate's thumbprint, which in the lab stands for its name.")
                    .at(1)
                    .is(Fidelity.PARTIAL))
            .named("Identity", Types.STRING, "The server and the thumbprint.")
            .with(Parameter.named("Server", ServerType.INSTANCE, "The server.").piped())
            .named("DomainName", Types.STRINGS, "Only certificates for one of these names.")
            .ignored(Types.ANY, "Taken.", "Instance")
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
    String name = call.text("Thumbprint") == null ? call.text("Identity") : call.text("Thumbprint");
    boolean all = name == null || Servers.named(name, organisation().server());
    List<AdObject> found =
        all ? CertificateStore.all(organisation()) : List.of(certificate(call));
    List<String> wanted = Types.texts(call.value("DomainName"));
    found.stream()
        .filter(
            certificate ->
                wanted.isEmpty()
                    || certificate.get(CertificateStore.DOMAINS).stream()
                        .anyMatch(own -> wanted.stream().anyMatch(own::equalsIgnoreCase)))
        .map(certificate -> CertificateStore.shown(certificate, organisation().server()))
        .forEach(call::write);
  }
}
