package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Principal;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.Server;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the security principal that -User means. Built-in ones go by their English names, with or
 * without NT AUTHORITY before it, as Windows looks accounts up: the lab's Active Directory is an
 * English one.
 */
final class Principals {
  private static final List<Principal> BUILT_IN =
      List.of(
          Principal.ANONYMOUS_LOGON,
          Principal.AUTHENTICATED_USERS,
          Principal.EDGE_TRANSPORT_SERVERS,
          Principal.HUB_TRANSPORT_SERVERS,
          Principal.EXTERNALLY_SECURED_SERVERS,
          Principal.PARTNER_SERVERS,
          new Principal("NT AUTHORITY\\SELF"),
          new Principal("NT AUTHORITY\\SYSTEM"),
          new Principal("Everyone"));
  static final Map<String, Principal> BY_SID =
      Map.of(
          "S-1-5-7", Principal.ANONYMOUS_LOGON,
          "S-1-5-11", Principal.AUTHENTICATED_USERS,
          "S-1-5-10", new Principal("NT AUTHORITY\\SELF"),
          "S-1-5-18", new Principal("NT AUTHORITY\\SYSTEM"),
          "S-1-1-0", new Principal("Everyone"));

  /** The short names of security descriptors, which Windows takes for an account too. */
  private static final Map<String, Principal> BY_ALIAS =
      Map.of(
          "AN", Principal.ANONYMOUS_LOGON,
          "AU", Principal.AUTHENTICATED_USERS,
          "PS", new Principal("NT AUTHORITY\\SELF"),
          "SY", new Principal("NT AUTHORITY\\SYSTEM"),
          "WD", new Principal("Everyone"));

  private static final List<String> DOMAIN_GROUPS =
      List.of(
          "Exchange Servers",
          "ExchangeLegacyInterop",
          "Exchange Trusted Subsystem",
          "Exchange Windows Permissions",
          "Organization Management",
          "Server Management",
          "Recipient Management",
          "Domain Admins",
          "Domain Users",
          "Enterprise Admins");

  private Principals() {}

  static Optional<Principal> find(String text, Organisation organisation) {
    String wanted = text.strip();
    if (BY_SID.containsKey(wanted.toUpperCase(Locale.ROOT))) {
      return Optional.of(BY_SID.get(wanted.toUpperCase(Locale.ROOT)));
    }
    if (BY_ALIAS.containsKey(wanted.toUpperCase(Locale.ROOT))) {
      return Optional.of(BY_ALIAS.get(wanted.toUpperCase(Locale.ROOT)));
    }
    Server server = organisation.server();
    String prefix = server.netbiosDomain() + "\\";
    boolean inDomain = wanted.regionMatches(true, 0, prefix, 0, prefix.length());
    String account = inDomain ? wanted.substring(prefix.length()) : wanted;
    return BUILT_IN.stream()
        .filter(principal -> isNamed(principal.name(), wanted))
        .findFirst()
        .or(
            () ->
                DOMAIN_GROUPS.stream()
                    .filter(group -> group.equalsIgnoreCase(account))
                    .findFirst()
                    .map(group -> new Principal(prefix + group)))
        .or(() -> recipient(wanted, organisation).map(name -> new Principal(prefix + name)));
  }

  /** Whether a text names a built-in account; NT AUTHORITY may be left out. */
  static boolean isNamed(String account, String text) {
    return account.equalsIgnoreCase(text) || account.equalsIgnoreCase("NT AUTHORITY\\" + text);
  }

  /** The name of a recipient's account. */
  static String of(AdObject recipient, Organisation organisation) {
    return organisation.server().netbiosDomain() + "\\" + account(recipient);
  }

  private static Optional<String> recipient(String text, Organisation organisation) {
    List<AdObject> found =
        new Lookup(organisation)
            .find(
                List.of(
                    RecipientSchema.MAILBOX,
                    RecipientSchema.MAIL_USER,
                    RecipientSchema.DISTRIBUTION_GROUP),
                text,
                false);
    return found.size() == 1 ? Optional.of(account(found.get(0))) : Optional.empty();
  }

  private static String account(AdObject recipient) {
    String account = recipient.get(RecipientSchema.SAM_ACCOUNT_NAME);
    return account == null ? recipient.name() : account;
  }
}
