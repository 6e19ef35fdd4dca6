package dev.relaylab.server.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.format.ValueText;
import dev.relaylab.server.shell.format.Views;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LanguageObjectsTest {
  private final LanguageObjects objects = new LanguageObjects(() -> null);

  @Test
  void valuesHaveTheirDotNetNames() {
    assertThat(
            List.of("a", 1, 1L, 0.5, true, Duration.ZERO, List.of(), Map.of()).stream()
                .map(value -> objects.typeNames(value).get(0)))
        .containsExactly(
            "System.String",
            "System.Int32",
            "System.Int64",
            "System.Double",
            "System.Boolean",
            "System.TimeSpan",
            "System.Object[]",
            "System.Collections.Hashtable");
  }

  @Test
  void aTimeSpanByItselfIsAListOfItsParts() {
    assertThat(lines(Duration.ofMinutes(5)))
        .contains("Minutes           : 5", "TotalHours        : 0.0833333333333333");
  }

  @Test
  void aGuidByItselfIsATable() {
    assertThat(lines(UUID.fromString("11111111-2222-3333-4444-555555555555")))
        .containsExactly("", "Guid", "----", "11111111-2222-3333-4444-555555555555", "", "");
  }

  @Test
  void textIsTextAndHasALength() {
    assertThat(lines("abc")).containsExactly("abc");
    assertThat(objects.property("abc", "length")).isEqualTo(3);
    assertThat(objects.property(Map.of("A", 1), "a")).isEqualTo(1);
  }

  private List<String> lines(Object... values) {
    Printing printing =
        new Printing(objects, Views.standard(), () -> new ValueText(objects, 16), () -> 80);
    return printing.lines(Arrays.asList(values), 80);
  }
}
