package dev.relaylab.server.smtp;

/** DATA: the message follows, up to CRLF.CRLF. */
final class DataVerb implements Verb {

  @Override
  public Outcome run(Conversation conversation, String argument) {
    Outcome outOfPlace = Intake.outOfPlace(conversation);
    if (outOfPlace != null) {
      return outOfPlace;
    }
    if (!argument.isEmpty()) {
      return Replies.INVALID_ARGUMENTS;
    }
    if (conversation.transaction().binary() || conversation.transaction().contentStarted()) {
      return Replies.NEED_BDAT;
    }
    conversation.read(
        new DataReader(Intake.buffer(conversation), () -> Intake.finish(conversation)));
    return Replies.START_MAIL_INPUT;
  }
}
