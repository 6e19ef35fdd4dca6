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

  private static final IpAddress LAB_V6 = IpAddress.parse("2001:db8::10");

  /** The server's IPv6 address; unspecified, as the IPv4 address, where it is not known. */
  public IpAddress addressV6() {
    return address.isUnspecified() ? IpAddress.V6_MIN : LAB_V6;
  }

  /** The address of this server that a client of one family reaches. */
  public IpAddress addressFor(IpAddress client) {
    return client.v4() ? address : addressV6();
  }
}
