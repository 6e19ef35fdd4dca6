package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.SendConnectorSchema.SmartHostAuth;
import dev.relaylab.server.directory.SendConnectorSchema.TlsAuthLevel;
import dev.relaylab.server.internet.AddressPlan;
import dev.relaylab.server.internet.Behaviour;
import dev.relaylab.server.internet.BlockList;
import dev.relaylab.server.internet.ForeignExchanger;
import dev.relaylab.server.internet.ForeignExchangers;
import dev.relaylab.server.internet.ForeignServices;
import dev.relaylab.server.smtp.host.Pause;
import dev.relaylab.server.smtp.host.Upgrade;
import dev.relaylab.server.transport.Courier;
import dev.relaylab.server.transport.Envelope;
import dev.relaylab.server.transport.TlsDemand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The courier of grading judges a host as the one on sockets does. */
class MemoryCourierTest {
  private static final byte[] CONTENT =
      "From: <a@contoso.example>\r\n\r\n.dot\r\n".getBytes(StandardCharsets.US_ASCII);
  private final List<String> kept = new ArrayList<>();
  private final LabClock clock = LabClock.standingAt(Instant.parse("2026-03-02T09:00:00Z"));
  private final ForeignExchangers foreign =
      new ForeignExchangers(
          new ForeignServices(
              clock,
              1,
              (address, content) -> kept.add(new String(content, StandardCharsets.US_ASCII)),
              new BlockList(clock),
              connector -> true,
              host -> Upgrade.NONE,
              Pause.NONE));
  private final Courier courier = new MemoryCourier(foreign, AddressPlan.EX01.address());

  private Courier.Hop hop(String host, TlsDemand tls, Courier.Logon logon) {
    ForeignExchanger found = foreign.named(host).get(0);
    return new Courier.Hop(
        found.host().machine().host(),
        found.host().machine().address(),
        25,
        "ex01",
        false,
        tls,
        logon);
  }

  private Courier.Outcome send(Courier.Hop hop) throws IOException {
    Envelope.Recipient to = new Envelope.Recipient("x@partner.example", Set.of(), null);
    try (Courier.Conversation conversation = courier.open(hop)) {
      return conversation.hand(
          new Envelope("a@contoso.example", null, null, "7BIT", false, List.of(to)), CONTENT);
    }
  }

  @Test
  void whatIsTakenArrivesAsItWas() throws IOException {
    Courier.Outcome outcome = send(hop("PARTNER", TlsDemand.OPPORTUNISTIC, null));

    assertThat(outcome.replies().get("x@partner.example").code()).isEqualTo(250);
    assertThat(kept).singleElement().asString().endsWith("\r\n\r\n.dot\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"busy", "down"})
  void aHostThatRefusesTheSessionHasRefusedNoMessage(String behaviour) {
    foreign.named("PARTNER").get(0).behave(Behaviour.parse(behaviour));

    assertThatThrownBy(() -> send(hop("PARTNER", TlsDemand.OPPORTUNISTIC, null)))
        .isInstanceOf(IOException.class);
    assertThat(kept).isEmpty();
  }

  @Test
  void noSessionWithoutTheTlsThatTheConnectorRequires() throws IOException {
    TlsDemand required = new TlsDemand(true, false, TlsAuthLevel.EncryptionOnly, null);
    assertThat(send(hop("PARTNER", required, null)).replies()).hasSize(1);

    foreign.named("PARTNER").get(0).behave(new Behaviour.RefusingTls());

    assertThatThrownBy(() -> send(hop("PARTNER", required, null)))
        .isInstanceOf(Courier.Unwilling.class)
        .hasMessage("451 5.7.3 STARTTLS is required to send mail");
    assertThat(send(hop("PARTNER", TlsDemand.OPPORTUNISTIC, null)).replies()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"mx.partner.example,true", "*.partner.example,true", "partner.example,false"})
  void theCertificateHasToBeInTheDemandedName(String domain, boolean good) throws IOException {
    Courier.Hop hop =
        hop("PARTNER", new TlsDemand(true, false, TlsAuthLevel.DomainValidation, domain), null);
    if (good) {
      assertThat(send(hop).replies()).hasSize(1);
    } else {
      assertThatThrownBy(() -> send(hop))
          .hasMessage("454 4.7.5 Certificate validation failure, Reason:SubjectMismatch");
    }
  }

  @Test
  void theGatewayTakesALogonAndAWrongPasswordEndsTheSession() throws IOException {
    foreign.gatewayKnows(AddressPlan.EX01.address(), false);
    SmartHostAuth basic = SmartHostAuth.BasicAuthRequireTLS;

    assertThat(send(hop("GATEWAY", TlsDemand.OPPORTUNISTIC, null)).replies().values())
        .singleElement()
        .hasToString("550 5.7.64 TenantAttribution; Relay Access Denied");
    Courier.Logon right = new Courier.Logon(basic, "relay@cloudmail.example", "Pa55word-relay");
    assertThat(send(hop("GATEWAY", TlsDemand.OPPORTUNISTIC, right)).replies().values())
        .allMatch(reply -> reply.code() == 250);
    Courier.Logon wrong = new Courier.Logon(basic, "relay@cloudmail.example", "guess");
    assertThatThrownBy(() -> send(hop("GATEWAY", TlsDemand.OPPORTUNISTIC, wrong)))
        .isInstanceOf(Courier.Unwilling.class)
        .hasMessageStartingWith("535 5.7.3");
    assertThatThrownBy(() -> send(hop("PARTNER", TlsDemand.OPPORTUNISTIC, right)))
        .hasMessageStartingWith("451 5.7.3 The smart host offers no authentication");
    Courier.Logon exchange = new Courier.Logon(SmartHostAuth.ExchangeServer, null, null);
    assertThatThrownBy(() -> send(hop("GATEWAY", TlsDemand.OPPORTUNISTIC, exchange)))
        .hasMessage("451 5.7.3 Cannot achieve Exchange Server authentication");
  }
}
