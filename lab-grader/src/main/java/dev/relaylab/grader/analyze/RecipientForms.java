package dev.relaylab.grader.analyze;

import static dev.relaylab.grader.analyze.AddressForm.foreign;
import static dev.relaylab.grader.analyze.AddressForm.own;

import java.util.List;
import java.util.stream.Stream;

/** The recipient forms that have been used to get mail through a server that should refuse it. */
final class RecipientForms {
  /** The plain form, without any disguise. */
  static final AddressForm PLAIN = foreign("plain", "<{u}@{d}>");

  /** The forms of the classic relay tests: routes, percent signs, bangs, quotes. */
  private static final List<AddressForm> CLASSIC =
      List.of(
          PLAIN,
          own("quoted address", "<\"{u}@{d}\">"),
          own("quoted percent", "<\"{u}%{d}\">"),
          own("percent", "<{u}%{d}>"),
          own("percent at server", "<{u}%{d}@{s}>"),
          own("percent at literal", "<{u}%{d}@[{ip}]>"),
          own("two ats, server", "<{u}@{d}@{s}>"),
          own("two ats, literal", "<{u}@{d}@[{ip}]>"),
          own("quoted at server", "<\"{u}@{d}\"@{s}>"),
          own("quoted at literal", "<\"{u}@{d}\"@[{ip}]>"),
          foreign("source route by server", "<@{s}:{u}@{d}>"),
          foreign("source route by literal", "<@[{ip}]:{u}@{d}>"),
          own("bang", "<{d}!{u}>"),
          own("bang at server", "<{d}!{u}@{s}>"),
          own("bang at literal", "<{d}!{u}@[{ip}]>"));

  /** Forms that the classic tests leave out. */
  private static final List<AddressForm> FURTHER =
      List.of(
          foreign("no brackets", "{u}@{d}"),
          own("server literal", "<{u}@[{ip}]>"),
          own("loopback literal", "<{u}@[127.0.0.1]>"),
          own("IPv6 literal", "<{u}@[IPv6:::1]>"),
          own("localhost", "<{u}@localhost>"),
          own("no domain", "<{u}>"),
          own("postmaster", "<postmaster>"),
          own("server with final dot", "<{u}@{s}.>"),
          foreign("final dot", "<{u}@{d}.>"),
          own("subdomain of server", "<{u}@sub.{s}>"),
          foreign("upper case", "<{U}@{D}>"),
          own("suffix confusion", "<{u}@{d}.{s}>"),
          foreign("two hops", "<@{s},@relay.{d}:{u}@{d}>"),
          own("quoted pair", "<\"{u}\\@{d}\"@{s}>"),
          foreign("comment", "<{u}(comment)@{d}>"),
          own("control character", "<{u}@{d}\u0001@{s}>"),
          foreign("NUL", "<{u}@{s}\u0000@{d}>"),
          own("encoded word", "<=?utf-8?q?{u}=40{d}?=@{s}>"),
          foreign("comma", "<{u}@{s},{u}@{d}>"),
          foreign("semicolon", "<{u}@{s};{u}@{d}>"),
          foreign("bogus parameter", "<{u}@{d}> RELAY=YES"),
          foreign("punycode domain", "<{u}@xn--bcher-kva.{d}>"),
          foreign("UTF-8 local part", "<{u}-\u00fc@{d}>"));

  private RecipientForms() {}

  static List<AddressForm> all() {
    return Stream.concat(CLASSIC.stream(), FURTHER.stream()).toList();
  }
}
