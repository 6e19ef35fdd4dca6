package dev.relaylab.grader.analyze;

import java.util.Locale;

/**
 * What stands for the placeholders of an address form.
 *
 * @param user the local part, different in every attempt, so that mail that arrives names it
 * @param sender somebody else's address, to which a bounce would go
 * @param foreign a domain that is not the server's: the one the canary mailboxes are in
 * @param server a domain of the server's own
 * @param address the server's IP address, as an address literal has it
 */
public record Names(String user, String sender, String foreign, String server, String address) {

  /**
   * Fills in {@code {u}}, {@code {sender}}, {@code {d}}, {@code {s}} and {@code {ip}}; {@code {U}}
   * and {@code {D}} are upper case.
   */
  public String fill(String template) {
    return template
        .replace("{sender}", sender)
        .replace("{u}", user)
        .replace("{d}", foreign)
        .replace("{U}", user.toUpperCase(Locale.ROOT))
        .replace("{D}", foreign.toUpperCase(Locale.ROOT))
        .replace("{s}", server)
        .replace("{ip}", address);
  }

  /** The mailbox that a relayed message lands in. */
  String mailbox() {
    return user + "@" + foreign;
  }
}
