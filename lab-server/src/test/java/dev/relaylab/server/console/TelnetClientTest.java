package dev.relaylab.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TelnetClientTest {
  private final List<String> sent = new ArrayList<>();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  /** A server that answers each line as told: null for silence, {@code BYE} to close. */
  private boolean talk(String banner, Function<String, String> answers, String input)
      throws Exception {
    PipedOutputStream server = new PipedOutputStream();
    InputStream fromServer = new PipedInputStream(server, 65_536);
    server.write(banner.getBytes(StandardCharsets.UTF_8));
    OutputStream toServer =
        new OutputStream() {
          private final ByteArrayOutputStream line = new ByteArrayOutputStream();

          @Override
          public void write(int octet) throws IOException {
            line.write(octet);
            if (octet == '\n') {
              String text = line.toString(StandardCharsets.UTF_8);
              line.reset();
              sent.add(text);
              String answer = answers.apply(text.strip());
              if (answer != null) {
                server.write(answer.replace("BYE", "").getBytes(StandardCharsets.UTF_8));
                server.flush();
                if (answer.endsWith("BYE")) {
                  server.close();
                }
              }
            }
          }
        };
    PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    return new TelnetClient(fromServer, toServer, out)
        .pipe(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
  }

  private String screen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void eachLineWaitsForTheReplyToTheOneBefore() throws Exception {
    boolean closed =
        talk(
            "220 ready\r\n",
            line -> {
              int replies = screen().split("\n").length;
              return line.equals("QUIT")
                  ? "221 bye\r\nBYE"
                  : "250-seen " + replies + "\r\n250 " + line + "\r\n";
            },
            "EHLO a\nNOOP\r\nQUIT\n");
    assertThat(closed).isTrue();
    assertThat(sent).containsExactly("EHLO a\r\n", "NOOP\r\n", "QUIT\r\n");
    assertThat(screen())
        .isEqualTo("220 ready\n250-seen 1\n250 EHLO a\n250-seen 3\n250 NOOP\n221 bye\n");
  }

  @Test
  void contentIsSentToTheLoneDotWithoutWaiting() throws Exception {
    boolean closed =
        talk(
            "220 ready\r\n",
            line ->
                switch (line) {
                  case "DATA" -> "354 go on\r\n";
                  case "." -> "250 kept\r\n";
                  case "QUIT" -> "221 bye\r\nBYE";
                  default -> null;
                },
            "DATA\nSubject: 250 no reply\n\n..dots\n.\nQUIT\n");
    assertThat(closed).isTrue();
    assertThat(sent)
        .containsExactly(
            "DATA\r\n", "Subject: 250 no reply\r\n", "\r\n", "..dots\r\n", ".\r\n", "QUIT\r\n");
    assertThat(screen()).endsWith("354 go on\n250 kept\n221 bye\n");
  }

  @Test
  void aChunkIsSentWithItsCommand() throws Exception {
    talk(
        "220 ready\r\n",
        line ->
            line.equals("12345678") ? "250 chunk\r\n" : line.equals("NOOP") ? "250 ok\r\n" : null,
        "BDAT 10 LAST\n12345678\nNOOP\n");
    assertThat(sent).containsExactly("BDAT 10 LAST\r\n", "12345678\r\n", "NOOP\r\n");
    assertThat(screen()).isEqualTo("220 ready\n250 chunk\n250 ok\n");
  }

  @Test
  void aServerThatHangsUpEndsTheTalk() throws Exception {
    assertThat(talk("220 ready\r\n", line -> "421 no\r\nBYE", "EHLO a\nNOOP\nNOOP\n")).isTrue();
    assertThat(sent).containsExactly("EHLO a\r\n");
  }

  @Test
  void inputThatEndsWithoutQuitEndsTheTalkAfterTheLastReply() throws Exception {
    assertThat(talk("220 ready\r\n", line -> "250 ok\r\n", "NOOP")).isFalse();
    assertThat(screen()).isEqualTo("220 ready\n250 ok\n");
  }

  @Test
  void aServerOfAnotherProtocolIsHeardOutUntilItIsQuiet() throws Exception {
    assertThat(talk("* OK IMAP ready\r\n", line -> "* BYE then\r\na1 OK\r\n", "a1 LOGOUT\n"))
        .isFalse();
    assertThat(screen()).isEqualTo("* OK IMAP ready\n*  then\na1 OK\n");
  }
}
