package dev.relaylab.server.directory;

import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;
import java.util.Locale;

/** An accepted domain as mail flow sees it. */
public record AcceptedDomain(AdObject object) {

  public String name() {
    return object.name();
  }

  /** {@code contoso.example}, {@code *.contoso.example} or {@code *}. */
  public String domainName() {
    return object.get(AcceptedDomainSchema.DOMAIN_NAME);
  }

  public DomainType type() {
    return object.get(AcceptedDomainSchema.DOMAIN_TYPE);
  }

  public boolean isDefault() {
    return object.get(AcceptedDomainSchema.DEFAULT);
  }

  /**
   * How closely this entry matches a domain: 0 not at all, 1 for {@code *}, otherwise the length of
   * the name it matched by, plus one more for the exact name.
   */
  public int match(String domain) {
    String own = domainName().toLowerCase(Locale.ROOT);
    String wanted = domain.toLowerCase(Locale.ROOT);
    if (own.equals(wanted)) {
      return own.length() + 3;
    }
    if (own.equals("*")) {
      return 1;
    }
    boolean wildcard = own.startsWith("*.");
    String base = wildcard ? own.substring(2) : own;
    boolean below = wanted.endsWith("." + base) || (wildcard && wanted.equals(base));
    return below && (wildcard || object.get(AcceptedDomainSchema.MATCH_SUB_DOMAINS))
        ? base.length() + 2
        : 0;
  }
}
