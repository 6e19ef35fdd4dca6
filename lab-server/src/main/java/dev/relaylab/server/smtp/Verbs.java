package dev.relaylab.server.smtp;

import dev.relaylab.server.policy.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command table. */
final class Verbs {
  private static final Outcome HELP =
      new Outcome(
          List.of(
              new Reply(214, null, "This server supports the following commands:"),
              new Reply(214, null, "HELO EHLO STARTTLS RCPT DATA RSET MAIL QUIT HELP AUTH BDAT")),
          Outcome.Kind.PLAIN,
          Outcome.Then.GO_ON);
  private static final Outcome OK = Outcome.of(250, "2.0.0", "OK");
  private static final Outcome RESETTING = Outcome.of(250, "2.0.0", "Resetting");
  private static final Outcome CANNOT_VERIFY = Outcome.of(252, "2.1.5", "Cannot VRFY user");
  private static final Outcome GOODBYE =
      Outcome.of(221, "2.0.0", "Service closing transmission channel").then(Outcome.Then.CLOSE);

  private static final Map<String, Verb> TABLE =
      Map.ofEntries(
          Map.entry("HELO", new HelloVerb(false)),
          Map.entry("EHLO", new HelloVerb(true)),
          Map.entry("MAIL", new MailVerb()),
          Map.entry("RCPT", new RcptVerb()),
          Map.entry("DATA", new DataVerb()),
          Map.entry("BDAT", new BdatVerb()),
          Map.entry("RSET", (conversation, argument) -> reset(conversation)),
          Map.entry("NOOP", (conversation, argument) -> OK),
          Map.entry("HELP", (conversation, argument) -> HELP),
          Map.entry("VRFY", (conversation, argument) -> CANNOT_VERIFY),
          Map.entry("STARTTLS", new StartTlsVerb(false)),
          Map.entry("X-ANONYMOUSTLS", new StartTlsVerb(true)),
          Map.entry("AUTH", new AuthVerb()),
          Map.entry("X-EXPS", new ServerAuthVerb()),
          Map.entry("QUIT", (conversation, argument) -> GOODBYE));

  private Verbs() {}

  static Outcome run(Conversation conversation, String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '\t') {
      end++;
    }
    Verb verb = TABLE.get(line.substring(0, end).toUpperCase(Locale.ROOT));
    return verb == null
        ? Replies.UNRECOGNISED_COMMAND
        : verb.run(conversation, line.substring(end).strip());
  }

  private static Outcome reset(Conversation conversation) {
    conversation.reset();
    return RESETTING;
  }
}
