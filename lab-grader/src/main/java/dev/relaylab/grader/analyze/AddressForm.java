package dev.relaylab.grader.analyze;

/**
 * One way of writing an address.
 *
 * @param name a short fixed name, for reports and comparisons
 * @param template what follows {@code MAIL FROM:} or {@code RCPT TO:}, with the placeholders of
 *     {@link Names}
 * @param domain whose address it is, read as RFC 5321 reads it
 */
public record AddressForm(String name, String template, Domain domain) {

  /** Whose the address is: what its acceptance can mean. */
  public enum Domain {
    /** Somebody else's: to accept it is to offer a relay. */
    FOREIGN,
    /**
     * The server's own, whatever its local part looks like (RFC 5321 section 2.3.11: only the host
     * named in the domain may interpret the local part). To accept it is no relay unless the mail
     * goes on.
     */
    OWN
  }

  /** Whether mail to it could arrive at the canary's mailbox, were it relayed. */
  boolean leadsToCanary() {
    return template.contains("{d}") || template.contains("{D}");
  }

  static AddressForm foreign(String name, String template) {
    return new AddressForm(name, template, Domain.FOREIGN);
  }

  static AddressForm own(String name, String template) {
    return new AddressForm(name, template, Domain.OWN);
  }
}
