package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.certificate.Pem;
import dev.relaylab.server.certificate.PrivateKeys;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.CertificateSchema;
import dev.relaylab.server.directory.ServerCertificate;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a self-signed certificate, or a request for one.
 *
 * <p>Its key is made by chance, kept on this computer only, and never made again: the journal holds
 * the certificate that came of it, as the call's Instance, so that a replay leads to the same
 * thumbprint and the same state.
 */
final class NewExchangeCertificate extends CertificateCmdlet {
  private static final List<String> USUAL = List.of("IMAP", "POP", "SMTP");

  NewExchangeCertificate(LabServices lab, PrivateKeys keys) {
    super(
        lab,
        keys,
        Table.of(
                "New-ExchangeCertificate", "Makes a self-signed certificate, or a request for one.")
            .named("DomainName", Types.STRINGS, "The names that it is good for.")
            .named("SubjectName", Types.STRING, "Its subject, such as CN=mail.contoso.example.")
            .named("FriendlyName", Types.STRING, "What people call it.")
            .with(services("What uses it; IMAP, POP and SMTP when left out.").in("Certificate"))
            .named("PrivateKeyExportable", Types.BOOL, "Whether its private key can be exported.")
            .named("KeySize", Types.INT, "1024, 2048 or 4096 bits; 2048 when left out.")
            .named("Force", Types.SWITCH, "Makes it the default SMTP certificate without asking.")
            .with(
                Parameter.named("GenerateRequest", Types.SWITCH, "Makes a request (PKCS #10).")
                    .in("Request"))
            .with(
                Parameter.named("BinaryEncoded", Types.SWITCH, "Gives the request as bytes.")
                    .in("Request"))
            .with(
                Parameter.named("RequestFile", Types.STRING, "A file to write the request to.")
                    .in("Request")
                    .is(Fidelity.PARTIAL))
            .named("IncludeAcceptedDomains", Types.SWITCH, "For every accepted domain too.")
            .named("IncludeAutoDiscover", Types.SWITCH, "For autodiscover in every domain too.")
            .named("IncludeServerFQDN", Types.SWITCH, "For the server's full name too.")
            .named("IncludeServerNetBIOSName", Types.SWITCH, "For the server's short name too.")
            .with(
                Parameter.named(
                        "Instance", Types.ANY, "A certificate to renew: the new one has its names.")
                    .piped())
            .ignored(Types.STRING, "Taken.", "SubjectKeyIdentifier")
            .with(Parameter.named("Server", ServerType.INSTANCE, "The server."))
            .example(
                "New-ExchangeCertificate -DomainName mail.contoso.example -Services SMTP -Force",
                "Makes a certificate that SMTP uses from now on.")
            .example(
                "New-ExchangeCertificate -GenerateRequest -SubjectName \"CN=mail.contoso.example\"",
                "Prints a request for an authority.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    checkServer(call);
    try {
      NewCertificate made = NewCertificate.of(call, organisation(), errors());
      String action = "Creating a certificate for \"" + made.subject() + "\".";
      if (!call.shouldProcess(action, action)) {
        return;
      }
      if (call.flag("GenerateRequest")) {
        request(call, made.request(keys(), lab().clock().instant()));
      } else {
        certificate(call, made.selfSigned(keys(), lab().clock().instant()));
      }
    } catch (GeneralSecurityException | IllegalArgumentException refused) {
      throw errors().invalidArgument(refused.getMessage());
    }
  }

  private void certificate(CmdletCall call, AdObject stored) {
    ServerCertificate certificate = new ServerCertificate(stored);
    boolean includes = call.bound().keySet().stream().anyMatch(name -> name.startsWith("Include"));
    List<String> services =
        call.has("Services") ? chosen(call) : includes ? List.of(ServerCertificate.SMTP) : USUAL;
    boolean first = services.contains(ServerCertificate.SMTP) && replacesDefault(call, certificate);
    Map<String, Object> parameters = canonical(call, stored.get(CertificateSchema.CONTENT));
    parameters.put("Services", services.isEmpty() ? List.of("None") : services);
    parameters.put("Force", first);
    change(call, parameters, before -> enable(before.put(stored), certificate, services, first));
    show(call, stored.name());
  }

  private void request(CmdletCall call, AdObject pending) {
    String der = pending.get(CertificateSchema.REQUEST);
    byte[] content = Base64.getDecoder().decode(der);
    String text = Pem.block("NEW CERTIFICATE REQUEST", content);
    Map<String, Object> parameters =
        canonical(call, List.of(pending.get(CertificateSchema.CONTENT), der));
    parameters.put("GenerateRequest", true);
    change(call, parameters, before -> before.put(pending));
    if (call.has("RequestFile")) {
      labFiles()
          .write(
              call.text("RequestFile"),
              call.flag("BinaryEncoded") ? content : text.getBytes(StandardCharsets.US_ASCII),
              false);
    }
    call.write(call.flag("BinaryEncoded") ? CertificateView.bytes(content) : text);
  }

  private static Map<String, Object> canonical(CmdletCall call, Object instance) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (String name : List.of("DomainName", "SubjectName", "FriendlyName", "KeySize")) {
      if (call.has(name)) {
        parameters.put(name, call.value(name));
      }
    }
    parameters.put("PrivateKeyExportable", call.flag("PrivateKeyExportable"));
    parameters.put("Instance", instance);
    return parameters;
  }
}
