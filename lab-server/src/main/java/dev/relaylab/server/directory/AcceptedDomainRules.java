package dev.relaylab.server.directory;

import dev.relaylab.server.directory.DirectoryException.Category;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What Exchange refuses among accepted domains. */
final class AcceptedDomainRules {

  private AcceptedDomainRules() {}

  static void check(Organisation after) {
    Set<String> seen = new HashSet<>();
    for (AcceptedDomain domain : after.acceptedDomains()) {
      if (!seen.add(domain.domainName().toLowerCase(Locale.ROOT))) {
        throw new DirectoryException(
            "DuplicateAcceptedDomainException",
            Category.ResourceExists,
            "The domain name \"" + domain.domainName() + "\" is already an accepted domain.");
      }
    }
    if (!after.acceptedDomains().isEmpty()
        && after.acceptedDomains().stream().noneMatch(AcceptedDomain::isDefault)) {
      throw new DirectoryException(
          "CannotRemoveDefaultAcceptedDomainException",
          Category.InvalidOperation,
          "The default accepted domain can't be removed. Make another domain the default first (Set-AcceptedDomain -MakeDefault $true).");
    }
  }
}
