package dev.relaylab.server.smtp;

import dev.relaylab.server.policy.Identity;
import java.util.Locale;

/**
 * AUTH (RFC 4954). LOGIN and PLAIN log on mailbox users where Basic authentication is offered; NTLM
 * and GSSAPI go as far as their challenge and then fail, for the lab has no domain controller to
 * ask.
 */
final class AuthVerb implements Verb {
  private static final Outcome UNRECOGNISED =
      Outcome.refusal(504, "5.7.4", "Unrecognized authentication type");
  private static final Outcome ALREADY = Outcome.error(503, "5.5.2", "Already authenticated");
  private static final Outcome IN_TRANSACTION =
      Outcome.error(503, "5.5.2", "AUTH not allowed during a mail transaction");

  @Override
  public Outcome run(Conversation conversation, String argument) {
    if (!Capabilities.authentication(conversation)) {
      return Replies.UNRECOGNISED_COMMAND;
    }
    if (!conversation.greeted()) {
      return Replies.SEND_HELLO_FIRST;
    }
    if (conversation.facts().identity() instanceof Identity.Authenticated) {
      return ALREADY;
    }
    if (conversation.transaction() != null) {
      return IN_TRANSACTION;
    }
    String[] words = argument.split("[ \t]+", 2);
    String initial = words.length == 2 ? words[1] : "";
    return switch (words[0].toUpperCase(Locale.ROOT)) {
      case "" -> Replies.INVALID_ARGUMENTS;
      case "LOGIN" ->
          Capabilities.basic(conversation)
              ? new LoginExchange(conversation).begin(initial)
              : UNRECOGNISED;
      case "PLAIN" ->
          Capabilities.basic(conversation)
              ? new PlainExchange(conversation).begin(initial)
              : UNRECOGNISED;
      case "NTLM" ->
          Capabilities.integrated(conversation)
              ? new NtlmExchange(conversation).begin(initial)
              : UNRECOGNISED;
      case "GSSAPI" ->
          Capabilities.gssapi(conversation)
              ? new GssapiExchange(conversation).begin(initial)
              : UNRECOGNISED;
      default -> UNRECOGNISED;
    };
  }
}
