package dev.relaylab.grader.analyze;

import static dev.relaylab.grader.analyze.AddressForm.foreign;
import static dev.relaylab.grader.analyze.AddressForm.own;

import java.util.List;

/** The senders with which a server may be less strict about the recipient. */
final class SenderForms {
  /** Somebody else's address. */
  static final AddressForm FOREIGN = foreign("foreign", "<{sender}>");

  /** The null reverse-path (RFC 5321 section 4.5.5). */
  static final AddressForm NULL = foreign("null", "<>");

  /** A mailbox of the server's own domain, named without proof. */
  static final AddressForm SPOOFED = own("own domain", "<{u}@{s}>");

  private SenderForms() {}

  /** The three that differ most. */
  static List<AddressForm> main() {
    return List.of(FOREIGN, NULL, SPOOFED);
  }

  static List<AddressForm> all() {
    return List.of(
        FOREIGN,
        NULL,
        SPOOFED,
        own("postmaster", "<postmaster@{s}>"),
        own("server literal", "<{u}@[{ip}]>"),
        own("localhost", "<{u}@localhost>"),
        own("no domain", "<{u}>"),
        foreign("same as recipient", "<{u}@{d}>"),
        own("source route", "<@{s}:{u}@{d}>"),
        own("bang", "<{s}!nobody>"),
        foreign("no such domain", "<{u}@no-such-domain.invalid>"));
  }
}
