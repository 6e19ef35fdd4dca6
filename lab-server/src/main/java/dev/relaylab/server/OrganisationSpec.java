package dev.relaylab.server;

import java.util.List;

/**
 * An organisation to begin with: what was typed at the management shell of a fresh install.
 *
 * @param name what it is called in the journal
 * @param statements in their order; each must succeed
 */
public record OrganisationSpec(String name, List<String> statements) {
  private static final String TO_INTERNET =
      "New-SendConnector -Name \"To Internet\" -AddressSpaces \"*\" -Usage Internet";

  private static final String EVERYWHERE =
      " | Add-ADPermission -User \"NT AUTHORITY\\ANONYMOUS LOGON\""
          + " -ExtendedRights \"Ms-Exch-SMTP-Accept-Any-Recipient\"";

  public OrganisationSpec {
    statements = List.copyOf(statements);
  }

  /** Exchange as Setup leaves it: five Receive connectors, no Send connector, no relay. */
  public static OrganisationSpec freshInstall() {
    return new OrganisationSpec("fresh install", List.of());
  }

  /** Anybody may send to anybody, and it leaves by MX. */
  public static OrganisationSpec openRelay() {
    return new OrganisationSpec(
        "open relay",
        List.of(TO_INTERNET, "Get-ReceiveConnector \"EX01\\Default Frontend EX01\"" + EVERYWHERE));
  }

  /** PRINTER alone may, anonymously, through a connector of its own. */
  public static OrganisationSpec anonymousRelay() {
    return new OrganisationSpec(
        "anonymous relay",
        List.of(
            TO_INTERNET,
            "New-ReceiveConnector -Name \"Printer relay\" -TransportRole FrontendTransport -Custom"
                + " -Bindings 0.0.0.0:25 -RemoteIPRanges 192.0.2.40 -PermissionGroups AnonymousUsers",
            "Get-ReceiveConnector \"EX01\\Printer relay\"" + EVERYWHERE));
  }
}
