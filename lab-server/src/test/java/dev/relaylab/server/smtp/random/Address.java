package dev.relaylab.server.smtp.random;

import java.util.List;
import java.util.Locale;

/**
 * One way to write an address.
 *
 * @param wire as it stands behind MAIL FROM: or RCPT TO:
 * @param meant what the policy is asked about, or null when the form is malformed
 */
record Address(String wire, String meant) {

  /**
   * The recipient forms of relay testers, for a user at a foreign domain and this server's domain.
   */
  static List<Address> recipients(String foreign, String own) {
    return List.of(
        valid("u@" + foreign),
        valid("u@" + own),
        valid("U@" + own.toUpperCase(Locale.ROOT)),
        valid("u@sub." + own),
        valid("u@" + foreign + "." + own),
        valid("u@[192.0.2.10]"),
        valid("u@[IPv6:2001:db8::1]"),
        valid("u@localhost"),
        valid("u%" + foreign + "@" + own),
        valid("\"u@" + foreign + "\"@" + own),
        valid("\"u\\@" + foreign + "\"@" + own),
        valid("\"a b\"@" + foreign),
        valid(foreign + "!u@" + own),
        valid("u%" + foreign + "@[192.0.2.10]"),
        valid("\"u@" + foreign + "\"@[192.0.2.10]"),
        valid(foreign + "!u@[192.0.2.10]"),
        valid("u@[127.0.0.1]"),
        valid("=?utf-8?q?u?=@" + foreign),
        valid("u@xn--bcher-kva.example"),
        new Address("<@" + own + ":u@" + foreign + ">", "u@" + foreign),
        new Address("<@[192.0.2.10]:u@" + foreign + ">", "u@" + foreign),
        new Address("<@a.example,@b.example:u@" + foreign + ">", "u@" + foreign),
        new Address("u@" + foreign, "u@" + foreign),
        new Address(" <u@" + own + ">", "u@" + own),
        new Address("<postmaster>", "postmaster@contoso.example"),
        malformed("u"),
        malformed("u%" + foreign),
        malformed("\"u@" + foreign + "\""),
        malformed("\"u%" + foreign + "\""),
        malformed(foreign + "!u"),
        malformed("u@" + foreign + "@[192.0.2.10]"),
        malformed("u@" + foreign + "."),
        malformed("b\u00fccher@" + own),
        malformed("u@" + foreign + "@" + own),
        malformed("u@" + own + "."),
        malformed("u@" + own + ",v@" + foreign),
        malformed("u@" + own + ";v@" + foreign),
        malformed("u(c)@" + foreign),
        malformed("u\0@" + foreign),
        malformed("u@b\u00fccher.example"),
        malformed("@" + own + ":"),
        malformed(""));
  }

  static List<Address> senders(String foreign, String own) {
    return List.of(
        new Address("<>", ""),
        valid("u@" + foreign),
        valid("alice@" + own),
        valid("bob@" + own),
        valid("u@ex01.contoso.example"),
        valid("u@[192.0.2.10]"),
        valid("u@localhost"),
        valid("postmaster@" + own),
        valid(own + "!nobody@" + foreign),
        new Address("<@" + own + ":u@" + foreign + ">", "u@" + foreign),
        malformed("u"),
        malformed("postmaster"),
        malformed("u@" + foreign + "@" + own),
        malformed("u@.example"));
  }

  private static Address valid(String address) {
    return new Address("<" + address + ">", address);
  }

  private static Address malformed(String address) {
    return new Address("<" + address + ">", null);
  }
}
