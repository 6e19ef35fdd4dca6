package dev.relaylab.server.transport;

import dev.relaylab.server.directory.SendConnectorSchema.TlsAuthLevel;
import java.util.Collection;
import java.util.Locale;

/**
 * What a Send connector demands of TLS (Exchange: RequireTLS, IgnoreSTARTTLS, TlsAuthLevel,
 * TlsDomain).
 *
 * @param required no session without it
 * @param ignored never started, though it is offered
 * @param level how far the host's certificate is looked at; null for not at all
 * @param domain the name that the certificate must have at DomainValidation
 */
public record TlsDemand(boolean required, boolean ignored, TlsAuthLevel level, String domain) {
  /** Used where it is offered, with any certificate. */
  public static final TlsDemand OPPORTUNISTIC = new TlsDemand(false, false, null, null);

  /** Never used. */
  public static final TlsDemand NEVER = new TlsDemand(false, true, null, null);

  /** Whether the certificate must come from an authority that the server trusts. */
  public boolean trustedAuthority() {
    return level == TlsAuthLevel.CertificateValidation || level == TlsAuthLevel.DomainValidation;
  }

  /** Whether a certificate with these DNS names is good enough, its authority apart. */
  public boolean acceptsNames(Collection<String> names) {
    return level != TlsAuthLevel.DomainValidation
        || names.stream().anyMatch(name -> covers(name, domain) || covers(domain, name));
  }

  /** A wildcard stands for one label (RFC 6125 section 6.4.3), in TlsDomain for one or more. */
  private static boolean covers(String pattern, String name) {
    String wanted = pattern.toLowerCase(Locale.ROOT);
    String given = name.toLowerCase(Locale.ROOT);
    if (!wanted.startsWith("*.")) {
      return wanted.equals(given);
    }
    int dot = given.indexOf('.');
    return dot > 0 && given.substring(dot).equals(wanted.substring(1));
  }
}
