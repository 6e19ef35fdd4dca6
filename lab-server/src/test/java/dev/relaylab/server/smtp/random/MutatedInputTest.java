package dev.relaylab.server.smtp.random;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Seeded mutations of what clients send: no exception escapes, and every line gets a reply or a
 * close.
 */
class MutatedInputTest {
  private static final int CASES = Boolean.getBoolean("relaylab.long") ? 200_000 : 5_000;
  private static final List<String> ORGANISATIONS =
      List.of("fresh", "relay", "basic", "external", "plain", "strict");

  private static InMemoryDialogue dialogue(SplittableRandom random) {
    return new InMemoryDialogue(
        Labs.services(new Labs.Kept()),
        Labs.named(RandomOrganisation.pick(random, ORGANISATIONS)),
        Labs.from(Labs.PRINTER, random.nextInt(4) == 0 ? 587 : 25));
  }

  @Test
  void streamsOfMutatedDialogueRaiseNothing() {
    for (long number = 0; number < CASES; number++) {
      SplittableRandom random = new SplittableRandom(number);
      InMemoryDialogue dialogue = dialogue(random);
      for (int i = random.nextInt(40); i > 0; i--) {
        dialogue.send(
            Mutations.of(random, RandomOrganisation.pick(random, Mutations.LINES) + "\r\n"));
      }
      assertThat(dialogue.heard()).as("case %d", number).matches("(?s)(\\d{3}[ -][^\r\n]*\r\n)*");
      dialogue.close();
    }
  }

  @Test
  void everyCommandLineGetsAReplyOrAClose() {
    for (long number = 0; number < CASES; number++) {
      SplittableRandom random = new SplittableRandom(-number - 1);
      InMemoryDialogue dialogue = dialogue(random);
      dialogue.say("EHLO x");
      for (int i = 0; i < 12 && !dialogue.closed(); i++) {
        String line =
            oneLine(Mutations.of(random, RandomOrganisation.pick(random, Mutations.LINES)));
        String heard = dialogue.say(line);
        assertThat(!heard.isEmpty() || dialogue.closed()).as("case %d: %s", number, line).isTrue();
      }
    }
  }

  /**
   * Without line ends, and neither content nor recipients, so that the next line is a command
   * again.
   */
  private static String oneLine(byte[] bytes) {
    String line = new String(bytes, ISO_8859_1).replaceAll("[\r\n]", "");
    return line.regionMatches(true, 0, "BDAT", 0, 4) || line.regionMatches(true, 0, "RCPT", 0, 4)
        ? "NOOP"
        : line;
  }
}
