package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.format.SelfPrinting;
import dev.relaylab.server.shell.lang.ScriptType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of Exchange's own that prints as one text and has parts: an SMTP address with Local and
 * Domain, a path with PathName. Scripts written for a remote session, where such a value is the
 * text alone, call the text's methods; those work too.
 */
final class TextValue implements ScriptType.Instance, SelfPrinting {
  private final String typeName;
  private final String text;
  private final Map<String, Object> parts;

  private TextValue(String typeName, String text, Map<String, Object> parts) {
    this.typeName = typeName;
    this.text = text;
    this.parts = parts;
  }

  static TextValue smtpAddress(String address) {
    int at = address.lastIndexOf('@');
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("Length", address.length());
    parts.put("IsValidAddress", at > 0);
    parts.put("Local", at < 0 ? address : address.substring(0, at));
    parts.put("Domain", at < 0 ? "" : address.substring(at + 1));
    parts.put("Address", address);
    return new TextValue("Microsoft.Exchange.Data.SmtpAddress", address, parts);
  }

  /** {@code SMTP:} in capitals marks the primary address. */
  static TextValue proxyAddress(String proxy) {
    int colon = proxy.indexOf(':');
    String prefix = colon < 0 ? "SMTP" : proxy.substring(0, colon);
    String address = proxy.substring(colon + 1);
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("SmtpAddress", address);
    parts.put("AddressString", address);
    parts.put("ProxyAddressString", proxy);
    parts.put("Prefix", prefix.toUpperCase(Locale.ROOT));
    parts.put("IsPrimaryAddress", prefix.equals(prefix.toUpperCase(Locale.ROOT)));
    parts.put("PrefixString", prefix);
    return new TextValue("Microsoft.Exchange.Data.SmtpProxyAddress", proxy, parts);
  }

  static TextValue smtpDomain(String domain) {
    boolean wide = domain.startsWith("*.");
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("IncludeSubDomains", wide);
    parts.put("IsStar", domain.equals("*"));
    parts.put("Address", domain);
    parts.put("Domain", wide ? domain.substring(2) : domain);
    parts.put("SmtpDomain", wide ? domain.substring(2) : domain);
    return new TextValue("Microsoft.Exchange.Data.SmtpDomainWithSubdomains", domain, parts);
  }

  static TextValue path(String path) {
    boolean unc = path.startsWith("\\\\");
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("IsLocalFull", !unc);
    parts.put("IsUnc", unc);
    parts.put("DriveName", unc || path.indexOf(':') != 1 ? "" : path.substring(0, 2));
    parts.put("PathName", path);
    return new TextValue("Microsoft.Exchange.Data.LocalLongFullPath", path, parts);
  }

  /** A build of Exchange as it prints: {@code Version 15.2 (Build 1544.4)}. */
  static TextValue serverVersion(String version) {
    Map<String, Object> parts = new LinkedHashMap<>();
    Matcher numbers = Pattern.compile("\\d+").matcher(version);
    for (String part : List.of("Major", "Minor", "Build", "Revision")) {
      parts.put(part, numbers.find() ? Integer.parseInt(numbers.group()) : 0);
    }
    return new TextValue("Microsoft.Exchange.Data.ServerVersion", version, parts);
  }

  /** The account of an access control entry. */
  static TextValue account(String name) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("RawIdentity", name);
    parts.put("IsDeleted", false);
    return new TextValue(
        "Microsoft.Exchange.Configuration.Tasks.SecurityPrincipalIdParameter", name, parts);
  }

  /** The account of an entry of a mailbox folder, by its display name; null for no recipient. */
  static TextValue folderUser(String displayName, Object recipient) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("UserType", recipient == null ? displayName : "Internal");
    parts.put("ADRecipient", recipient);
    parts.put("DisplayName", displayName);
    return new TextValue(
        "Microsoft.Exchange.Management.StoreTasks.MailboxFolderUserId", displayName, parts);
  }

  /** The extended right of an access control entry, known by its name. */
  static TextValue extendedRight(String name) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("RawIdentity", name);
    return new TextValue(
        "Microsoft.Exchange.Configuration.Tasks.ExtendedRightIdParameter", name, parts);
  }

  @Override
  public List<String> typeNames() {
    return List.of(typeName, "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.copyOf(parts.keySet());
  }

  @Override
  public Object property(String name) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().equalsIgnoreCase(name))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  @Override
  public Object call(String method, List<Object> arguments) {
    String first = arguments.isEmpty() ? "" : String.valueOf(arguments.get(0));
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "split" -> Arrays.<Object>asList((Object[]) splitAtAny(first));
      case "replace" ->
          text.replace(first, arguments.size() > 1 ? String.valueOf(arguments.get(1)) : "");
      case "tolower" -> text.toLowerCase(Locale.ROOT);
      case "toupper" -> text.toUpperCase(Locale.ROOT);
      case "trim" -> text.strip();
      case "contains" -> text.contains(first);
      case "startswith" -> text.startsWith(first);
      case "endswith" -> text.endsWith(first);
      case "indexof" -> text.indexOf(first);
      default -> throw noMethod(method);
    };
  }

  private String[] splitAtAny(String characters) {
    String[] pieces = {text};
    for (char c : characters.toCharArray()) {
      pieces =
          Arrays.stream(pieces)
              .flatMap(piece -> Arrays.stream(piece.split(Pattern.quote("" + c), -1)))
              .toArray(String[]::new);
    }
    return pieces;
  }

  @Override
  public String printed() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}
