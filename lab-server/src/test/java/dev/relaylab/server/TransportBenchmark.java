package dev.relaylab.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.AddressSpace;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.directory.RecipientSchema;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.mailbox.Mailboxes;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.ProtocolListener;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.PortMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Measures what becomes of a message after 250, over a socket and to the end: spool, categoriser,
 * tracking, mailbox files, relay to a foreign host. Bare GreenMail is the peer where it can do the
 * same. {@code compare-transport} starts it.
 */
public final class TransportBenchmark {
  private static final int WARM_UP = 2_000;
  private static final int DEVICES = 16;
  private static final String BODY =
      "0123456789012345678901234567890123456789012345678\r\n".repeat(20);
  private final MailFlow flow;
  private final InetSocketAddress port;

  private TransportBenchmark(
      Path folder, Mailboxes mailboxes, ExecutorService worker, ExecutorService senders) {
    LabRecord record = LabRecord.inMemory("bench", LabClock.system(), new ShellRunner());
    record
        .directory()
        .change("bench", "bench", record.clock().instant(), TransportBenchmark::organisation);
    this.flow =
        new MailFlow(
            record,
            1,
            new MailFlow.Surroundings(
                PortMap.ephemeral(),
                false,
                null,
                folder.resolve("spool"),
                folder.resolve("logs"),
                worker,
                senders,
                Pause.NONE,
                ProtocolListener.NONE,
                mailboxes,
                UnaryOperator.identity()));
    this.port = flow.listeners().on(25).orElseThrow().listen();
  }

  /** Open to relay, with a way out and enough mailboxes. */
  private static Organisation organisation(Organisation fresh) {
    AdObject frontend =
        fresh.find(ReceiveConnectorSchema.SCHEMA, "Default Frontend EX01").orElseThrow();
    Organisation all =
        fresh
            .put(
                Labs.anyRecipient(frontend)
                    .with(ReceiveConnectorSchema.MAX_RECIPIENTS_PER_MESSAGE, 5000))
            .put(
                AdObject.of(SendConnectorSchema.SCHEMA, "Internet")
                    .with(SendConnectorSchema.ADDRESS_SPACES, List.of(AddressSpace.parse("*"))));
    for (int i = 0; i < 500; i++) {
      all =
          all.put(
              AdObject.of(RecipientSchema.MAILBOX, "User " + i)
                  .with(RecipientSchema.ALIAS, "user" + i)
                  .with(RecipientSchema.PRIMARY_SMTP_ADDRESS, "user" + i + "@contoso.example")
                  .with(
                      RecipientSchema.EMAIL_ADDRESSES,
                      List.of("SMTP:user" + i + "@contoso.example")));
    }
    return all;
  }

  private static List<String> users(int count) {
    return IntStream.range(0, count).mapToObj(i -> "user" + i + "@contoso.example").toList();
  }

  /**
   * What one stretch took.
   *
   * @param rate messages a second
   * @param processor milliseconds of processor time for each, sender and receiver together; what
   *     else the machine has to do does not count
   */
  private record Pace(double rate, double processor) {
    static Pace of(int messages, long nanos, Duration processor) {
      return new Pace(messages / (nanos / 1e9), processor.toNanos() / 1e6 / messages);
    }
  }

  private static Duration processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** From the first command to the last recipient's end. */
  private Pace pace(int devices, int messages, List<String> recipients) throws IOException {
    long start = System.nanoTime();
    Duration used = processor();
    send(port, devices, messages, recipients);
    flow.transport().queues().work();
    while (!flow.transport().queues().messages().isEmpty()) {
      LockSupport.parkNanos(100_000);
    }
    return Pace.of(messages, System.nanoTime() - start, processor().minus(used));
  }

