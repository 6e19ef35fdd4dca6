package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Server;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes a certificate, or a request for one; there is no key behind either. */
final class NewExchangeCertificate extends CertificateCmdlet {

  NewExchangeCertificate(LabServices lab) {
    super(
        lab,
        Table.of(
                "New-ExchangeCertificate",
                "Makes a certificate that signs itself, or a request for one, in name only.")
            .named("SubjectName", Types.STRING, "Who it is for: CN=mail.contoso.example.")
            .named("DomainName", Types.STRINGS, "The names it holds for.")
            .named("FriendlyName", Types.STRING, "What administrators call it.")
            .named("KeySize", Types.INT, "1024, 2048 or 4096 bits.")
            .named(
                "Services",
                Types.someOf(
                    "AllowedServices", "None", "IMAP", "POP", "UM", "IIS", "SMTP", "Federation"),
                "What uses it; SMTP when left out.")
            .with(
                Parameter.named("GenerateRequest", Types.SWITCH, "Writes a request instead.")
                    .is(Fidelity.PARTIAL))
            .named("BinaryEncoded", Types.SWITCH, "Writes the request without armour.")
            .ignored(
                Types.BOOL, "Taken; there is no key to export.", "PrivateKeyExportable")
            .ignored(
                Types.SWITCH,
                "Taken; the names are those of DomainName.",
                "Force",
                "IncludeAcceptedDomains",
                "IncludeAutoDiscover",
                "IncludeServerFQDN",
                "IncludeServerNetBIOSName")
            .ignored(Types.ANY, "Taken.", "Instance", "RequestFile", "SubjectKeyIdentifier")
            .with(Parameter.named("Server", ServerType.INSTANCE, "The server."))
            .example(
                "New-ExchangeCertificate -SubjectName \"CN=mail.contoso.example\" -DomainName mail.contoso.example",
                "Makes a certificate for a name.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    AdObject certificate = certificate(call, organisation());
    if (call.flag("GenerateRequest")) {
      call.write(request(certificate, call.flag("BinaryEncoded")));
      return;
    }
    String action =
        "Creating certificate \"" + certificate.get(CertificateStore.SUBJECT) + "\".";
    if (call.shouldProcess(action, action)) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      parameters.put("SubjectName", certificate.get(CertificateStore.SUBJECT));
      parameters.put("DomainName", certificate.get(CertificateStore.DOMAINS));
      parameters.put("FriendlyName", certificate.get(CertificateStore.FRIENDLY_NAME));
      parameters.put("KeySize", certificate.get(CertificateStore.KEY_SIZE));
      parameters.put(
          "Services", List.of(certificate.get(CertificateStore.SERVICES).split(", ")));
      change(call, parameters, organisation -> organisation.put(certificate));
      call.write(CertificateStore.shown(certificate, organisation().server()));
    }
  }

  private static AdObject certificate(CmdletCall call, Organisation organisation) {
    Server server = organisation.server();
    List<String> given = Types.texts(call.value("DomainName"));
    String subject =
        call.text("SubjectName") == null
            ? "CN=" + (given.isEmpty() ? server.name() : given.get(0))
            : call.text("SubjectName");
    List<String> domains =
        given.isEmpty()
            ? List.of(server.name().toLowerCase(Locale.ROOT), server.fqdn())
            : given;
    String friendly =
        call.text("FriendlyName") == null ? "Microsoft Exchange" : call.text("FriendlyName");
    String seed = subject + domains + friendly;
    int number = 0;
    while (CertificateStore.find(
            CertificateStore.thumbprint(seed + number), organisation)
        .isPresent()) {
      number++;
    }
    return AdObject.of(CertificateStore.SCHEMA, CertificateStore.thumbprint(seed + number))
        .with(CertificateStore.SUBJECT, subject)
        .with(CertificateStore.DOMAINS, domains)
        .with(CertificateStore.FRIENDLY_NAME, friendly)
        .with(
            CertificateStore.KEY_SIZE,
            call.value("KeySize") instanceof Integer size ? size : Integer.valueOf(2048))
        .with(
            CertificateStore.SERVICES,
            call.has("Services")
                ? String.join(", ", Types.texts(call.value("Services")))
                : "SMTP");
  }

  private static String request(AdObject certificate, boolean binary) {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\r', '\n'})
            .encodeToString(
                ("Relay Lab request, without a key: "
                        + certificate.get(CertificateStore.SUBJECT)
                        + " "
                        + certificate.get(CertificateStore.DOMAINS))
                    .getBytes(StandardCharsets.UTF_8));
    return binary
        ? body
        : "-----BEGIN NEW CERTIFICATE REQUEST-----\r\n"
            + body
            + "\r\n-----END NEW CERTIFICATE REQUEST-----\r\n";
  }
}
