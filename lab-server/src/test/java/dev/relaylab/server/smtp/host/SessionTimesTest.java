package dev.relaylab.server.smtp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.smtp.Labs;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a session on a real connection may be silent, last, and be made to wait. */
class SessionTimesTest {
  private static final String FRONT_END = "Default Frontend EX01";

  private static Listeners listeners(Organisation organisation, Pause pause) {
    Listeners listeners =
        new Listeners(
            PortMap.ephemeral(),
            Labs.services(new Labs.Kept()),
            () -> organisation,
            Labs.tls(),
            pause);
    listeners.follow(organisation);
    return listeners;
  }

  private static Organisation after(Property<Duration> limit) {
    Organisation fresh = FreshInstall.contoso();
    return fresh.put(
        fresh
            .receiveConnector(FRONT_END)
            .orElseThrow()
            .object()
            .with(limit, Duration.ofSeconds(1)));
  }

  private static LineClient client(Listeners listeners) throws IOException {
    return new LineClient(listeners.on(25).orElseThrow().listen(), "127.0.113.9");
  }

  @Test
  void silenceIsAnsweredAndEnded() throws IOException {
    Organisation impatient = after(ReceiveConnectorSchema.CONNECTION_INACTIVITY_TIMEOUT);
    try (Listeners listeners = listeners(impatient, Pause.NONE);
        LineClient client = client(listeners)) {
      assertThat(client.hear()).startsWith("220");
      assertThat(client.hear()).isEqualTo("451 4.7.0 Timeout waiting for client input");
      assertThat(client.hear()).isNull();
    }
  }

  @Test
  void aSessionThatNeverStopsTalkingEndsToo() throws IOException {
    Organisation impatient = after(ReceiveConnectorSchema.CONNECTION_TIMEOUT);
    try (Listeners listeners = listeners(impatient, Pause.NONE);
        LineClient client = client(listeners)) {
      String heard = client.hear();
      while (heard != null && !heard.startsWith("421")) {
        heard = client.say("NOOP");
      }
      assertThat(heard).isEqualTo("421 4.4.1 Connection timed out");
    }
  }

  @Test
  void aTarpitIsWaitedForWhereTheClockIsReal() throws IOException {
    List<Duration> waited = Collections.synchronizedList(new ArrayList<>());
    Pause noting =
        delay -> {
          waited.add(delay);
          return Duration.ofMillis(1);
        };
    try (Listeners listeners = listeners(FreshInstall.contoso(), noting);
        LineClient client = client(listeners)) {
      client.hear();
      client.say("HELO x");
      client.say("MAIL FROM:<>");
      assertThat(client.say("RCPT TO:<bob@partner.example>")).startsWith("550");
    }
    assertThat(waited).containsExactly(Duration.ofSeconds(5));
  }
}
