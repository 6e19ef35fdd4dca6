package dev.relaylab.server.directory;

import dev.relaylab.server.directory.AcceptedDomainSchema.DomainType;

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
    String own = domainName();
    if (own.equalsIgnoreCase(domain)) {
      return own.length() + 3;
    }
    if (own.equals("*")) {
      return 1;
    }
    boolean wildcard = own.startsWith("*.");
    String base = wildcard ? own.substring(2) : own;
    int above = domain.length() - base.length();
    boolean ends = above >= 0 && domain.regionMatches(true, above, base, 0, base.length());
    boolean below = ends && (above == 0 ? wildcard : domain.charAt(above - 1) == '.');
    return below && (wildcard || object.get(AcceptedDomainSchema.MATCH_SUB_DOMAINS))
        ? base.length() + 2
        : 0;
  }
}
