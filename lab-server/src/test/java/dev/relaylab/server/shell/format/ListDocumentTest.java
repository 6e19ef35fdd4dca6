package dev.relaylab.server.shell.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListDocumentTest {

  @Test
  void aLongValueGoesOnUnderItsOwnBeginning() {
    assertThat(
            list(
                40,
                List.of(
                    Bag.of(
                        "RemoteIPRanges",
                        List.of("192.0.2.40", "192.0.2.51", "192.0.2.60"),
                        "Name",
                        "relay"))))
        .isEqualTo(
            """


            RemoteIPRanges : {192.0.2.40,
                             192.0.2.51, 192.0.2.60}
            Name           : relay



            """);
  }

  @Test
  void everyObjectShowsItsOwnProperties() {
    assertThat(list(40, List.of(Bag.of("A", 1), Bag.of("Bee", 2))))
        .isEqualTo(
            """


            A : 1

            Bee : 2



            """);
  }

  @Test
  void chosenNamesKeepTheirOrderAndWildcardsTheObjects() {
    assertThat(list(40, List.of(Bag.of("Alpha", 1, "Beta", 2, "Gamma", 3)), "gamma", "*a*", "None"))
        .isEqualTo(
            """


            Gamma : 3
            Alpha : 1
            Beta  : 2
            Gamma : 3
            None  :



            """);
  }

  private static String list(int width, List<Bag> objects, Object... properties) {
    BagModel model = new BagModel();
    List<String> lines = new ArrayList<>();
    new ListDocument(
            objects, new PropertyChoice(model, List.of(properties)), null, new ValueText(model, 4))
        .print(LineSink.into(lines, width));
    return String.join("\n", lines) + "\n";
  }
}
