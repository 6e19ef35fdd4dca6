package dev.relaylab.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.internet.Zones;
import org.junit.jupiter.api.Test;

/** The lab's DNS as routing asks it. */
class ZoneHopsTest {
  private final ZoneHops hops = new ZoneHops(Zones.standard());

  @Test
  void exchangersComeInTheOrderOfTheirPreference() {
    assertThat(hops.exchangers("fabrikam.example"))
        .containsExactly("mx1.fabrikam.example", "mx2.fabrikam.example");
  }

  @Test
  void aDomainThatTakesNoMailSaysSo() {
    assertThat(hops.exchangers("noreply.example")).containsExactly("");
    assertThat(hops.exists("noreply.example")).isTrue();
    assertThat(hops.exchangers("nowhere.example")).isEmpty();
  }
}
