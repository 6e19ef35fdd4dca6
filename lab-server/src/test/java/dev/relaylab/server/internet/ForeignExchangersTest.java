package dev.relaylab.server.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.smtp.Labs;
import dev.relaylab.server.smtp.host.InMemoryDialogue;
import dev.relaylab.server.smtp.host.Pause;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForeignExchangersTest {
  private static final IpAddress EX01 = AddressPlan.EX01.address();
  private static final IpAddress STRANGER = AddressPlan.STRANGER.address();
  private final Map<String, List<String>> mail = new HashMap<>();
  private final LabClock clock = Labs.clock();
  private final ForeignExchangers foreign =
      new ForeignExchangers(ForeignServices.inMemory(clock, 7, this::keep));

  private void keep(String address, byte[] content) {
    mail.computeIfAbsent(address, none -> new ArrayList<>())
        .add(new String(content, StandardCharsets.UTF_8));
  }

  private ForeignExchanger host(String name) {
    return foreign.named(name).get(0);
  }

  private InMemoryDialogue greeted(String name, IpAddress client) {
    InMemoryDialogue dialogue = host(name).call(client).orElseThrow();
    dialogue.say("EHLO ex01.contoso.example");
    return dialogue;
  }

  private String rcpt(String name, IpAddress client, String recipient) {
    try (InMemoryDialogue dialogue = greeted(name, client)) {
      dialogue.say("MAIL FROM:<alice@contoso.example>");
      return dialogue.say("RCPT TO:<" + recipient + ">").strip();
    }
  }

  @Test
  void everyAddressOfItsDomainExistsSaveNobody() {
    assertThat(rcpt("partner.example", EX01, "anyone@partner.example"))
        .isEqualTo("250 2.1.5 Recipient OK");
    assertThat(rcpt("partner.example", EX01, "Nobody@partner.example"))
        .isEqualTo("550 5.1.1 User unknown");
    assertThat(rcpt("partner.example", EX01, "a@fabrikam.example")).startsWith("550 5.7.54");
  }

  @Test
  void takenMailIsInTheMailboxWithItsTrace() {
    try (InMemoryDialogue dialogue = greeted("tailspin.example", EX01)) {
      dialogue.say("MAIL FROM:<>");
      dialogue.say("RCPT TO:<bob@tailspin.example>");
      dialogue.say("DATA");
      assertThat(dialogue.say("Subject: hi\r\n\r\nhello\r\n.")).startsWith("250 2.6.0");
    }
    assertThat(mail.get("bob@tailspin.example"))
        .singleElement()
        .asString()
        .startsWith("Return-Path: <>\r\nReceived: from ex01.contoso.example ([192.0.2.10])")
        .endsWith("Subject: hi\r\n\r\nhello\r\n");
    assertThat(host("TAILSPIN").taken()).isEqualTo(1);
  }

  @Test
  void downIsNoAnswerAndBusyIs421() {
    host("PARTNER").behave(new Behaviour.Down());
    assertThat(host("PARTNER").call(EX01)).isEmpty();
    host("PARTNER").behave(new Behaviour.Busy());
    InMemoryDialogue dialogue = host("PARTNER").call(EX01).orElseThrow();
    assertThat(dialogue.heard()).isEqualTo("421 4.3.2 Service not available\r\n");
    assertThat(dialogue.closed()).isTrue();
  }

  @Test
  void greylistingPutsOffUntilTheTimeHasPassed() {
    host("PARTNER").behave(Behaviour.parse("greylisting 5"));
    assertThat(rcpt("PARTNER", EX01, "a@partner.example")).startsWith("451 4.7.1 Greylisted");
    clock.advance(Duration.ofMinutes(4));
    assertThat(rcpt("PARTNER", EX01, "a@partner.example")).startsWith("451");
    clock.advance(Duration.ofMinutes(1));
    assertThat(rcpt("PARTNER", EX01, "a@partner.example")).startsWith("250");
    assertThat(rcpt("PARTNER", EX01, "b@partner.example")).startsWith("451");
  }

  @Test
  void itCanRefuseRelayAndBlockUsAlone() {
    host("PARTNER").behave(new Behaviour.RefusingRelay());
    assertThat(rcpt("PARTNER", EX01, "a@partner.example")).isEqualTo("550 5.7.1 Unable to relay");
    host("PARTNER").behave(new Behaviour.Blocking());
    assertThat(rcpt("PARTNER", EX01, "a@partner.example"))
        .isEqualTo(
            "554 5.7.1 Service unavailable; client host [192.0.2.10] blocked using bl.blocklist.example");
    assertThat(rcpt("PARTNER", STRANGER, "a@partner.example")).startsWith("250");
  }

  @Test
  void manyUnknownRecipientsPutUsOnTheListThatAllAskUntilItForgets() {
    for (int i = 1; i < BlockList.PATIENCE; i++) {
      assertThat(rcpt("tailspin.example", EX01, "a@tailspin.example"))
          .startsWith(i <= BlockList.SUSPICION ? "250" : "451 4.7.1");
      rcpt("partner.example", EX01, "nobody@partner.example");
    }
    assertThat(foreign.blockList().lists(EX01)).isFalse();
    rcpt("partner.example", EX01, "nobody@partner.example");
    assertThat(rcpt("fabrikam.example", STRANGER, "a@fabrikam.example")).startsWith("250");
    assertThat(rcpt("fabrikam.example", EX01, "a@fabrikam.example")).startsWith("554 5.7.1");
    clock.advance(BlockList.MEMORY);
    assertThat(rcpt("fabrikam.example", EX01, "a@fabrikam.example")).startsWith("250");
  }

  @Test
  void slowLetsTheClientWait() {
    ForeignServices quick = ForeignServices.inMemory(clock, 7, this::keep);
    ForeignServices offeringTls =
        new ForeignServices(
            clock,
            7,
            this::keep,
            quick.blockList(),
            connector -> true,
            quick.upgrade(),
            Pause.NONE);
    try (ForeignExchangers others = new ForeignExchangers(offeringTls)) {
      ForeignExchanger partner = others.named("PARTNER").get(0);
      partner.behave(Behaviour.parse("slow 30"));
      InMemoryDialogue dialogue = partner.call(EX01).orElseThrow();
      assertThat(dialogue.say("EHLO x")).contains("STARTTLS");
      dialogue.say("MAIL FROM:<>");
      assertThat(dialogue.say("RCPT TO:<a@partner.example>")).startsWith("250");
      assertThat(dialogue.delays()).containsExactly(Duration.ofSeconds(30));
      partner.behave(new Behaviour.RefusingTls());
      assertThat(partner.call(EX01).orElseThrow().say("EHLO x")).doesNotContain("STARTTLS");
    }
  }

  @Test
  void theGatewayRelaysForThoseItKnowsOrWhoLogOn() {
    assertThat(rcpt("GATEWAY", EX01, "a@partner.example")).startsWith("250");
    assertThat(rcpt("GATEWAY", STRANGER, "a@partner.example"))
        .isEqualTo("550 5.7.64 TenantAttribution; Relay Access Denied");
    assertThat(rcpt("GATEWAY", STRANGER, "a@cloudmail.example")).startsWith("250");
    assertThat(rcpt("GATEWAY", EX01, "a@nowhere.example")).startsWith("550 5.4.1");
    foreign.gatewayKnows(EX01, false);
    assertThat(rcpt("GATEWAY", EX01, "a@partner.example")).startsWith("550 5.7.64");
    String login =
        Base64.getEncoder()
            .encodeToString("relay@cloudmail.example".getBytes(StandardCharsets.UTF_8));
    String password =
        Base64.getEncoder().encodeToString("Pa55word-relay".getBytes(StandardCharsets.UTF_8));
    try (InMemoryDialogue dialogue = greeted("GATEWAY", EX01)) {
      dialogue.say("AUTH LOGIN");
      dialogue.say(login);
      assertThat(dialogue.say(password)).startsWith("235");
      dialogue.say("MAIL FROM:<alice@contoso.example>");
      assertThat(dialogue.say("RCPT TO:<a@partner.example>")).startsWith("250");
    }
  }

  @Test
  void onSocketsAHostThatGoesDownClosesItsPort() {
    try (SmallLab lab = new SmallLab(FreshInstall.contoso(), true)) {
      IpAddress mx1 = ForeignHost.FABRIKAM.machine().address();
      assertThat(lab.network.at(mx1, 25)).isPresent();
      lab.foreign.named("FABRIKAM").get(0).behave(new Behaviour.Down());
      assertThat(lab.network.at(mx1, 25)).isEmpty();
      assertThat(lab.network.at(ForeignHost.FABRIKAM2.machine().address(), 25)).isPresent();
      lab.foreign.named("FABRIKAM").get(0).behave(new Behaviour.Up());
      assertThat(lab.network.at(mx1, 25)).isPresent();
    }
  }

  @Test
  void aBehaviourThatDoesNotExistIsAnsweredWithThoseThatDo() {
    assertThatThrownBy(() -> Behaviour.parse("sleepy"))
        .hasMessageContaining("sleepy")
        .hasMessageContaining("greylisting");
    assertThatThrownBy(() -> Behaviour.parse("slow x"))
        .hasMessageContaining("\"x\" isn't a number");
  }
}
