package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.RecipientSchema;
import java.util.ArrayList;
import java.util.List;

/** Proxy addresses: {@code SMTP:} marks the primary one, {@code smtp:} the others. */
final class Addresses {

  private Addresses() {}

  /** With this as the primary address; the one before stays as a proxy address. */
  static AdObject withPrimary(AdObject recipient, String address) {
    List<String> next = new ArrayList<>(List.of("SMTP:" + address));
    for (String other : recipient.get(RecipientSchema.EMAIL_ADDRESSES)) {
      if (!bare(other).equalsIgnoreCase(address)) {
        next.add(isSmtp(other) ? "smtp:" + bare(other) : other);
      }
    }
    return with(recipient, next);
  }

  /**
   * With the addresses that -EmailAddresses names, put in place of the present ones or added to
   * them.
   */
  static AdObject withAll(AdObject recipient, Object value, ExchangeErrors errors) {
    List<String> present = recipient.get(RecipientSchema.EMAIL_ADDRESSES);
    List<String> next;
    if (value instanceof ListChange change) {
      next = changed(present, change);
    } else {
      next = new ArrayList<>();
      for (Object one : (List<?>) value) {
        next.add(prefixed(one.toString(), next.isEmpty() && !hasPrimary((List<?>) value)));
      }
    }
    if (next.stream().filter(address -> address.startsWith("SMTP:")).count() != 1) {
      throw errors.refusal(
          "NoPrimarySmtpAddressException",
          "InvalidData",
          "There must be exactly one primary SMTP address. Write it with the prefix SMTP: in capital letters.");
    }
    return with(recipient, next);
  }

  private static List<String> changed(List<String> present, ListChange change) {
    List<String> next = new ArrayList<>(present);
    for (Object gone : change.remove()) {
      next.removeIf(address -> bare(address).equalsIgnoreCase(bare(gone.toString())));
    }
    for (Object added : change.add()) {
      String address = prefixed(added.toString(), false);
      if (address.startsWith("SMTP:")) {
        next.replaceAll(other -> isSmtp(other) ? "smtp:" + bare(other) : other);
      }
      next.removeIf(
          other -> address.startsWith("SMTP:") && bare(other).equalsIgnoreCase(bare(address)));
      if (next.stream().noneMatch(other -> bare(other).equalsIgnoreCase(bare(address)))) {
        next.add(address);
      }
    }
    return next;
  }

  private static AdObject with(AdObject recipient, List<String> addresses) {
    String primary =
        addresses.stream()
            .filter(address -> address.startsWith("SMTP:"))
            .map(Addresses::bare)
            .findFirst()
            .orElse(null);
    return recipient
        .with(RecipientSchema.EMAIL_ADDRESSES, List.copyOf(addresses))
        .with(RecipientSchema.PRIMARY_SMTP_ADDRESS, primary);
  }

  private static boolean hasPrimary(List<?> addresses) {
    return addresses.stream().anyMatch(address -> address.toString().startsWith("SMTP:"));
  }

  private static String prefixed(String address, boolean primary) {
    if (address.indexOf(':') >= 0) {
      return isSmtp(address) && !address.startsWith("SMTP:") ? "smtp:" + bare(address) : address;
    }
    return (primary ? "SMTP:" : "smtp:") + address;
  }

  static boolean isSmtp(String address) {
    return address.regionMatches(true, 0, "smtp:", 0, 5);
  }

  static String bare(String address) {
    return address.substring(address.indexOf(':') + 1);
  }
}
