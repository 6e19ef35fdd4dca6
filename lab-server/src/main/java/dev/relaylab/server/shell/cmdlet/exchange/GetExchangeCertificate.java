package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.policy.CertificateSelection;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

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
    String named = thumbprint(call) == null ? null : named(call).thumbprint();
    Collection<ServerCertificate> found =
        call.has("DomainName") ? covering(call) : ServerCertificate.in(organisation());
    found.stream()
        .filter(certificate -> named == null || certificate.thumbprint().equals(named))
        .forEach(certificate -> call.write(view(certificate)));
  }

  private Collection<ServerCertificate> covering(CmdletCall call) {
    Map<String, ServerCertificate> covering = new LinkedHashMap<>();
    for (String host : Types.texts(call.value("DomainName"))) {
      CertificateSelection.covering(organisation(), host, lab().clock().instant())
          .forEach(certificate -> covering.putIfAbsent(certificate.thumbprint(), certificate));
    }
    return covering.values();
  }
}
