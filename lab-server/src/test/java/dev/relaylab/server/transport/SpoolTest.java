package dev.relaylab.server.transport;

import static dev.relaylab.server.transport.TransportLab.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.transport.TransportLab.Who;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves behind is taken up by the next one. */
class SpoolTest {
  private static final String DEVICE = "printer@contoso.example";
  @TempDir Path folder;

  private TransportLab lab() {
    return new TransportLab().internet().spool(folder);
  }

  private TransportLab waiting() {
    TransportLab lab = lab();
    lab.hosts.down("mx1.partner.example");
    lab.hosts.down("mx2.partner.example");
    lab.send(Who.ANONYMOUS, DEVICE, "alice@contoso.example", "x@partner.example");
    return lab;
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void whoHadItAlreadyDoesNotGetItAgain() {
    waiting();

    TransportLab second = lab();
    second.transport().resume();

    assertThat(second.mail("alice@contoso.example")).isEmpty();
    assertThat(second.hosts.recipients()).containsExactly("x@partner.example");
  }

  @Test
  void nothingIsLeftOfWhatIsDone() throws IOException {
    TransportLab lab = lab();
    lab.send(Who.ANONYMOUS, DEVICE, "alice@contoso.example", "x@partner.example");

    assertThat(new Spool(folder).left()).isEmpty();
    lab.transport().close();
    assertThat(files(".log")).isEmpty();
    assertThat(files(".notes")).isEmpty();
  }

  @Test
  void aFullStretchIsGoneWithItsLastMessage() throws IOException {
    byte[] large = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    TransportLab lab = waiting();
    for (int i = 0; i < 10; i++) {
      lab.accept(Who.ANONYMOUS, envelope(DEVICE, "bob@contoso.example"), large);
    }
    assertThat(files(".log")).as("one has a message that waits, one is open").hasSize(2);

    lab.hosts.up("mx1.partner.example");
    lab.pass(Duration.ofMinutes(2));

    assertThat(lab.hosts.recipients()).containsExactly("x@partner.example");
    assertThat(files(".log")).hasSize(1);
    assertThat(new Spool(folder).left()).isEmpty();
  }

  @Test
  void manyAtOnceAreAllKept() {
    Spool spool = new Spool(folder);
    TransportLab source = new TransportLab().worker(task -> {});
    IntStream.range(0, 200)
        .forEach(any -> source.send(Who.ANONYMOUS, DEVICE, "alice@contoso.example"));
    List<QueuedMessage> all = List.copyOf(source.transport().queues().messages());

    all.parallelStream().forEach(spool::put);
    all.parallelStream().filter(message -> message.id() % 2 == 0).forEach(spool::remove);

    assertThat(new Spool(folder).left())
        .extracting(QueuedMessage::id)
        .containsExactlyElementsOf(
            all.stream().map(QueuedMessage::id).filter(id -> id % 2 != 0).toList());
  }

  @Test
  void everythingOfTheEnvelopeIsKept() {
    TransportLab lab = lab();
    lab.hosts.down("mx.fabrikam.example");
    Envelope.Recipient recipient =
        new Envelope.Recipient(
            "j\u00f6rg@fabrikam.example",
            Set.of(Envelope.Notify.SUCCESS, Envelope.Notify.DELAY),
            "rfc822;j+2B@fabrikam.example");
    lab.send(
        Who.SECURED,
        new Envelope(
            "alice@contoso.example", "HDRS", "id+3D7", "8BITMIME", true, List.of(recipient)));

    TransportLab second = lab();
    second.transport().resume();

    assertThat(second.hosts.taken())
        .singleElement()
        .satisfies(
            taken -> {
              assertThat(taken.envelope().recipients()).containsExactly(recipient);
              assertThat(taken.envelope())
                  .extracting(Envelope::ret, Envelope::envid, Envelope::body, Envelope::smtpUtf8)
                  .containsExactly("HDRS", "id+3D7", "8BITMIME", true);
            });
  }

  @Test
  void numbersAreNeverGivenTwice() {
    long first =
        lab()
            .accept(Who.ANONYMOUS, envelope(DEVICE, "alice@contoso.example"), new byte[0])
            .internalId();
    TransportLab second = lab();
    MessageSink.Acceptance next =
        second.accept(Who.ANONYMOUS, envelope(DEVICE, "alice@contoso.example"), new byte[0]);

    assertThat(next.internalId()).isGreaterThan(first);
  }

  private List<String> left() {
    return new Spool(folder)
        .left().stream().flatMap(message -> message.addresses().stream()).toList();
  }

  @Test
  void aMessageCutOffAnywhereIsPutAsideAndStopsNoOther() throws IOException {
    TransportLab lab = waiting();
    int first = (int) Files.size(files(".log").get(0));
    lab.send(Who.ANONYMOUS, DEVICE, "y@partner.example");
    Path log = files(".log").get(0);
    byte[] whole = Files.readAllBytes(log);
    for (int length = first + 1; length < whole.length; length += 7) {
      Files.write(log, Arrays.copyOf(whole, length));

      assertThat(left())
          .as("cut at %d", length)
          .containsExactly("alice@contoso.example", "x@partner.example");
      assertThat(files(".damaged")).hasSize(1);
    }
    Files.write(log, whole);
    assertThat(left()).hasSize(3);
  }

  @Test
  void aDamagedMessageIsPutAsideAndStopsNoOther() throws IOException {
    TransportLab lab = waiting();
    int first = (int) Files.size(files(".log").get(0));
    lab.send(Who.ANONYMOUS, DEVICE, "y@partner.example");
    Path log = files(".log").get(0);
    byte[] whole = Files.readAllBytes(log);
    for (int at = 20; at < first; at += 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(log, damaged);

      assertThat(left()).as("damaged at %d", at).containsExactly("y@partner.example");
      assertThat(files(".damaged")).hasSize(1);
    }
  }

  @Test
  void notesCutOffAnywhereRepeatAtMostWhatTheyDoNotName() throws IOException {
    TransportLab lab = lab();
    lab.hosts.down("mx1.partner.example");
    lab.hosts.down("mx2.partner.example");
    lab.send(
        Who.ANONYMOUS,
        DEVICE,
        "alice@contoso.example",
        "bob@contoso.example",
        "carol@contoso.example",
        "x@partner.example");
    Path log = files(".log").get(0);
    Path notes = files(".notes").get(0);
    byte[] message = Files.readAllBytes(log);
    byte[] whole = Files.readAllBytes(notes);
    for (int length = 0; length <= whole.length; length++) {
      Files.write(log, message);
      Files.write(notes, Arrays.copyOf(whole, length));
      String kept = new String(whole, 0, length, StandardCharsets.UTF_8);
      String named = kept.substring(0, kept.lastIndexOf('\n') + 1);

      TransportLab second = lab();
      second.transport().resume();

      assertThat(second.hosts.recipients()).containsExactly("x@partner.example");
      for (String person : List.of("alice", "bob", "carol")) {
        int again = named.contains(person) ? 0 : 1;
        assertThat(second.mail(person + "@contoso.example"))
            .as("%s with notes cut at %d", person, length)
            .hasSize(again);
      }
    }
  }

  @Test
  void aDelayIsReportedOnceAcrossRestarts() {
    TransportLab lab = waiting();
    lab.send(Who.ANONYMOUS, "alice@contoso.example", "y@partner.example");
    lab.pass(Duration.ofHours(5));
    assertThat(lab.mail("alice@contoso.example")).hasSize(2);

    TransportLab second = lab();
    second.hosts.down("mx1.partner.example");
    second.hosts.down("mx2.partner.example");
    second.clock.advance(Duration.ofHours(5));
    second.transport().resume();
    second.pass(Duration.ofHours(1));

    assertThat(second.mail("alice@contoso.example")).isEmpty();
    assertThat(second.transport().queues().messages()).hasSize(2);
  }

  @Test
  void aLabThatDoesNotRunStillShowsWhereMessagesWait() {
    waiting();
    TransportLab lab = new TransportLab().spool(folder);
    lab.send(Who.ANONYMOUS, DEVICE, "z@fabrikam.example");

    TransportLab idle = new TransportLab().internet().spool(folder).worker(task -> {});
    idle.transport().resume();

    assertThat(idle.transport().queues().queues())
        .filteredOn(queue -> queue.size() > 0)
        .extracting(Queue::nextHop)
        .containsExactlyInAnyOrder("partner.example", "fabrikam.example");
  }
}
