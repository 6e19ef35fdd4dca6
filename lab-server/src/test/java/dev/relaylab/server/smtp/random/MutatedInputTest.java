package dev.relaylab.server.smtp.random;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Seeded mutations of what clients send: no exception escapes, and every line gets a reply or a
 * close.
 */
class MutatedInputTest {
  private static final int CASES = Boolean.getBoolean("relaylab.long") ? 200_000 : 5_000;
  private static final String MARKS = "<>@\"\\:;, =\0\r\n.-[]";
  private static final List<String> ORGANISATIONS =
      List.of("fresh", "relay", "basic", "external", "plain", "strict");
  private static final List<String> LINES =
      List.of(
          "EHLO x",
          "HELO [192.0.2.40]",
          "MAIL FROM:<bob@partner.example> SIZE=100 BODY=8BITMIME SMTPUTF8",
          "MAIL FROM:<\"a\\\" b\"@partner.example> RET=FULL ENVID=x AUTH=<>",
          "RCPT TO:<@a.example,@[192.0.2.10]:u@partner.example> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;u@x",
          "RCPT TO:<alice@contoso.example>",
          "DATA",
          "Subject: x\r\n\r\n..body\r\n.",
          "BDAT 5\r\nhello",
          "BDAT 0 LAST",
          "AUTH LOGIN YWxpY2U=",
          "UGE1NXdvcmQtYWxpY2U=",
          "AUTH PLAIN AGFsaWNlAFBhNTV3b3JkLWFsaWNl",
          "AUTH NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAA=",
          "AUTH GSSAPI YII=",
          "X-EXPS NTLM =",
          "*",
          "STARTTLS",
          "X-ANONYMOUSTLS",
          "VRFY alice",
          "RSET",
          "NOOP",
          "QUIT");

  private static InMemoryDialogue dialogue(SplittableRandom random) {
    return new InMemoryDialogue(
        Labs.services(new Labs.Kept()),
        Labs.named(RandomOrganisation.pick(random, ORGANISATIONS)),
        Labs.from(Labs.PRINTER, random.nextInt(4) == 0 ? 587 : 25));
  }

  private static byte[] mutated(SplittableRandom random, String line) {
    byte[] bytes = line.getBytes(ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte octet : bytes) {
      switch (random.nextInt(24)) {
        case 0 -> {}
        case 1 -> out.write(random.nextInt(256));
        case 2 -> {
          out.write(octet);
          out.write(octet);
        }
        case 3 -> {
          out.write(octet);
          out.write(MARKS.charAt(random.nextInt(MARKS.length())));
        }
        default -> out.write(octet);
      }
    }
    return out.toByteArray();
  }

  @Test
  void streamsOfMutatedDialogueRaiseNothing() {
    for (long number = 0; number < CASES; number++) {
      SplittableRandom random = new SplittableRandom(number);
      InMemoryDialogue dialogue = dialogue(random);
      for (int i = random.nextInt(40); i > 0; i--) {
        dialogue.send(mutated(random, RandomOrganisation.pick(random, LINES) + "\r\n"));
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
        String line = oneLine(mutated(random, RandomOrganisation.pick(random, LINES)));
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
