package dev.relaylab.server.directory;

import java.util.Locale;

/**
 * A security principal, {@code DOMAIN\name}; two spellings that differ in case are one principal.
 */
public final class Principal {

  public static final Principal ANONYMOUS_LOGON = new Principal("NT AUTHORITY\\ANONYMOUS LOGON");
  public static final Principal AUTHENTICATED_USERS =
      new Principal("NT AUTHORITY\\Authenticated Users");
  public static final Principal EXCHANGE_SERVERS = new Principal("CONTOSO\\Exchange Servers");
  public static final Principal EXCHANGE_LEGACY_INTEROP =
      new Principal("CONTOSO\\ExchangeLegacyInterop");
  public static final Principal EDGE_TRANSPORT_SERVERS =
      new Principal("MS Exchange\\Edge Transport Servers");
  public static final Principal HUB_TRANSPORT_SERVERS =
      new Principal("MS Exchange\\Hub Transport Servers");
  public static final Principal EXTERNALLY_SECURED_SERVERS =
      new Principal("MS Exchange\\Externally Secured Servers");
  public static final Principal PARTNER_SERVERS = new Principal("MS Exchange\\Partner Servers");

  private final String name;
  private final int hash;

  /**
   * @param name as printed
   */
  public Principal(String name) {
    this.name = name;
    this.hash = name.toLowerCase(Locale.ROOT).hashCode();
  }

  public String name() {
    return name;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Principal that && name.equalsIgnoreCase(that.name);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return name;
  }
}
