package dev.relaylab.server.smtp;

/**
 * STARTTLS (RFC 3207), and X-ANONYMOUSTLS, by which Exchange servers start TLS among themselves.
 */
final class StartTlsVerb implements Verb {
  private static final Outcome READY =
      Outcome.of(220, "2.0.0", "SMTP server ready").then(Outcome.Then.START_TLS);
  private static final Outcome ONLY_ONE =
      Outcome.error(503, "5.5.2", "Only one STARTTLS command allowed");
  private final boolean anonymous;

  StartTlsVerb(boolean anonymous) {
    this.anonymous = anonymous;
  }

  @Override
  public Outcome run(Conversation conversation, String argument) {
    if (conversation.tls()) {
      return ONLY_ONE;
    }
    boolean offered =
        anonymous ? Capabilities.anonymousTls(conversation) : Capabilities.startTls(conversation);
    if (!offered) {
      return Replies.UNRECOGNISED_COMMAND;
    }
    if (!conversation.greeted()) {
      return Replies.SEND_HELLO_FIRST;
    }
    return argument.isEmpty() ? READY : Replies.INVALID_ARGUMENTS;
  }
}
