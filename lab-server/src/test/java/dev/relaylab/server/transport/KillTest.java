package dev.relaylab.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.mailbox.Mailboxes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The process is killed without warning: every message answered 250 is afterwards in a mailbox, at
 * a foreign host, in a queue or in a report. Of duplicates {@link Transport} promises that no kill
 * makes more than one in each place: of the message that was just being delivered.
 *
 * <p>The moments are random; each run says its seed, and {@code -Drelaylab.seed=N} repeats it. 200
 * messages are on their way, with {@code -Drelaylab.long=true} 1000.
 */
@Timeout(180)
class KillTest {
  @TempDir Path folder;

  private static final int MESSAGES = Boolean.getBoolean("relaylab.long") ? 1000 : 200;
  private static final int SPREAD_MICROS = 5000;

  /** After so many were answered 250, and a little later. */
  record Moment(int acknowledged, int micros) {}

  static List<Moment> moments() {
    long seed = Long.getLong("relaylab.seed", System.nanoTime());
    System.out.println("KillTest: -Drelaylab.seed=" + seed);
    Random random = new Random(seed);
    return Stream.generate(
            () -> new Moment(1 + random.nextInt(MESSAGES - 1), random.nextInt(SPREAD_MICROS)))
        .limit(3)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("moments")
  void nothingAnswered250IsLost(Moment moment) throws Exception {
    int last = killAt(moment);
    assertThat(last).isBetween(moment.acknowledged() - 1, MESSAGES - 1);

    ExecutorService worker = Executors.newSingleThreadExecutor();
    try (Mailboxes mailboxes = new Mailboxes(folder.resolve("mailboxes"))) {
      TransportLab lab = KilledLab.lab(folder, mailboxes, worker);
      lab.transport().resume();
      lab.transport().queues().work();

      List<String> bob = subjects(mailboxes, "bob@contoso.example");
      List<String> alice = subjects(mailboxes, "alice@contoso.example");
      List<String> foreign = foreign();
      List<String> queued =
          lab.transport().queues().messages().stream().map(QueuedMessage::subject).toList();
      for (int number = 0; number <= last; number++) {
        String subject = "m" + number;
        List<String> where =
            switch (number % 4) {
              case 0 -> bob;
              case 1 -> foreign;
              case 2 -> queued;
              default -> alice;
            };
        String looked = number % 4 == 3 ? "Undeliverable: " + subject : subject;
        assertThat(where).as("message %d of %d", number, last).contains(looked);
      }
      for (List<String> place : List.of(bob, foreign, queued, alice)) {
        long twice = place.size() - place.stream().distinct().count();
        assertThat(twice).as("served twice: %s", place).isLessThanOrEqualTo(1);
      }
    } finally {
      worker.shutdown();
      assertThat(worker.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** The number of the last message that the process said it had accepted. */
  private int killAt(Moment moment) throws IOException, InterruptedException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                KilledLab.class.getName(),
                folder.toString(),
                Integer.toString(MESSAGES))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int last = -1;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      String line = said.readLine();
      while (line != null) {
        last = Integer.parseInt(line);
        if (last + 1 == moment.acknowledged()) {
          TimeUnit.MICROSECONDS.sleep(moment.micros());
          process.toHandle().destroyForcibly();
        }
        line = said.readLine();
      }
    }
    process.waitFor();
    return last;
  }

  private static List<String> subjects(Mailboxes mailboxes, String address) {
    List<String> subjects = new ArrayList<>();
    mailboxes
        .messages(address)
        .forEach(each -> subjects.add(MessageText.parse(each).value("Subject").orElse("")));
    return subjects;
  }

  private List<String> foreign() throws IOException {
    Path file = KilledLab.foreign(folder);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
