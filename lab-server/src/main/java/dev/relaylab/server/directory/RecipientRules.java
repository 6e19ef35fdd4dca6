package dev.relaylab.server.directory;

import dev.relaylab.server.directory.DirectoryException.Category;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What Exchange refuses among recipients: an address twice, or a text that is none. */
final class RecipientRules {
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s<>\"]+@[\\p{L}\\d]([\\p{L}\\d.-]*[\\p{L}\\d])?");

  private RecipientRules() {}

  static void check(Organisation before, Organisation after) {
    Map<String, AdObject> owners = new HashMap<>();
    if (sameEverywhere(before, after)) {
      return;
    }
    for (Schema schema : RecipientSchema.ALL) {
      for (AdObject recipient : after.all(schema)) {
        recipient
            .get(RecipientSchema.EMAIL_ADDRESSES)
            .forEach(address -> claim(address, recipient, owners));
      }
    }
  }

  private static boolean sameEverywhere(Organisation before, Organisation after) {
    return RecipientSchema.ALL.stream().allMatch(schema -> before.all(schema) == after.all(schema));
  }

  private static void claim(String proxyAddress, AdObject recipient, Map<String, AdObject> owners) {
    String address = proxyAddress.substring(proxyAddress.indexOf(':') + 1);
    boolean smtp = proxyAddress.regionMatches(true, 0, "smtp:", 0, 5);
    if (smtp && !ADDRESS.matcher(address).matches()) {
      throw new DirectoryException(
          "DataValidationException",
          Category.InvalidData,
          "The address '"
              + address
              + "' is invalid: \""
              + address
              + "\" isn't a valid SMTP address. The domain name can't contain spaces and it has to have a prefix and a suffix, such as example.com.");
    }
    AdObject owner = owners.putIfAbsent(proxyAddress.toLowerCase(Locale.ROOT), recipient);
    if (owner != null && owner != recipient) {
      throw new DirectoryException(
          "ProxyAddressExistsException",
          Category.InvalidOperation,
          "The proxy address \""
              + proxyAddress
              + "\" is already being used by the proxy addresses or LegacyExchangeDN of \""
              + owner.name()
              + "\". Please choose another proxy address.");
    }
  }
}
