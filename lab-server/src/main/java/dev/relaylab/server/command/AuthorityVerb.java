package dev.relaylab.server.command;

import dev.relaylab.server.directory.Server;
import dev.relaylab.server.smtp.tls.LabTls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab authority}: the certificate that clients have to trust, to believe the lab's TLS. */
public final class AuthorityVerb implements LabCommand {

  @Override
  public String verb() {
    return "authority";
  }

  @Override
  public String synopsis() {
    return "The certificate of the lab's authority, for clients that are to trust its TLS.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Prints the authority's certificate (PEM), made now if TLS was not used yet: lab authority > lab.pem, then curl --cacert lab.pem. --json names its file.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Override
    public Integer call() throws IOException {
      Path folder = options.workspace().certificates();
      Path certificate =
          new LabTls(folder, Server.EX01, "mail.contoso.example", "contoso.example")
              .authorityCertificate();
      if (options.json()) {
        CommonOptions.print(Map.of("file", certificate.toString(), "name", LabTls.AUTHORITY));
      } else {
        System.out.print(Files.readString(certificate));
      }
      return 0;
    }
  }
}
