package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives services a certificate; TLS starts with the server's own all the same. */
final class EnableExchangeCertificate extends CertificateCmdlet {
  private static final String[] SERVICES = {
    "None", "IMAP", "POP", "UM", "IIS", "SMTP", "Federation", "UMCallRouter"
  };

  EnableExchangeCertificate(LabServices lab) {
    super(
        lab,
        selection(
                Table.of(
                    "Enable-ExchangeCertificate",
                    "Gives services a certificate; TLS starts with the server's own all the same."))
            .with(
                Parameter.named(
                        "Services",
                        Types.someOf("AllowedServices", SERVICES),
                        "What uses it; only SMTP exists in the lab.")
                    .required()
                    .is(Fidelity.PARTIAL))
            .ignored(Types.SWITCH, "Taken.", "Force", "DoNotRequireSsl", "NetworkServiceAllowed")
            .example(
                "Get-ExchangeCertificate | Enable-ExchangeCertificate -Services SMTP",
                "Keeps the certificate on SMTP.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    AdObject certificate = certificate(call);
    Set<String> services = new LinkedHashSet<>();
    Set<String> present =
        Set.of(certificate.get(CertificateStore.SERVICES).split("\\s*,\\s*"));
    List<String> wanted = Types.texts(call.value("Services"));
    Arrays.stream(SERVICES)
        .filter(one -> !one.equals("None") && (present.contains(one) || wanted.contains(one)))
        .forEach(services::add);
    String action = "Enabling certificate \"" + certificate.name() + "\".";
    if (call.shouldProcess(action, action)) {
      AdObject next =
          certificate.with(
              CertificateStore.SERVICES,
              services.isEmpty() ? "None" : String.join(", ", services));
      change(
          call,
          Map.of("Thumbprint", certificate.name(), "Services", wanted),
          organisation -> stored(organisation, next));
    }
  }
}
