package dev.relaylab.server.audit;

import dev.relaylab.server.directory.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The security principals that a session can count as, by the names that Windows and Exchange give
 * them: by SID, in several languages, in any domain.
 */
final class Principals {
  private static final List<String> ANONYMOUS =
      List.of(
          "S-1-5-7",
          "NT AUTHORITY\\ANONYMOUS LOGON",
          "NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG",
          "NT-AUTORITÄT\\ANONYMOUS LOGON",
          "AUTORITE NT\\ANONYMOUS LOGON",
          "NT AUTHORITY\\ACCESSO ANONIMO");
  private static final List<String> AUTHENTICATED =
      List.of(
          "S-1-5-11",
          "NT AUTHORITY\\Authenticated Users",
          "NT-AUTORITÄT\\Authentifizierte Benutzer",
          "AUTORITE NT\\Utilisateurs authentifiés",
          "NT AUTHORITY\\Usuarios autentificados");
  private static final List<Principal> OF_EXCHANGE =
      List.of(
          Principal.EDGE_TRANSPORT_SERVERS,
          Principal.HUB_TRANSPORT_SERVERS,
          Principal.EXTERNALLY_SECURED_SERVERS,
          Principal.PARTNER_SERVERS);
  private static final List<Principal> OF_ANY_DOMAIN =
      List.of(Principal.EXCHANGE_SERVERS, Principal.EXCHANGE_LEGACY_INTEROP);
  private static final Map<String, Principal> KNOWN = known();

  private Principals() {}

  private static Map<String, Principal> known() {
    Map<String, Principal> known = new HashMap<>();
    ANONYMOUS.forEach(name -> known.put(key(name), Principal.ANONYMOUS_LOGON));
    AUTHENTICATED.forEach(name -> known.put(key(name), Principal.AUTHENTICATED_USERS));
    OF_EXCHANGE.forEach(principal -> known.put(key(principal.name()), principal));
    return known;
  }

  /** Blanks are lost where Format-List breaks a line. */
  private static String key(String name) {
    return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  /** The well-known principal of this name; empty for accounts, groups and unknown languages. */
  static Optional<Principal> wellKnown(String name) {
    Principal found = KNOWN.get(key(name));
    if (found != null) {
      return Optional.of(found);
    }
    String bare = bare(name);
    return OF_ANY_DOMAIN.stream()
        .filter(principal -> bare.equals(bare(principal.name())))
        .findFirst();
  }

  private static String bare(String name) {
    return key(name).substring(key(name).indexOf('\\') + 1);
  }

  /** Whether the name is of Windows' own authority, so that a session may well count as it. */
  static boolean looksBuiltIn(String name) {
    String domain = name.strip().toLowerCase(Locale.ROOT).split("\\\\", 2)[0];
    return domain.startsWith("nt ")
        || domain.startsWith("nt-")
        || domain.endsWith(" nt")
        || domain.startsWith("s-1-5-");
  }
}
