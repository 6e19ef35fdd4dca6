package dev.relaylab.server.smtp;

import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.policy.Reply;
import java.util.ArrayList;
import java.util.List;

/** HELO and EHLO; a name may be missing unless the connector requires one. */
final class HelloVerb implements Verb {
  private static final Outcome INVALID_DOMAIN = Outcome.error(501, "5.5.4", "Invalid domain name");
  private static final int LONGEST = 255;
  private final boolean extended;

  HelloVerb(boolean extended) {
    this.extended = extended;
  }

  @Override
  public Outcome run(Conversation conversation, String argument) {
    boolean required =
        extended && conversation.connector().get(ReceiveConnectorSchema.REQUIRE_EHLO_DOMAIN);
    if (argument.isEmpty() && required) {
      return INVALID_DOMAIN.then(Outcome.Then.CLOSE);
    }
    if (!isName(argument)) {
      return INVALID_DOMAIN;
    }
    conversation.greet(argument, extended);
    String fqdn = conversation.connector().fqdn(conversation.organisation().server());
    Reply hello = new Reply(250, null, fqdn + " Hello [" + conversation.facts().client() + "]");
    if (!extended) {
      return Outcome.of(hello);
    }
    List<Reply> lines = new ArrayList<>(16);
    lines.add(hello);
    Capabilities.list(conversation, lines);
    return new Outcome(lines, Outcome.Kind.PLAIN, Outcome.Then.GO_ON);
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && ".-_:[]".indexOf(c) < 0) {
        return false;
      }
    }
    return text.length() <= LONGEST;
  }
}
