package dev.relaylab.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AntispamSchema;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.ReceiveConnector;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.smtp.Labs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntispamAgentsTest {
  private final Organisation filtered = Labs.named("filtered");

  private static SessionFacts session(Organisation organisation, Identity identity) {
    ReceiveConnector connector = organisation.receiveConnector("smtp relay").orElseThrow();
    return new SessionFacts(
        organisation, connector, IpAddress.parse("192.0.2.40"), identity, false);
  }

  private static SessionFacts stranger(Organisation organisation) {
    return session(organisation, new Identity.Anonymous());
  }

  @ParameterizedTest
  @CsvSource({
    "spam@PARTNER.example, true",
    "bob@partner.example, false",
    "a@blocked.example, true",
    "a@mail.blocked.example, true",
    "a@notblocked.example, false",
    "'', true"
  })
  void aSenderIsDeniedByAddressDomainOrBecauseThereIsNone(String sender, boolean denied) {
    assertThat(AntispamAgents.sender(stranger(filtered), sender).isPresent()).isEqualTo(denied);
  }

  @ParameterizedTest
  @CsvSource({
    "alice@contoso.example, false",
    "Carol@contoso.example, true",
    "nobody@contoso.example, true",
    "nobody@partner.example, false"
  })
  void aRecipientIsRefusedWhenBlockedOrUnknownHere(String recipient, boolean refused) {
    assertThat(AntispamAgents.recipient(stranger(filtered), recipient).isPresent())
        .isEqualTo(refused);
  }

  @Test
  void nothingIsRefusedWhileTheAgentsAreOff() {
    Organisation off =
        filtered.put(
            TransportServiceSchema.in(filtered)
                .with(TransportServiceSchema.ANTISPAM_AGENTS_ENABLED, false));

    assertThat(AntispamAgents.sender(stranger(off), "spam@partner.example")).isEmpty();
    assertThat(AntispamAgents.recipient(stranger(off), "nobody@contoso.example")).isEmpty();
  }

  @Test
  void aFilterThatOnlyStampsRefusesNobody() {
    Organisation stamps =
        filtered.put(
            AntispamSchema.in(filtered, AntispamSchema.SENDER_FILTER)
                .with(AntispamSchema.ACTION, "StampStatus"));

    assertThat(AntispamAgents.sender(stranger(stamps), "spam@partner.example")).isEmpty();
  }

  @Test
  void whoBypassesAntispamIsNotAsked() {
    SessionFacts user =
        session(
            filtered,
            Identity.Authenticated.as(filtered.recipient("alice@contoso.example").orElseThrow()));

    assertThat(AntispamAgents.sender(user, "spam@partner.example")).isEmpty();
  }
}
