package dev.relaylab.grader.analyze;

/**
 * One thing to try: a sender and a recipient in a session that begins in some way.
 *
 * @param name what the report calls it
 * @param before what stands between MAIL and the RCPT that counts
 */
public record Trial(
    String name, Opening opening, AddressForm sender, AddressForm recipient, Before before) {

  /** What a server may be confused by. */
  public enum Before {
    NOTHING,
    /** Another recipient that is refused, in the same transaction. */
    REFUSED_RECIPIENT,
    /** A recipient of the server's own that it must take (RFC 5321 section 4.5.1). */
    OWN_RECIPIENT,
    /** MAIL, RSET and MAIL again. */
    RESET,
    /** MAIL and RCPT in one packet (RFC 2920). */
    PIPELINED,
    /** A logon that fails. */
    FAILED_LOGON
  }

  static Trial of(AddressForm sender, AddressForm recipient) {
    String name =
        sender.equals(SenderForms.FOREIGN)
            ? "recipient " + recipient.name()
            : "sender " + sender.name();
    return new Trial(name, Opening.USUAL, sender, recipient, Before.NOTHING);
  }

  static Trial plain(String name, Opening opening, Before before) {
    return new Trial(name, opening, SenderForms.FOREIGN, RecipientForms.PLAIN, before);
  }
}
