package dev.relaylab.server.smtp;

import java.util.Locale;

/**
 * X-EXPS: how Exchange servers prove themselves to each other. Offered and answered; no client of
 * the lab has a server's account, so it ends in a failed logon.
 */
final class ServerAuthVerb implements Verb {
  private static final Outcome UNRECOGNISED =
      Outcome.refusal(504, "5.7.4", "Unrecognized authentication type");

  @Override
  public Outcome run(Conversation conversation, String argument) {
    if (!Capabilities.serverAuthentication(conversation)) {
      return Replies.UNRECOGNISED_COMMAND;
    }
    if (!conversation.greeted()) {
      return Replies.SEND_HELLO_FIRST;
    }
    String[] words = argument.split("[ \t]+", 2);
    String initial = words.length == 2 ? words[1] : "";
    return switch (words[0].toUpperCase(Locale.ROOT)) {
      case "NTLM" -> new NtlmExchange(conversation).begin(initial);
      case "GSSAPI" -> new GssapiExchange(conversation).begin(initial);
      default -> UNRECOGNISED;
    };
  }
}
