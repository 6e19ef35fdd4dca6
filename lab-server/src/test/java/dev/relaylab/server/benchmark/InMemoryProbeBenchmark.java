package dev.relaylab.server.benchmark;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.smtp.Connection;
import dev.relaylab.server.smtp.ReceiveServices;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.transport.MessageSink;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Relay probes in memory, one thread: connect, EHLO, MAIL, RCPT refused, QUIT. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class InMemoryProbeBenchmark {
  private static final byte[] EHLO = line("EHLO client.example");
  private static final byte[] MAIL = line("MAIL FROM:<a@elsewhere.example>");
  private static final byte[] RCPT = line("RCPT TO:<b@partner.example>");
  private static final byte[] QUIT = line("QUIT");

  private final Organisation organisation = FreshInstall.contoso();
  private final ReceiveServices services =
      ReceiveServices.of(
          LabClock.system(), 1, message -> new MessageSink.Acceptance(null, 1, "<1@x>"));
  private final Connection connection =
      new Connection(IpAddress.parse("192.0.2.10"), 25, IpAddress.parse("203.0.113.9"), 40_000);

  private static byte[] line(String text) {
    return (text + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** One whole probe. */
  @Benchmark
  public int refusedRelay() {
    try (InMemoryDialogue dialogue = new InMemoryDialogue(services, organisation, connection)) {
      dialogue.send(EHLO);
      dialogue.send(MAIL);
      dialogue.send(RCPT);
      dialogue.send(QUIT);
      return dialogue.heardBytes().length;
    }
  }
}
