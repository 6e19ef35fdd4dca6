package dev.relaylab.exercises.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.journal.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HintTest {
  private static final Organisation FRESH = FreshInstall.contoso();
  private static final Goal.Head HEAD = new Goal.Head("g", "Goal", 1, false);
  private static final IpAddress STRANGER = IpAddress.parse("203.0.113.9");
  private static final Goal.Observed REFUSAL =
      new Goal.Observed(
          HEAD, "smtp", "STRANGER", STRANGER, "partner.example", "550 5.7.54", false, null, null);
  private static final Goal.Observed MESSAGE =
      new Goal.Observed(
          HEAD, "smtp", "STRANGER", STRANGER, "partner.example", null, true, null, null);
  private static final Goal.Observed LOOK_UP =
      new Goal.Observed(
          HEAD, "dns", "STRANGER", STRANGER, null, null, false, "MX", "contoso.example");

  private static Entry seen(Map<String, Object> data) {
    return new Entry(1, Instant.EPOCH, Entry.Kind.EVIDENCE, data);
  }

  private static Entry answer(String from, String to, String reply, boolean accepted) {
    return seen(
        Map.of("what", "smtp", "from", from, "rcptTo", to, "reply", reply, "accepted", accepted));
  }

  @Test
  void aHintIsStaleWhereTheConfigurationIsReached() {
    Condition offersTls =
        new Condition(
            "Default Frontend EX01", List.of(new Condition.HasAuth(AuthMechanism.Tls, true)));
    Condition trusts =
        new Condition(
            "Default Frontend EX01",
            List.of(new Condition.HasAuth(AuthMechanism.ExternalAuthoritative, true)));

    assertThat(new Hint("x", offersTls, null).isStale(FRESH, List.of())).isTrue();
    assertThat(new Hint("x", trusts, null).isStale(FRESH, List.of())).isFalse();
    assertThat(new Hint("x", null, null).isStale(FRESH, List.of())).isFalse();
  }

  @Test
  void aHintIsStaleWhenItsGoalWasSeen() {
    Hint hint = new Hint("x", null, REFUSAL);
    String refused = "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain";

    assertThat(
            hint.isStale(
                FRESH, List.of(answer("203.0.113.9", "b@Partner.example", refused, false))))
        .isTrue();
    assertThat(
            hint.isStale(FRESH, List.of(answer("192.0.2.40", "b@partner.example", refused, false))))
        .isFalse();
    assertThat(
            hint.isStale(
                FRESH, List.of(answer("203.0.113.9", "b@fabrikam.example", refused, false))))
        .isFalse();
    assertThat(
            hint.isStale(
                FRESH,
                List.of(
                    answer("203.0.113.9", "b@partner.example", "250 2.1.5 Recipient OK", false))))
        .isFalse();
  }

  @Test
  void aWholeMessageIsMoreThanARecipient() {
    assertThat(MESSAGE.isShownBy(answer("203.0.113.9", "b@partner.example", "250 2.1.5", false)))
        .isFalse();
    assertThat(MESSAGE.isShownBy(answer("203.0.113.9", "b@partner.example", "250 2.6.0", true)))
        .isTrue();
  }

  @Test
  void aLookUpCountsOnItsMachineForItsTypeAndName() {
    Map<String, Object> mx =
        Map.of("what", "dns", "machine", "STRANGER", "type", "mx", "name", "contoso.example");
    Map<String, Object> elsewhere =
        Map.of("what", "dns", "machine", "DESK", "type", "MX", "name", "contoso.example");
    Map<String, Object> address =
        Map.of("what", "dns", "machine", "STRANGER", "type", "A", "name", "contoso.example");

    assertThat(LOOK_UP.isShownBy(seen(mx))).isTrue();
    assertThat(LOOK_UP.isShownBy(seen(elsewhere))).isFalse();
    assertThat(LOOK_UP.isShownBy(seen(address))).isFalse();
  }
}
