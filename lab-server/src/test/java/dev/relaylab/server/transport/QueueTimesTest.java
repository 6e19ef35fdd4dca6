package dev.relaylab.server.transport;

import static dev.relaylab.server.transport.TransportLab.sendConnector;
import static dev.relaylab.server.transport.TransportLab.smartHost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.transport.TransportLab.Who;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What time, and an administrator, do to a queue. */
class QueueTimesTest {
  private static final String ALICE = "alice@contoso.example";
  private final TransportLab lab = new TransportLab().internet();
  private final List<Long> attempts = new ArrayList<>();

  private void fabrikamIsDown() {
    lab.hosts.answer(
        "mx.fabrikam.example",
        any -> {
          attempts.add(Duration.between(TransportLab.NOW, lab.clock.instant()).toMinutes());
          throw new IOException("Connection refused");
        });
  }

  private Queue queue(String name) {
    return lab.transport().queues().queues().stream()
        .filter(each -> each.nextHop().equals(name) || each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private long only() {
    return lab.transport().queues().messages().iterator().next().id();
  }

  @Test
  void retriesComeByTheMinuteThenByFiveThenByTen() {
    fabrikamIsDown();
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");

    lab.pass(Duration.ofMinutes(65));

    assertThat(attempts)
        .containsExactly(0L, 1L, 2L, 3L, 4L, 9L, 14L, 19L, 24L, 29L, 34L, 44L, 54L, 64L);
    assertThat(queue("fabrikam.example").status()).isEqualTo("Retry");
    assertThat(queue("fabrikam.example").lastError())
        .startsWith("[{LED=451 4.4.397 Error communicating with target host.")
        .contains(
            "{MSG=Connection refused}", "{FQDN=mx.fabrikam.example}", "{LRT=3/2/2026 10:04:00 AM}");
  }

  @Test
  void afterTwoDaysTheSenderGetsTheMessageBack() {
    fabrikamIsDown();
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");

    lab.pass(Duration.ofDays(2).minusMinutes(1));
    assertThat(lab.mail(ALICE)).singleElement().asString().contains("Delivery delayed: ");
    lab.pass(Duration.ofMinutes(1));

    assertThat(lab.mail(ALICE))
        .hasSize(2)
        .last()
        .asString()
        .contains("Undeliverable: ", "Status: 4.4.7", "QUEUE.Expired; message expired");
    assertThat(lab.transport().queues().messages()).isEmpty();
    assertThat(lab.trail()).contains("FAIL QUEUE", "DSN DSN");
  }

  @Test
  void timesFollowTheTransportService() {
    fabrikamIsDown();
    lab.service(TransportServiceSchema.MESSAGE_EXPIRATION_TIMEOUT, Duration.ofHours(6))
        .service(TransportServiceSchema.DELAY_NOTIFICATION_TIMEOUT, Duration.ofHours(1));
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");

    lab.pass(Duration.ofMinutes(61));
    assertThat(lab.mail(ALICE)).hasSize(1);
    lab.pass(Duration.ofHours(5));
    assertThat(lab.mail(ALICE)).hasSize(2);
  }

  @Test
  void aHostThatComesBackGetsItsMail() {
    fabrikamIsDown();
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");
    lab.send(Who.ANONYMOUS, ALICE, "y@fabrikam.example");
    lab.hosts.up("mx.fabrikam.example");

    lab.pass(Duration.ofMinutes(1));

    assertThat(lab.hosts.recipients()).containsExactly("x@fabrikam.example", "y@fabrikam.example");
    assertThat(queue("fabrikam.example").status()).isEqualTo("Ready");
    lab.pass(Duration.ofMinutes(4));
    assertThat(lab.transport().queues().queues())
        .extracting(Queue::name)
        .containsExactly("1", "Submission");
  }

  @Test
  void aNewConnectorTakesWhatWasUnreachable() {
    TransportLab without = new TransportLab();
    without.send(Who.ANONYMOUS, ALICE, "x@partner.example");
    assertThat(without.transport().queues().queues())
        .filteredOn(each -> each.name().equals("Unreachable"))
        .extracting(Queue::lastError)
        .containsExactly("A matching connector cannot be found to route the external recipient");

    without.internet().transport().queues().work();

    assertThat(without.hosts.recipients()).containsExactly("x@partner.example");
  }

  @Test
  void aDisabledConnectorGivesItsMailBackToTheCategoriser() {
    fabrikamIsDown();
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");

    lab.put(sendConnector("Internet", "*").with(SendConnectorSchema.ENABLED, false));
    lab.transport().queues().work();
    assertThat(queue("Unreachable").size()).isEqualTo(1);

    lab.put(smartHost("Way out", "*", "smart.example"));
    lab.transport().queues().work();
    assertThat(lab.hosts.taken().get(0).hop().host()).isEqualTo("smart.example");
  }

  @Test
  void changedSmartHostsAreUsedAtTheNextAttempt() {
    TransportLab smart = new TransportLab().put(smartHost("Out", "*", "198.51.100.77"));
    smart.hosts.down("[198.51.100.77]");
    smart.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");

    smart.put(
        smartHost("Out", "*", "smart.example")
            .with(SendConnectorSchema.PORT, 2525)
            .with(
                SendConnectorSchema.SMART_HOST_AUTH_MECHANISM,
                SendConnectorSchema.SmartHostAuth.BasicAuth)
            .with(SendConnectorSchema.AUTHENTICATION_CREDENTIAL, "relay:se:cret"));
    smart.pass(Duration.ofMinutes(1));

    Courier.Hop hop = smart.hosts.taken().get(0).hop();
    assertThat(hop)
        .extracting(Courier.Hop::host, Courier.Hop::port, Courier.Hop::logon)
        .containsExactly(
            "smart.example",
            2525,
            new Courier.Logon(SendConnectorSchema.SmartHostAuth.BasicAuth, "relay", "se:cret"));
  }

  @Test
  void aSuspendedQueueWaitsAndGoesOn() {
    fabrikamIsDown();
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");
    lab.transport().queues().suspend("fabrikam.example", true);
    lab.hosts.up("mx.fabrikam.example");
    lab.pass(Duration.ofHours(1));
    assertThat(queue("fabrikam.example").status()).isEqualTo("Suspended");
    assertThat(lab.hosts.recipients()).isEmpty();

    lab.transport().queues().suspend("fabrikam.example", false);
    assertThat(lab.hosts.recipients()).containsExactly("x@fabrikam.example");
  }

  @Test
  void retryQueueTriesAtOnce() {
    fabrikamIsDown();
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");
    lab.hosts.up("mx.fabrikam.example");

    lab.transport().queues().retry("fabrikam.example", false);

    assertThat(lab.hosts.recipients()).containsExactly("x@fabrikam.example");
  }

  @Test
  void suspendedMailboxDeliveryAndSubmissionHoldMailBack() {
    for (String name : List.of("1", "Submission")) {
      lab.mailboxes.clear();
      lab.transport().queues().suspend(name, true);
      lab.send(Who.ANONYMOUS, ALICE, "bob@contoso.example");
      Queue held = queue(name);
      assertThat(lab.mailboxes).isEmpty();
      assertThat(lab.transport().queues().messagesIn(held)).hasSize(1);

      lab.transport().queues().suspend(name, false);
      assertThat(lab.mail("bob@contoso.example")).hasSize(1);
    }
  }

  @Test
  void aSuspendedMessageStaysWhileOthersGo() {
    fabrikamIsDown();
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");
    long id = only();
    lab.transport().queues().suspendMessage(id, true);
    lab.send(Who.ANONYMOUS, ALICE, "y@fabrikam.example");
    lab.hosts.up("mx.fabrikam.example");
    lab.pass(Duration.ofMinutes(2));
    assertThat(lab.hosts.recipients()).containsExactly("y@fabrikam.example");
    QueuedMessage held = lab.transport().queues().messages().iterator().next();
    assertThat(held.statusIn(queue("fabrikam.example"))).isEqualTo("Suspended");

    lab.transport().queues().suspendMessage(id, false);
    assertThat(lab.hosts.recipients()).containsExactly("y@fabrikam.example", "x@fabrikam.example");
  }

  @Test
  void aRemovedMessageIsReportedOnlyWhenAskedFor() {
    fabrikamIsDown();
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");
    lab.transport().queues().remove(only(), false);
    assertThat(lab.mailboxes).isEmpty();
    assertThat(lab.transport().queues().messages()).isEmpty();

    lab.send(Who.ANONYMOUS, ALICE, "y@fabrikam.example");
    lab.transport().queues().remove(only(), true);
    assertThat(lab.mail(ALICE)).singleElement().asString().contains("QUEUE.Removed");
    assertThat(lab.trail()).contains("FAIL ADMIN");
  }

  @Test
  void passingTimeEndsAtTheMomentAskedFor() {
    fabrikamIsDown();
    lab.send(Who.ANONYMOUS, ALICE, "x@fabrikam.example");
    Instant before = lab.clock.instant();

    lab.pass(Duration.ofDays(3).plusSeconds(7));

    assertThat(lab.clock.instant()).isEqualTo(before.plus(Duration.ofDays(3)).plusSeconds(7));
  }
}
