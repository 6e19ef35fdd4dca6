package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.policy.CertificateSelection;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows the certificates in the server's store. */
final class GetExchangeCertificate extends CertificateCmdlet {

  GetExchangeCertificate(LabServices lab, PrivateKeys keys) {
    super(
        lab,
        keys,
        Table.of("Get-ExchangeCertificate", "Shows the certificates in the server's store.")
            .with(identity(false))
            .with(
                Parameter.named(
                    "DomainName",
                    Types.STRINGS,
                    "Only those that cover these names; the one that SMTP would use comes first."))
            .ignored(Types.ANY, "Taken; Exchange does nothing with it any more.", "Instance")
            .example(
                "Get-ExchangeCertificate | Format-List Subject,Issuer,Thumbprint",
                "Shows what TlsCertificateName is made of.")
            .reads());
  }

  @Override
  void process(CmdletCall call) {
    checkServer(call);
    List<ServerCertificate> found =
        thumbprint(call) == null ? ServerCertificate.in(organisation()) : List.of(named(call));
    if (call.has("DomainName")) {
      Set<ServerCertificate> covering = new LinkedHashSet<>();
      for (String host : Types.texts(call.value("DomainName"))) {
        covering.addAll(
            CertificateSelection.covering(organisation(), host, lab().clock().instant()));
      }
      covering.retainAll(found);
      found = List.copyOf(covering);
    }
    found.forEach(certificate -> call.write(view(certificate)));
  }
}