  /** Each device has a connection of its own and sends its share over it. */
  private static void send(InetSocketAddress to, int devices, int messages, List<String> recipients)
      throws IOException {
    List<CompletableFuture<Void>> sending = new ArrayList<>();
    for (int device = 0; device < devices; device++) {
      int share = messages * (device + 1) / devices - messages * device / devices;
      sending.add(
          CompletableFuture.runAsync(
              () -> {
                try {
                  send(to, share, recipients);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              task -> new Thread(task, "device").start()));
    }
    sending.forEach(CompletableFuture::join);
  }

  private static void send(InetSocketAddress to, int messages, List<String> recipients)
      throws IOException {
    try (Socket socket = new Socket(to.getAddress(), to.getPort())) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      reply(in);
      say(socket, in, "EHLO bench");
      for (int i = 0; i < messages; i++) {
        say(socket, in, "MAIL FROM:<printer@contoso.example>");
        for (String recipient : recipients) {
          say(socket, in, "RCPT TO:<" + recipient + ">");
        }
        say(socket, in, "DATA");
        say(
            socket,
            in,
            "From: <printer@contoso.example>\r\nSubject: m" + i + "\r\n\r\n" + BODY + ".");
      }
      say(socket, in, "QUIT");
    }
  }

  private static void say(Socket socket, BufferedReader in, String line) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    String said = reply(in);
    if (said.charAt(0) > '3') {
      throw new IOException(line + " was answered " + said);
    }
  }

  private static String reply(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = in.readLine();
    }
    if (line == null) {
      throw new IOException("The server has closed the connection");
    }
    return line;
  }

  private static Pace greenMail(int messages) throws IOException {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try {
      InetSocketAddress to = new InetSocketAddress("127.0.0.1", server.getSmtp().getPort());
      send(to, DEVICES, WARM_UP, users(1));
      long start = System.nanoTime();
      Duration used = processor();
      send(to, DEVICES, messages, users(1));
      server.waitForIncomingEmail(messages + WARM_UP);
      return Pace.of(messages, System.nanoTime() - start, processor().minus(used));
    } finally {
      server.stop();
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void line(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%-58s %10.1f %s%n", what, value, unit);
  }

  private static void line(String what, Pace pace) {
    line(what, pace.rate(), "messages a second");
    System.out.printf(
        Locale.ROOT, "%-58s %10.3f ms for each%n", "  processor time", pace.processor());
  }

  /** How many messages at most are stored for the growth, 100000 unless told. */
  public static void main(String[] args) throws IOException {
    int most = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder = Files.createTempDirectory("relay-lab-bench");
    ExecutorService worker = Executors.newSingleThreadExecutor();
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try (Mailboxes mailboxes = new Mailboxes(folder.resolve("mailboxes"))) {
      TransportBenchmark bench = new TransportBenchmark(folder, mailboxes, worker, senders);
      bench.pace(DEVICES, WARM_UP, users(1));
      line("delivered to 1 recipient, from 16 devices", bench.pace(DEVICES, 4000, users(1)));
      line("peer: bare GreenMail, memory only, no spool, no tracking", greenMail(4000));
      line("delivered to 1 recipient, from 1 device", bench.pace(1, 1000, users(1)));
      line("delivered to 10 recipients", bench.pace(DEVICES, 300, users(10)));
      line("delivered to 500 recipients", bench.pace(1, 20, users(500)));
      bench.pace(DEVICES, 500, List.of("x@partner.example"));
      line(
          "relayed to a foreign host, from 16 devices",
          bench.pace(DEVICES, 2000, List.of("x@partner.example")));
      grow(bench, most);
      bench.flow.close();
    } finally {
      worker.shutdownNow();
      senders.shutdownNow();
    }
  }

  private static void grow(TransportBenchmark bench, int most) throws IOException {
    long before = used();
    int stored = 0;
    for (int step = 1000; step <= most; step *= 10) {
      line(step + " in one mailbox", bench.pace(DEVICES, step - stored, users(1)));
      stored = step;
      line("  heap for each of them", (used() - before) / (double) stored, "octets, of 1 kB each");
    }
  }
}
