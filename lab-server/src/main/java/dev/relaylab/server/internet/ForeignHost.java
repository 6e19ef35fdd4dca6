package dev.relaylab.server.internet;

import dev.relaylab.server.directory.IpAddress;
import java.util.List;

/**
 * A mail exchanger of somebody else.
 *
 * @param domain the domain it takes mail for
 * @param preference of its MX record (RFC 5321 section 5.1), the lowest first
 * @param gateway whether it relays to any foreign domain for senders it knows, as Exchange Online
 *     Protection does for its customers
 */
public record ForeignHost(Machine machine, String domain, int preference, boolean gateway) {
  public static final ForeignHost PARTNER =
      mx("PARTNER", "198.51.100.25", "mx", "partner.example", 10);
  public static final ForeignHost FABRIKAM =
      mx("FABRIKAM", "198.51.100.26", "mx1", "fabrikam.example", 10);
  public static final ForeignHost FABRIKAM2 =
      mx("FABRIKAM2", "198.51.100.28", "mx2", "fabrikam.example", 20);
  public static final ForeignHost TAILSPIN =
      mx("TAILSPIN", "198.51.100.27", "mail", "tailspin.example", 10);
  public static final ForeignHost ELSEWHERE =
      mx("ELSEWHERE", "203.0.113.25", "mx", "elsewhere.example", 10);
  public static final ForeignHost GATEWAY =
      new ForeignHost(
          machine(
              "GATEWAY", "198.51.100.40", "the cloud mail gateway", "gateway.cloudmail.example"),
          "cloudmail.example",
          10,
          true);

  public static final List<ForeignHost> ALL =
      List.of(PARTNER, FABRIKAM, FABRIKAM2, TAILSPIN, ELSEWHERE, GATEWAY);

  private static ForeignHost mx(
      String name, String address, String host, String domain, int preference) {
    String purpose = "mail exchanger of " + domain;
    return new ForeignHost(
        machine(name, address, purpose, host + "." + domain), domain, preference, false);
  }

  private static Machine machine(String name, String address, String purpose, String host) {
    return new Machine(name, List.of(host), IpAddress.parse(address), purpose);
  }

  /** Whether any foreign exchanger takes mail for a domain. */
  public static boolean takesMailFor(String domain) {
    return ALL.stream().anyMatch(host -> host.domain().equalsIgnoreCase(domain));
  }
}
