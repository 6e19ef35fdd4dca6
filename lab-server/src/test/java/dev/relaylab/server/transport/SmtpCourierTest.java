package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.policy.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SMTP client against a host that says what a script tells it, over real sockets. */
@Timeout(60)
class SmtpCourierTest {
  private static final String EHLO =
      "250-mx\r\n250-DSN\r\n250-SIZE 1000000\r\n250-8BITMIME\r\n250 SMTPUTF8";
  private static final byte[] CONTENT =
      "Subject: x\r\n\r\n.dot\r\ncaf\u00e9\r\n".getBytes(StandardCharsets.UTF_8);
  private final List<String> heard = new ArrayList<>();
  private final SmtpCourier courier =
      new SmtpCourier(SocketFactory.getDefault(), SmtpCourier.Authorities.NONE);
  private CompletableFuture<Void> serving = CompletableFuture.completedFuture(null);

  @AfterEach
  void served() throws Exception {
    serving.get(30, TimeUnit.SECONDS);
  }

  private static Envelope envelope(String... recipients) {
    List<Envelope.Recipient> all = new ArrayList<>();
    for (String recipient : recipients) {
      all.add(
          new Envelope.Recipient(
              recipient, Set.of(Envelope.Notify.SUCCESS), "rfc822;" + recipient));
    }
    return new Envelope("a@contoso.example", "HDRS", "id", "8BITMIME", false, all);
  }

  /** One message in a session of its own. */
  private Courier.Outcome hand(Courier.Hop hop, Envelope envelope, byte[] content)
      throws IOException {
    try (Courier.Conversation conversation = courier.open(hop)) {
      return conversation.hand(envelope, content);
    }
  }

