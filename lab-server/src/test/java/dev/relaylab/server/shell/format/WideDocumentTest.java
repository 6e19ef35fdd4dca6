package dev.relaylab.server.shell.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WideDocumentTest {
  private static final List<Bag> OBJECTS =
      List.of(
          Bag.of("Id", 1, "Name", "alpha"),
          Bag.of("Id", 2, "Name", "beta"),
          Bag.of("Id", 3, "Name", "gamma"));

  @Test
  void namesStandSideBySide() {
    assertThat(wide(2)).isEqualTo("\nalpha     beta\ngamma\n\n\n");
    assertThat(wide(0)).isEqualTo("\nalpha  beta   gamma\n\n\n");
    assertThat(wide(1, "Id")).isEqualTo("\n1\n2\n3\n\n\n");
  }

  private static String wide(int columns, Object... properties) {
    List<String> lines = new ArrayList<>();
    new WideDocument(
            OBJECTS,
            new PropertyChoice(new BagModel(), List.of(properties)),
            null,
            columns,
            new ValueText(new BagModel(), 4))
        .print(LineSink.into(lines, 20));
    return String.join("\n", lines) + "\n";
  }
}
