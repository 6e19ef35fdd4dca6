package dev.relaylab.grader.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmtpProbeTest {

  /** Answers from a list, and keeps what was sent. */
  private static final class Scripted implements SmtpLine {
    final Deque<String> replies;
    final List<String> sent = new ArrayList<>();
    boolean tls;

    Scripted(String... replies) {
      this.replies = new ArrayDeque<>(Arrays.asList(replies));
    }

    @Override
    public void send(String text) {
      sent.add(text);
    }

    @Override
    public String reply() {
      return replies.poll();
    }

    @Override
    public void startTls() {
      tls = true;
    }

    @Override
    public void close() {}
  }

  private static final Attempt PLAIN =
      new Attempt(
          "203.0.113.9",
          25,
          "x.example",
          "a@x.example",
          "b@partner.example",
          null,
          null,
          false,
          null);

  @Test
  void stopsAtTheFirstRefusalAndSaysGoodbye() throws IOException {
    Scripted server =
        new Scripted(
            "220 hi",
            "250-hi\r\n250 SIZE",
            "250 2.1.0 Sender OK",
            "550 5.7.54 SMTP; no",
            "221 bye");

    Outcome outcome = SmtpProbe.play(server, PLAIN);

    assertThat(outcome.stage()).isEqualTo(Outcome.Stage.RCPT);
    assertThat(outcome.accepted()).isFalse();
    assertThat(outcome.codes()).isEqualTo("550 5.7.54");
    assertThat(outcome.ehlo()).containsExactly("SIZE");
    assertThat(server.sent).last().isEqualTo("QUIT\r\n");
    assertThat(outcome.dialogue().lines())
        .containsSequence(
            "-> RCPT TO:<b@partner.example>", "<- 550 5.7.54 SMTP; no", "-> QUIT", "<- 221 bye");
  }

  @Test
  void stuffsDotsAndReportsTheEndOfData() throws IOException {
    Scripted server =
        new Scripted(
            "220 hi", "250 hi", "250 ok", "250 ok", "354 go", "250 2.6.0 queued", "221 bye");

    Outcome outcome = SmtpProbe.play(server, PLAIN.withMessage(".a\r\n.\r\nb"));

    assertThat(outcome.stage()).isEqualTo(Outcome.Stage.DATA);
    assertThat(outcome.accepted()).isTrue();
    assertThat(server.sent).contains("..a\r\n..\r\nb\r\n.\r\n");
  }

  @Test
  void logsOnUnderTls() throws IOException {
    Scripted server =
        new Scripted(
            "220 hi",
            "250 hi",
            "220 go",
            "250 AUTH LOGIN",
            "334 u",
            "334 p",
            "535 5.7.3 no",
            "221 bye");

    Outcome outcome =
        SmtpProbe.play(
            server, new Attempt("192.0.2.51", 587, "x", "a@x", "b@y", "alice", "pw", false, null));

    assertThat(server.tls).isTrue();
    assertThat(outcome.stage()).isEqualTo(Outcome.Stage.AUTH);
    assertThat(outcome.codes()).isEqualTo("535 5.7.3");
    assertThat(server.sent).contains("YWxpY2U=\r\n", "cHc=\r\n");
  }

  @Test
  void aServerThatClosesIsNoReply() throws IOException {
    Outcome outcome = SmtpProbe.play(new Scripted(), PLAIN);

    assertThat(outcome.stage()).isEqualTo(Outcome.Stage.CONNECT);
    assertThat(outcome.codes()).isEqualTo("no reply");
    assertThat(outcome.dialogue().toString()).contains("the server closed");
  }
}
