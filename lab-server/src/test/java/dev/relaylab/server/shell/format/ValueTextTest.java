package dev.relaylab.server.shell.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.directory.AuthMechanism;
import dev.relaylab.server.directory.ByteSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTextTest {
  private final ValueText values = new ValueText(new BagModel(), 4);

  @Test
  void numbersHaveFifteenDigits() {
    assertThat(values.of(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(values.of(1.0 / 3)).isEqualTo("0.333333333333333");
    assertThat(values.of(3.0)).isEqualTo("3");
    assertThat(values.of(1e20)).isEqualTo("1E+20");
    assertThat(values.of(1.5e-7)).isEqualTo("1.5E-07");
    assertThat(values.of(37_748_736)).isEqualTo("37748736");
  }

  @Test
  void flagsAreNamesAndAnEmptySetIsNone() {
    assertThat(values.of(EnumSet.of(AuthMechanism.Tls, AuthMechanism.Integrated)))
        .isEqualTo("Tls, Integrated");
    assertThat(values.of(EnumSet.noneOf(AuthMechanism.class))).isEqualTo("None");
  }

  @Test
  void timeSpansHaveDaysAndFractionsOnlyWhenThereAreAny() {
    assertThat(values.of(Duration.ofMinutes(10))).isEqualTo("00:10:00");
    assertThat(values.of(Duration.ofDays(2))).isEqualTo("2.00:00:00");
    assertThat(values.of(Duration.ofMillis(-1500))).isEqualTo("-00:00:01.5000000");
  }

  @Test
  void listsShowAsManyElementsAsTheLimitSays() {
    assertThat(values.of(List.of())).isEqualTo("{}");
    assertThat(values.of(List.of("a", "b"))).isEqualTo("{a, b}");
    assertThat(values.of(List.of(1, 2, 3, 4))).isEqualTo("{1, 2, 3, 4}");
    assertThat(values.of(List.of(1, 2, 3, 4, 5))).isEqualTo("{1, 2, 3, 4...}");
    assertThat(new ValueText(new BagModel(), -1).of(List.of(1, 2, 3, 4, 5)))
        .isEqualTo("{1, 2, 3, 4, 5}");
    assertThat(values.of(new ArrayList<>(Arrays.asList("a", null)))).isEqualTo("{a, $null}");
  }

  @Test
  void hashtablesShowTheirKeysAndCustomObjectsTheirProperties() {
    assertThat(values.of(Map.of("Add", "x"))).isEqualTo("{Add}");
    assertThat(values.of(Bag.of("a", 1, "b", List.of(1)))).isEqualTo("@{a=1; b=System.Object[]}");
  }

  @Test
  void valuesOfTheDirectoryPrintThemselves() {
    assertThat(values.of(new ByteSize(37_748_736))).isEqualTo("36 MB (37,748,736 bytes)");
    assertThat(values.of(null)).isEmpty();
    assertThat(values.of(true)).isEqualTo("True");
  }
}
