package dev.relaylab.server.policy.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.IpRange;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AddressSetTest {

  private static AddressSet set(String... ranges) {
    return AddressSet.of(Arrays.stream(ranges).map(IpRange::parse).toList());
  }

  @Test
  void mergesOverlappingAndAdjacentRangesOfOneFamily() {
    assertThat(set("10.0.0.8-10.0.0.9", "10.0.0.0-10.0.0.3", "10.0.0.4", "10.0.0.2").asBounds())
        .containsExactly("10.0.0.0-10.0.0.4", "10.0.0.8-10.0.0.9");
    assertThat(set("0.0.0.0-255.255.255.255", "::").ranges()).hasSize(2);
  }

  @Test
  void takesAwayFromTheMiddleAndBothEnds() {
    assertThat(
            set("10.0.0.0/29", "fd00::/126")
                .minus(set("10.0.0.3", "10.0.0.7-10.0.0.9", "fd00::"))
                .asBounds())
        .containsExactly("10.0.0.0-10.0.0.2", "10.0.0.4-10.0.0.6", "fd00::1-fd00::3");
    assertThat(set("10.0.0.1").minus(set("0.0.0.0-255.255.255.255")).isEmpty()).isTrue();
    assertThat(set("0.0.0.0-255.255.255.255").minus(set("255.255.255.255", "0.0.0.0")).asBounds())
        .containsExactly("0.0.0.1-255.255.255.254");
  }

  @Test
  void countsAcrossFamilies() {
    assertThat(set("0.0.0.0-255.255.255.255").count()).isEqualTo(4_294_967_296L);
    assertThat(set("10.0.0.1", "::1").count()).isEqualTo(2);
    assertThat(AddressSet.EMPTY.count()).isZero();
  }
}
