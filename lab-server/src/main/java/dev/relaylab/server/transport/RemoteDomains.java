package dev.relaylab.server.transport;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.RemoteDomainSchema;
import java.util.Comparator;
import java.util.Locale;

/** Which reports a foreign domain is sent (Exchange: remote domains). */
final class RemoteDomains {

  private RemoteDomains() {}

  static boolean allow(Organisation organisation, String domain, Property<Boolean> report) {
    return organisation.all(RemoteDomainSchema.SCHEMA).stream()
        .filter(each -> match(each, domain) > 0)
        .max(Comparator.comparingInt(each -> match(each, domain)))
        .map(each -> each.get(report))
        .orElse(true);
  }

  /** How closely it fits: 0 not at all, 1 for {@code *}, more for a longer name. */
  private static int match(AdObject remote, String domain) {
    String name = String.valueOf(remote.get(RemoteDomainSchema.DOMAIN_NAME));
    String own = name.toLowerCase(Locale.ROOT);
    String wanted = domain.toLowerCase(Locale.ROOT);
    if (own.equals("*")) {
      return 1;
    }
    if (own.startsWith("*.")) {
      String base = own.substring(2);
      return wanted.equals(base) || wanted.endsWith("." + base) ? base.length() + 1 : 0;
    }
    return own.equals(wanted) ? own.length() + 2 : 0;
  }
}
