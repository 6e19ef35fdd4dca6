package dev.relaylab.server.directory;

/** The one Mailbox server of the organisation. */
public record Server(
    String name, String fqdn, IpAddress address, String netbiosDomain, String domainController) {

  public static final Server EX01 =
      new Server(
          "EX01",
          "ex01.contoso.example",
          IpAddress.parse("192.0.2.10"),
          "CONTOSO",
          "dc01.contoso.example");
}
