package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The drive {@code Cert:}. The server's certificates lie in {@code LocalMachine\My}; the other
 * stores are there and empty.
 *
 * @param source the certificates as Get-ExchangeCertificate gives them
 */
record CertificateStore(Supplier<List<Object>> source) {
  private static final Pattern PATH =
      Pattern.compile(
          "(?i)(?:(?:Microsoft\\.PowerShell\\.Security\\\\)?Certificate::|Cert:)[\\\\/]*(.*?)[\\\\/]*");
  private static final List<String> LOCATIONS = List.of("CurrentUser", "LocalMachine");
  private static final List<String> STORES =
      List.of(
          "TrustedPublisher",
          "ClientAuthIssuer",
          "Remote Desktop",
          "Root",
          "TrustedDevices",
          "CA",
          "AuthRoot",
          "WebHosting",
          "TrustedPeople",
          "My",
          "SmartCardRoot",
          "Trust",
          "Disallowed");

  static boolean isPath(String typed) {
    return PATH.matcher(typed.strip()).matches();
  }

  /** The path from the drive's root on, without separators at its ends. */
  static String within(String typed) {
    Matcher path = PATH.matcher(typed.strip());
    return path.matches() ? path.group(1).replace('/', '\\') : typed;
  }

  /** What a path means by itself; wildcards may stand in every part. */
  List<PsCustomObject> items(String typed) {
    String within = within(typed);
    List<PsCustomObject> found = List.of();
    if (!within.isEmpty()) {
      List<String> parents = List.of("");
      for (String part : within.split("\\\\+")) {
        found =
            parents.stream()
                .flatMap(above -> below(above).stream())
                .filter(item -> Wildcard.fits(part, Text.of(item.property("PSChildName"))))
                .toList();
        parents = found.stream().map(CertificateStore::place).toList();
      }
    }
    return found;
  }

  /** Whether there is such a thing; the drive itself is. */
  boolean has(String typed) {
    return within(typed).isEmpty() || !items(typed).isEmpty();
  }

  /** What lies right below a path; of a certificate, itself. */
  List<PsCustomObject> children(String typed) {
    if (within(typed).isEmpty()) {
      return below("");
    }
    List<PsCustomObject> all = new ArrayList<>();
    for (PsCustomObject item : items(typed)) {
      if (isCertificate(item) || Wildcard.isIn(within(typed))) {
        all.add(item);
      } else {
        all.addAll(below(place(item)));
      }
    }
    return all;
  }

  static boolean isCertificate(PsCustomObject item) {
    return Boolean.FALSE.equals(item.property("PSIsContainer"));
  }

  /** Where an item lies, as a path on the drive. */
  static String place(PsCustomObject item) {
    return Text.of(item.property("PSPath")).replaceFirst(".*::", "");
  }

  private List<PsCustomObject> below(String place) {
    if (place.isEmpty()) {
      return LOCATIONS.stream().map(CertificateStore::location).toList();
    }
    if (LOCATIONS.stream().anyMatch(place::equalsIgnoreCase)) {
      return STORES.stream().map(name -> placed(store(name), place, name, true)).toList();
    }
    return place.equalsIgnoreCase("LocalMachine\\My")
        ? source.get().stream().map(CertificateStore::certificate).toList()
        : List.of();
  }

  private static PsCustomObject location(String name) {
    PsCustomObject location =
        new PsCustomObject(
                List.of("Microsoft.PowerShell.Commands.X509StoreLocation", "System.Object"))
            .set("Location", name)
            .set("StoreNames", STORES);
    return placed(location, "", name, true);
  }

  private static PsCustomObject store(String name) {
    return new PsCustomObject(
            List.of("System.Security.Cryptography.X509Certificates.X509Store", "System.Object"))
        .set("Name", name);
  }

  private static PsCustomObject certificate(Object given) {
    String type = "System.Security.Cryptography.X509Certificates.X509Certificate";
    PsCustomObject shown = new PsCustomObject(List.of(type + "2", type, "System.Object"));
    String thumbprint = Text.of(Members.get(given, "Thumbprint"));
    placed(shown, "LocalMachine\\My", thumbprint, false);
    List<PsCustomObject> names = new ArrayList<>();
    if (Members.get(given, "DnsNameList") instanceof List<?> domains) {
      domains.forEach(domain -> names.add(dnsName(Text.of(domain))));
    }
    shown
        .set("EnhancedKeyUsageList", List.of("Server Authentication (1.3.6.1.5.5.7.3.1)"))
        .set("DnsNameList", names)
        .set("Archived", false);
    for (String same :
        List.of("FriendlyName", "NotAfter", "NotBefore", "HasPrivateKey", "RawData")) {
      shown.set(same, Members.get(given, same));
    }
    for (String same : List.of("SerialNumber", "Thumbprint", "Version", "Issuer", "Subject")) {
      shown.set(same, Members.get(given, same));
    }
    String subject = Text.of(Members.get(given, "Subject"));
    return shown
        .does("GetNameInfo", none -> subject.replaceFirst("(?i)^CN=([^,]*).*", "$1"))
        .does("GetSerialNumberString", none -> Members.get(given, "SerialNumber"))
        .does("GetCertHashString", none -> thumbprint)
        .does("Verify", none -> "Valid".equals(Text.of(Members.get(given, "Status"))))
        .saying("[Subject] " + subject);
  }

  private static PsCustomObject dnsName(String name) {
    return new PsCustomObject(
            List.of("Microsoft.PowerShell.Commands.DnsNameRepresentation", "System.ValueType"))
        .set("Punycode", name)
        .set("Unicode", name)
        .showing("Unicode");
  }

  private static PsCustomObject placed(
      PsCustomObject item, String above, String name, boolean container) {
    String provider = "Microsoft.PowerShell.Security\\Certificate::";
    return item.set("PSPath", provider + (above.isEmpty() ? "" : above + "\\") + name)
        .set("PSParentPath", above.isEmpty() ? "" : provider + above)
        .set("PSChildName", name)
        .set("PSDrive", "Cert")
        .set("PSProvider", "Microsoft.PowerShell.Security\\Certificate")
        .set("PSIsContainer", container);
  }
}
