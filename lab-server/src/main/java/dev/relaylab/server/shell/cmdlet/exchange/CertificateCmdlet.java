package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;

/** What the cmdlets of certificates share: finding one, and keeping what is changed. */
abstract class CertificateCmdlet extends ExchangeCmdlet {

  CertificateCmdlet(LabServices lab, CmdletSpec spec) {
    super(lab, spec);
  }

  /** The certificate by its thumbprint or identity. */
  static Table selection(Table table) {
    return table
        .with(
            Parameter.named("Thumbprint", Types.STRING, "The certificate's thumbprint.")
                .at(1)
                .pipedByName())
        .named("Identity", Types.STRING, "The server and the thumbprint, with a backslash between.")
        .with(Parameter.named("Server", ServerType.INSTANCE, "The server."));
  }

  final AdObject certificate(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    String thumbprint =
        call.text("Thumbprint") == null ? call.text("Identity") : call.text("Thumbprint");
    if (thumbprint == null) {
      throw errors().missing("Thumbprint");
    }
    return CertificateStore.find(thumbprint, organisation())
        .orElseThrow(
            () ->
                errors()
                    .invalidOperation(
                        "The certificate with thumbprint " + thumbprint + " was not found."));
  }

  /** The organisation with the certificate; the server's own stands nowhere while untouched. */
  final Organisation stored(Organisation organisation, AdObject certificate) {
    boolean untouched =
        certificate.sameContentAs(CertificateStore.own(organisation.server()))
            && CertificateStore.isOwn(certificate, organisation.server());
    return untouched ? organisation.remove(certificate) : organisation.put(certificate);
  }
}