  /** Serves one session; the replies come in order, {@code CLOSE} ends it without one. */
  private Courier.Hop host(String... replies) throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    serving =
        CompletableFuture.runAsync(
            () -> {
              try (server;
                  Socket socket = server.accept()) {
                serve(socket, List.of(replies));
              } catch (IOException gone) {
                heard.add("gone: " + gone.getMessage());
              }
            });
    return new Courier.Hop(
        "mx",
        IpAddress.parse("127.0.0.1"),
        server.getLocalPort(),
        "ex01",
        false,
        TlsDemand.NEVER,
        null);
  }

  private void serve(Socket socket, List<String> replies) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = socket.getOutputStream();
    boolean first = true;
    for (String reply : replies) {
      if (!first && !reads(in)) {
        return;
      }
      first = false;
      if (reply.equals("CLOSE")) {
        return;
      }
      out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      if (reply.startsWith("354")) {
        content(in);
      }
    }
    while (reads(in)) {
      out.write("221 bye\r\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private boolean reads(BufferedReader in) throws IOException {
    if (!heard.isEmpty() && heard.get(heard.size() - 1).equals(".")) {
      heard.add("(end)");
      return true;
    }
    String line = in.readLine();
    if (line != null) {
      heard.add(line);
    }
    return line != null;
  }

  private void content(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      heard.add("| " + line);
      line = in.readLine();
    }
    heard.add(".");
  }

  @Test
  void envelopeAndContentGoOutAsTheyAre() throws IOException {
    Courier.Outcome outcome =
        hand(
            host(
                "220 mx",
                EHLO,
                "250 ok",
                "250 2.1.5 yes",
                "550 5.1.1 no",
                "354 go",
                "250 2.0.0 kept"),
            envelope("x@partner.example", "y@partner.example"),
            CONTENT);

    assertThat(outcome.dsn()).isTrue();
    assertThat(outcome.replies())
        .containsEntry("x@partner.example", new Reply(250, "2.0.0", "kept"))
        .containsEntry("y@partner.example", new Reply(550, "5.1.1", "no"));
    serving.join();
    assertThat(heard)
        .startsWith(
            "EHLO ex01",
            "MAIL FROM:<a@contoso.example> SIZE="
                + CONTENT.length
                + " BODY=8BITMIME RET=HDRS ENVID=id",
            "RCPT TO:<x@partner.example> NOTIFY=SUCCESS ORCPT=rfc822;x@partner.example",
            "RCPT TO:<y@partner.example> NOTIFY=SUCCESS ORCPT=rfc822;y@partner.example",
            "DATA",
            "| Subject: x",
            "| ",
            "| ..dot",
            "| caf\u00e9",
            ".");
  }

  @Test
  void nothingIsAskedOfAHostThatOffersNothing() throws IOException {
    Courier.Outcome outcome =
        hand(
            host("220 mx", "250 mx", "250 ok", "250 ok", "354 go", "250 kept"),
            new Envelope(
                "", "HDRS", "id", "8BITMIME", false, envelope("x@partner.example").recipients()),
            CONTENT);

    assertThat(outcome.dsn()).isFalse();
    serving.join();
    assertThat(heard).contains("MAIL FROM:<>", "RCPT TO:<x@partner.example>");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void aConnectionThatBreaksIsNoAnswer(int after) throws IOException {
    List<String> script = List.of("220 mx", EHLO, "250 ok", "250 ok", "354 go", "250 kept");
    List<String> broken = new ArrayList<>(script.subList(0, after));
    broken.add("CLOSE");
    Courier.Hop hop = host(broken.toArray(String[]::new));

    assertThatThrownBy(() -> hand(hop, envelope("x@partner.example"), CONTENT))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(Courier.Unwilling.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"554 5.7.1 go away", "421 4.3.2 busy"})
  void aRefusedSessionIsTold(String banner) throws IOException {
    Courier.Hop hop = host(banner);

    assertThatThrownBy(() -> hand(hop, envelope("x@partner.example"), CONTENT))
        .isInstanceOf(Courier.Unwilling.class)
        .hasMessage(banner);
  }

  @Test
  void whoeverNeedsUtf8IsTurnedBackWhereItIsNotOffered() throws IOException {
    Courier.Outcome outcome =
        hand(host("220 mx", "250 mx"), envelope("j\u00f6rg@partner.example"), CONTENT);

    assertThat(outcome.replies().get("j\u00f6rg@partner.example").enhanced()).isEqualTo("5.6.7");
  }

  @Test
  void severalMessagesGoOverOneSessionAndARefusedOneIsTakenBack() throws IOException {
    Courier.Hop hop =
        host(
            "220 mx",
            EHLO,
            "250 ok",
            "550 5.1.1 no",
            "250 reset",
            "250 ok",
            "250 ok",
            "354 go",
            "250 2.0.0 first",
            "250 ok",
            "250 ok",
            "354 go",
            "250 2.0.0 second");

    try (Courier.Conversation conversation = courier.open(hop)) {
      assertThat(conversation.hand(envelope("no@partner.example"), CONTENT).replies().values())
          .containsExactly(new Reply(550, "5.1.1", "no"));
      assertThat(conversation.hand(envelope("x@partner.example"), CONTENT).replies().values())
          .containsExactly(new Reply(250, "2.0.0", "first"));
      assertThat(conversation.hand(envelope("y@partner.example"), CONTENT).replies().values())
          .containsExactly(new Reply(250, "2.0.0", "second"));
    }

    serving.join();
    assertThat(heard.stream().map(line -> line.split("[ :]")[0]))
        .filteredOn(word -> word.matches("[A-Z]{4}"))
        .containsExactly(
            "EHLO", "MAIL", "RCPT", "RSET", "MAIL", "RCPT", "DATA", "MAIL", "RCPT", "DATA", "QUIT");
  }

  @Test
  void forceHeloGoesWithoutExtensions() throws IOException {
    Courier.Hop plain = host("220 mx ESMTP", "250 mx", "250 ok", "250 ok", "354 go", "250 kept");
    Courier.Hop forced =
        new Courier.Hop(
            plain.host(),
            plain.address(),
            plain.port(),
            plain.helo(),
            true,
            TlsDemand.OPPORTUNISTIC,
            null);

    assertThat(hand(forced, envelope("x@partner.example"), CONTENT).dsn()).isFalse();

    serving.join();
    assertThat(heard)
        .startsWith("HELO ex01", "MAIL FROM:<a@contoso.example>", "RCPT TO:<x@partner.example>");
  }

  @Test
  void nobodyListens() throws IOException {
    Courier.Hop hop;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      hop =
          new Courier.Hop(
              "mx",
              IpAddress.parse("127.0.0.1"),
              closed.getLocalPort(),
              "ex01",
              false,
              TlsDemand.NEVER,
              null);
    }
    assertThatThrownBy(() -> hand(hop, envelope("x@partner.example"), CONTENT))
        .isInstanceOf(IOException.class);
  }
}
