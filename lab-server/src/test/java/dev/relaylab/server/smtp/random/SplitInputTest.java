package dev.relaylab.server.smtp.random;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.smtp.host.Listeners;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It does not matter in which pieces input comes, nor how much of it there is. */
class SplitInputTest {
  private static final int CASES = Boolean.getBoolean("relaylab.long") ? 50_000 : 2_000;

  /** Without STARTTLS: what is sent ahead of a handshake is dropped, by design. */
  private static final List<String> LINES =
      Mutations.LINES.stream().filter(line -> !line.contains("TLS")).toList();

  private static final List<String> ORGANISATIONS = List.of("fresh", "relay", "basic", "strict");

  private static InMemoryDialogue dialogue(long number) {
    String organisation = ORGANISATIONS.get((int) (number % 4));
    return new InMemoryDialogue(
        Labs.services(new Labs.Kept()), Labs.named(organisation), Labs.from(Labs.PRINTER, 25));
  }

  private static byte[] input(SplittableRandom random) {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes("EHLO x\r\n".getBytes(ISO_8859_1));
    for (int i = random.nextInt(30); i > 0; i--) {
      String line = RandomOrganisation.pick(random, LINES) + "\r\n";
      input.writeBytes(
          random.nextBoolean() ? line.getBytes(ISO_8859_1) : Mutations.of(random, line));
    }
    return input.toByteArray();
  }

  @Test
  void anyPiecesGiveTheSameReplies() {
    for (long number = 0; number < CASES; number++) {
      SplittableRandom random = new SplittableRandom(number);
      byte[] input = input(random);
      InMemoryDialogue whole = dialogue(number);
      whole.send(input);
      InMemoryDialogue pieces = dialogue(number);
      int longest = 1 + random.nextInt(40);
      for (int from = 0; from < input.length; ) {
        int to = Math.min(input.length, from + 1 + random.nextInt(longest));
        pieces.send(Arrays.copyOfRange(input, from, to));
        from = to;
      }
      assertThat(pieces.heard()).as("case %d", number).isEqualTo(whole.heard());
      assertThat(pieces.closed()).isEqualTo(whole.closed());
      assertThat(pieces.delays()).isEqualTo(whole.delays());
    }
  }

  /** Over sockets too, the client closing its half when it has said everything. */
  @Test
  void anyPiecesOverSocketsGiveTheSameReplies() throws IOException {
    for (long organisation = 0; organisation < 4; organisation++) {
      Organisation named = Labs.named(ORGANISATIONS.get((int) organisation));
      try (Listeners listeners =
          new Listeners(
              PortMap.ephemeral(),
              Labs.services(new Labs.Kept()),
              () -> named,
              Labs.tls(),
              Pause.NONE)) {
        listeners.follow(named);
        InetSocketAddress server = listeners.on(25).orElseThrow().listen();
        for (long number = organisation; number < CASES / 5; number += 4) {
          SplittableRandom random = new SplittableRandom(number);
          InMemoryDialogue inMemory = dialogue(number);
          byte[] input = upToTheClose(inMemory, input(random));
          assertThat(withoutNumbers(overSocket(server, input, random)))
              .as("case %d", number)
              .isEqualTo(withoutNumbers(inMemory.heard()));
        }
      }
    }
  }

  /** What is sent to a connection that is closed may cost the client the last reply. */
  private static byte[] upToTheClose(InMemoryDialogue inMemory, byte[] input) {
    int length = 0;
    while (length < input.length && !inMemory.closed()) {
      inMemory.send(new byte[] {input[length++]});
    }
    return Arrays.copyOf(input, length);
  }

  /** The messages of a server are numbered through; an NTLM challenge is the session's own. */
  private static String withoutNumbers(String heard) {
    return heard.replaceAll("<\\d+@ex01|InternalId=\\d+|334 TlRM\\S+", "#");
  }

  private static String overSocket(InetSocketAddress server, byte[] input, SplittableRandom random)
      throws IOException {
    InetAddress printer = InetAddress.getByName("127.0.2.40");
    try (Socket socket = new Socket(server.getAddress(), server.getPort(), printer, 0)) {
      socket.setSoTimeout(10_000);
      socket.setTcpNoDelay(true);
      int longest = 1 + random.nextInt(200);
      for (int from = 0; from < input.length; ) {
        int to = Math.min(input.length, from + 1 + random.nextInt(longest));
        socket.getOutputStream().write(input, from, to - from);
        from = to;
      }
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  /** The thread's own allocations are exact, whatever other tests do meanwhile. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOOP ",
        "AUTH LOGIN\r\n",
        "AUTH PLAIN ",
        "BDAT 999999999999999999\r\n",
        "MAIL FROM:<>\r\nRCPT TO:<a@contoso.example>\r\nDATA\r\n",
        "MAIL FROM:<>\r\nRCPT TO:<a@contoso.example>\r\nBDAT 999999999999999999 LAST\r\n"
      })
  void inputWithoutEndTakesNoMemory(String beginning) {
    InMemoryDialogue dialogue =
        new InMemoryDialogue(
            Labs.services(new Labs.Kept()),
            Labs.named("strict-basic"),
            Labs.from(Labs.PRINTER, 25));
    dialogue.send(("EHLO x\r\n" + beginning).getBytes(ISO_8859_1));
    byte[] block = "A".repeat(1 << 16).getBytes(ISO_8859_1);
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (int i = 0; i < 2_000; i++) {
      dialogue.send(block);
    }
    long after = memory.getThreadAllocatedBytes(Thread.currentThread().getId());
    assertThat(after - before).as("for 125 MiB of input").isLessThan(1 << 20);
  }
}
