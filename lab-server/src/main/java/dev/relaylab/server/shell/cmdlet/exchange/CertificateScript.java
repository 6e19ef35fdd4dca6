package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.CertificateSchema;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ServerCertificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The commands that put the same certificates into a fresh server's store. Their private keys stay
 * where they are: there the certificates have none.
 */
final class CertificateScript {

  private CertificateScript() {}

  static void write(Organisation target, List<String> commands) {
    for (AdObject object : target.all(CertificateSchema.SCHEMA)) {
      if (object.get(CertificateSchema.CONTENT) != null) {
        commands.add(made(object));
      }
    }
    for (AdObject object : target.all(CertificateSchema.SCHEMA)) {
      List<String> services = object.get(CertificateSchema.SERVICES);
      if (!services.isEmpty()) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("Thumbprint", object.name());
        parameters.put("Services", services);
        parameters.put("Force", object.get(CertificateSchema.DEFAULT));
        commands.add(CommandText.of("Enable-ExchangeCertificate", parameters));
      }
    }
    for (AdObject object : target.all(CertificateSchema.SCHEMA)) {
      if (object.get(CertificateSchema.REMOVED)) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("Thumbprint", object.name());
        parameters.put("Confirm", false);
        commands.add(CommandText.of("Remove-ExchangeCertificate", parameters));
      }
    }
  }

  private static String made(AdObject object) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    boolean pending = new ServerCertificate(object).pending();
    String content = object.get(CertificateSchema.CONTENT);
    if (pending) {
      parameters.put("GenerateRequest", true);
      parameters.put("Instance", List.of(content, object.get(CertificateSchema.REQUEST)));
    } else {
      parameters.put("FileData", content);
    }
    if (object.get(CertificateSchema.FRIENDLY_NAME) != null) {
      parameters.put("FriendlyName", object.get(CertificateSchema.FRIENDLY_NAME));
    }
    parameters.put("PrivateKeyExportable", object.get(CertificateSchema.EXPORTABLE));
    return CommandText.of(
        pending ? "New-ExchangeCertificate" : "Import-ExchangeCertificate", parameters);
  }
}
