package dev.relaylab.server.transport;

import static dev.relaylab.server.transport.TransportLab.contact;
import static dev.relaylab.server.transport.TransportLab.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.policy.Reply;
import dev.relaylab.server.transport.TransportLab.Who;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One message's trouble stays that message's. */
class NoMessageHoldsUpAnotherTest {
  private static final String DEVICE = "printer@contoso.example";

  @Test
  void submittingAnewServesNobodyTwice() {
    TransportLab lab = new TransportLab();
    lab.send(Who.ANONYMOUS, DEVICE, "alice@contoso.example", "x@partner.example");
    lab.internet();

    lab.transport().queues().retry("Unreachable", true);

    assertThat(lab.mail("alice@contoso.example")).hasSize(1);
    assertThat(lab.hosts.recipients()).containsExactly("x@partner.example");
  }

  @Test
  void contactsThatForwardInACircleEndInAReport() {
    TransportLab lab = new TransportLab().internet();
    lab.put(contact("A", "a@contoso.example", "b@contoso.example"))
        .put(contact("B", "b@contoso.example", "a@contoso.example"));

    lab.send(Who.ANONYMOUS, "alice@contoso.example", "a@contoso.example");

    assertThat(lab.mail("alice@contoso.example"))
        .singleElement()
        .asString()
        .contains("Status: 5.4.6", "RESOLVER.FWD.Loop");
  }

  @Test
  void aMailboxThatTakesNothingDelaysOnlyItsOwnMail() {
    TransportLab lab = new TransportLab().refusing("alice@contoso.example");
    lab.send(Who.ANONYMOUS, DEVICE, "alice@contoso.example");
    lab.send(Who.ANONYMOUS, DEVICE, "bob@contoso.example");

    assertThat(lab.mail("bob@contoso.example")).hasSize(1);
    assertThat(lab.transport().queues().messages()).hasSize(1);

    lab.refusing(null).pass(Duration.ofMinutes(16));

    assertThat(lab.mail("alice@contoso.example")).hasSize(1);
    assertThat(lab.transport().queues().messages()).isEmpty();
  }

  @Test
  void anEncodedSubjectCannotWriteHeaderFields() {
    TransportLab lab = new TransportLab();
    String text =
        "Subject: =?utf-8?Q?a=0D=0AX-Evil:_1?=\r\nFrom: <alice@contoso.example>\r\n\r\nx\r\n";

    lab.accept(
        Who.ANONYMOUS,
        envelope("alice@contoso.example", "nobody@contoso.example"),
        text.getBytes(StandardCharsets.US_ASCII));

    MessageText report = lab.only("alice@contoso.example");
    assertThat(report.value("X-Evil")).isEmpty();
    assertThat(report.value("Subject")).contains("Undeliverable: a  X-Evil: 1");
  }

  @Test
  void octetsOfAnyCharacterSetStayAsTheyCame() {
    TransportLab lab = new TransportLab();
    String text = "Subject: caf\u00e9\r\nFrom: <a@b.example>\r\n\r\ncaf\u00e9\r\n";

    lab.accept(
        Who.ANONYMOUS,
        envelope(DEVICE, "alice@contoso.example"),
        text.getBytes(StandardCharsets.ISO_8859_1));

    byte[] delivered = lab.mailboxes.get("alice@contoso.example").get(0);
    assertThat(new String(delivered, StandardCharsets.ISO_8859_1))
        .contains("Subject: caf\u00e9\r\n")
        .endsWith("\r\n\r\ncaf\u00e9\r\n");
  }

  @Test
  @Timeout(60)
  void aSlowHostHoldsUpNeitherAcceptanceNorMailboxes() throws Exception {
    ExecutorService worker = Executors.newSingleThreadExecutor();
    ExecutorService senders = Executors.newFixedThreadPool(2);
    TransportLab lab = new TransportLab().internet().worker(worker).senders(senders);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    lab.hosts.answer(
        "mx1.partner.example",
        recipient -> {
          inside.countDown();
          await(go);
          return FakeHosts.OK;
        });
    try {
      lab.send(Who.ANONYMOUS, DEVICE, "x@partner.example");
      await(inside);
      lab.send(Who.ANONYMOUS, DEVICE, "alice@contoso.example");
      Future<?> done = worker.submit(() -> {});
      done.get(30, TimeUnit.SECONDS);

      assertThat(lab.mail("alice@contoso.example")).hasSize(1);
      assertThat(lab.hosts.recipients()).isEmpty();
      assertThat(lab.transport().queues().queues())
          .filteredOn(queue -> queue.nextHop().equals("partner.example"))
          .extracting(Queue::status)
          .containsExactly("Active");
    } finally {
      go.countDown();
      senders.shutdown();
      assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      worker.shutdown();
    }
    assertThat(lab.hosts.recipients()).containsExactly("x@partner.example");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatAHostPutsOffDoesNotStopTheNextMessage() {
    TransportLab lab = new TransportLab().internet();
    lab.hosts.answer(
        "mx.fabrikam.example",
        recipient ->
            recipient.startsWith("slow") ? new Reply(451, "4.7.1", "later") : FakeHosts.OK);

    lab.send(Who.ANONYMOUS, DEVICE, "slow@fabrikam.example");
    lab.send(Who.ANONYMOUS, DEVICE, "fast@fabrikam.example");

    assertThat(lab.hosts.recipients()).containsExactly("fast@fabrikam.example");
    lab.hosts.up("mx.fabrikam.example");
    lab.pass(Duration.ofMinutes(14));
    assertThat(lab.hosts.recipients()).containsExactly("fast@fabrikam.example");
    lab.pass(Duration.ofMinutes(2));
    assertThat(lab.hosts.recipients())
        .containsExactly("fast@fabrikam.example", "slow@fabrikam.example");
  }

  @Test
  void anExchangerWithoutAnAddressIsWaitedFor() {
    TransportLab lab = new TransportLab().internet();
    lab.hosts.without("mx.fabrikam.example");

    lab.send(Who.ANONYMOUS, "alice@contoso.example", "x@fabrikam.example");

    assertThat(lab.mail("alice@contoso.example")).isEmpty();
    assertThat(lab.transport().queues().queues())
        .filteredOn(queue -> queue.nextHop().equals("fabrikam.example"))
        .singleElement()
        .satisfies(
            queue -> {
              assertThat(queue.status()).isEqualTo("Retry");
              assertThat(queue.lastError()).startsWith("451 4.4.0 DNS query failed");
            });
  }

  @Test
  void aMessageThatBreaksTheCategoriserStandsInThePoisonQueue() {
    TransportLab lab = new TransportLab().internet();
    lab.hosts.answer(
        "mx.fabrikam.example",
        recipient -> {
          throw new IllegalStateException("a fault of the lab");
        });

    lab.send(Who.ANONYMOUS, DEVICE, "x@fabrikam.example");
    lab.send(Who.ANONYMOUS, DEVICE, "alice@contoso.example");

    assertThat(lab.mail("alice@contoso.example")).hasSize(1);
    assertThat(lab.transport().queues().queues())
        .filteredOn(queue -> queue.name().equals("Poison"))
        .singleElement()
        .extracting(Queue::size)
        .isEqualTo(1);

    lab.hosts.up("mx.fabrikam.example");
    long id = lab.transport().queues().messages().iterator().next().id();
    lab.transport().queues().suspendMessage(id, false);
    assertThat(lab.hosts.recipients()).containsExactly("x@fabrikam.example");
  }
}
