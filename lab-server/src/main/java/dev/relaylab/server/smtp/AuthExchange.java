package dev.relaylab.server.smtp;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.policy.Identity;
import dev.relaylab.server.policy.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The challenges and responses of one AUTH command (RFC 4954 section 4). */
abstract class AuthExchange {
  private static final Outcome SUCCESSFUL = Outcome.of(235, "2.7.0", "Authentication successful");
  private static final Outcome UNSUCCESSFUL =
      Outcome.of(535, "5.7.3", "Authentication unsuccessful").as(Outcome.Kind.FAILED_LOGON);
  private static final Outcome TEMPORARY =
      Outcome.of(454, "4.7.0", "Temporary authentication failure");
  private static final Outcome CANCELLED = Outcome.error(501, "5.7.0", "Authentication cancelled");
  private static final Outcome NOT_BASE64 = Outcome.error(501, "5.5.2", "Cannot decode response");

  private final Conversation conversation;

  AuthExchange(Conversation conversation) {
    this.conversation = conversation;
  }

  /** One decoded response. */
  @FunctionalInterface
  interface Response {
    Outcome take(byte[] response);
  }

  /**
   * Starts the exchange.
   *
   * @param initial the initial response in base64, {@code =} for an empty one, or empty when there
   *     is none
   */
  abstract Outcome begin(String initial);

  Conversation conversation() {
    return conversation;
  }

  Outcome challenge(String text, Response next) {
    conversation.expect(line -> respond(line, next));
    return Outcome.of(new Reply(334, null, text));
  }

  Outcome respond(String line, Response next) {
    conversation.expect(null);
    if (line.equals("*")) {
      return CANCELLED;
    }
    byte[] decoded;
    try {
      decoded = line.equals("=") ? new byte[0] : Base64.getDecoder().decode(line.strip());
    } catch (IllegalArgumentException malformed) {
      return NOT_BASE64;
    }
    return next.take(decoded);
  }

  static String text(byte[] response) {
    return new String(response, StandardCharsets.UTF_8);
  }

  Outcome logon(String name, String password) {
    Optional<AdObject> user;
    try {
      user = conversation.services().accounts().logon(conversation.organisation(), name, password);
    } catch (RuntimeException fault) {
      conversation.log("", "Inbound AUTH " + mechanism() + " failed because of " + fault);
      return TEMPORARY;
    }
    if (user.isEmpty()) {
      Outcome failed = failed();
      conversation.log("", "User Name: " + name);
      return failed;
    }
    conversation.authenticated(Identity.Authenticated.as(user.get()));
    conversation.log(Identity.Authenticated.principalOf(user.get()).name(), "authenticated");
    return SUCCESSFUL;
  }

  /** The mechanism's name as the protocol log writes it. */
  abstract String mechanism();

  Outcome failed() {
    conversation.log("", "Inbound AUTH " + mechanism() + " failed because of LogonDenied");
    return UNSUCCESSFUL;
  }
}
