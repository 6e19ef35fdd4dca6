package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.policy.CertificateSelection;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

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
    String thumbprint = thumbprint(call);
    List<ServerCertificate> found =
        thumbprint == null ? ServerCertificate.in(organisation()) : List.of(named(call));
    if (call.has("DomainName")) {
      found =
          Types.texts(call.value("DomainName")).stream()
              .map(
                  host ->
                      CertificateSelection.covering(organisation(), host, lab().clock().instant()))
              .flatMap(List::stream)
              .distinct()
              .filter(each -> thumbprint == null || each.thumbprint().equals(thumbprint))
              .toList();
    }
    found.forEach(certificate -> call.write(view(certificate)));
  }
}
