package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import java.util.List;
import java.util.Locale;

/** The organizational units and containers of the lab's domain. */
final class OrganizationalUnits {
  private static final List<String> CONTAINERS =
      List.of("Users", "Computers", "Builtin", "Microsoft Exchange System Objects");

  private OrganizationalUnits() {}

  /** Refuses the name of a unit that is not there. */
  static void check(String name, Organisation organisation, ExchangeErrors errors) {
    String domain = Names.domain(organisation.server());
    String wanted = canonical(name).toLowerCase(Locale.ROOT);
    boolean there =
        wanted.equals(domain)
            || CONTAINERS.stream().anyMatch(unit -> is(unit, wanted, domain))
            || Settings.of("OrganizationalUnit").in(organisation).stream()
                .map(AdObject::name)
                .anyMatch(unit -> is(unit, wanted, domain));
    if (!there) {
      throw errors.refusal(
          "ManagementObjectNotFoundException",
          "NotSpecified",
          "Organizational unit \""
              + name
              + "\" was not found. Please make sure you have typed it correctly.");
    }
  }

  private static boolean is(String unit, String wanted, String domain) {
    String own = unit.toLowerCase(Locale.ROOT);
    return wanted.equals(own) || wanted.equals(domain + "/" + own);
  }

  /** A distinguished name as the path it stands for. */
  private static String canonical(String name) {
    if (!name.toUpperCase(Locale.ROOT).contains("DC=")) {
      return name;
    }
    StringBuilder domain = new StringBuilder();
    String path = "";
    for (String part : name.split(",")) {
      String value = part.substring(part.indexOf('=') + 1).strip();
      if (part.strip().toUpperCase(Locale.ROOT).startsWith("DC=")) {
        domain.append(domain.isEmpty() ? "" : ".").append(value);
      } else {
        path = "/" + value + path;
      }
    }
    return domain + path;
  }
}
