package dev.relaylab.server.smtp;

import static dev.relaylab.server.directory.ReceiveConnectorSchema.CHUNKING_ENABLED;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * BDAT (RFC 3030): a chunk of the message follows at once. The octets of a refused chunk are read
 * and dropped, so that they are never taken for commands.
 */
final class BdatVerb implements Verb {
  private static final Pattern ARGUMENT = Pattern.compile("(\\d{1,18})( +LAST)?");

  @Override
  public Outcome run(Conversation conversation, String argument) {
    if (!conversation.connector().get(CHUNKING_ENABLED)) {
      return Replies.UNRECOGNISED_COMMAND;
    }
    Matcher matcher = ARGUMENT.matcher(argument.toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Replies.INVALID_ARGUMENTS;
    }
    long length = Long.parseLong(matcher.group(1));
    Outcome outOfPlace = Intake.outOfPlace(conversation);
    if (outOfPlace != null) {
      conversation.read(new ChunkReader(null, length, () -> outOfPlace));
      return null;
    }
    MessageBuffer buffer = Intake.buffer(conversation);
    boolean last = matcher.group(2) != null;
    conversation.read(
        new ChunkReader(
            buffer,
            length,
            () -> last ? Intake.finish(conversation) : received(conversation, length)));
    return null;
  }

  private static Outcome received(Conversation conversation, long length) {
    if (conversation.transaction().content().overflowed()) {
      return Replies.TOO_LARGE;
    }
    return Outcome.of(250, "2.6.0", "CHUNK received OK, " + length + " octets");
  }
}
