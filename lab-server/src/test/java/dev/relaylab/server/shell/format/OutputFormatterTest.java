package dev.relaylab.server.shell.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputFormatterTest {
  private static final TableView CONNECTORS =
      TableView.of("ReceiveConnector", "Identity", "Bindings", "Enabled");

  @Test
  void textAndNumbersAreLinesOfTheirOwn() {
    assertThat(print("a", 1, true, 0.5, List.of("x", "y"), "two\nlines"))
        .isEqualTo(
            """
            a
            1
            True
            0.5
            x
            y
            two
            lines
            """);
  }

  @Test
  void upToFourPropertiesAreATableFittedToItsValues() {
    assertThat(print(Bag.of("Name", "alpha", "Count", 7), Bag.of("Name", "b", "Count", 12)))
        .isEqualTo(
            """

            Name  Count
            ----  -----
            alpha     7
            b        12


            """);
  }

  @Test
  void fivePropertiesAreAList() {
    assertThat(
            print(
                Bag.of(
                    "A",
                    1,
                    "Bee",
                    null,
                    "C",
                    Duration.ofMinutes(5),
                    "D",
                    List.of(1, 2, 3, 4, 5),
                    "E",
                    true)))
        .isEqualTo(
            """


            A   : 1
            Bee :
            C   : 00:05:00
            D   : {1, 2, 3, 4...}
            E   : True



            """);
  }

  @Test
  void aViewSharesTheLineEvenlyAndStandsOnTheLeft() {
    assertThat(
            print(
                connector("EX01\\Default EX01", true, "0.0.0.0:2525", "[::]:2525"),
                connector("EX01\\Printer", false, "0.0.0.0:25")))
        .isEqualTo(
            """

            Identity                                Bindings                                Enabled
            --------                                --------                                -------
            EX01\\Default EX01                       {0.0.0.0:2525, [::]:2525}               True
            EX01\\Printer                            {0.0.0.0:25}                            False


            """);
  }

  @Test
  void whatDoesNotFitAViewBegunIsAListWithinIt() {
    assertThat(print(connector("EX01\\A", true, "0.0.0.0:25"), Bag.of("Name", "b", "Size", 1)))
        .isEqualTo(
            """

            Identity                                Bindings                                Enabled
            --------                                --------                                -------
            EX01\\A                                  {0.0.0.0:25}                            True

            Name : b
            Size : 1



            """);
  }

  @Test
  void otherObjectsWithoutAViewGoOnInTheFirstOnesColumns() {
    assertThat(print(Bag.of("a", 1), Bag.of("b", 2)))
        .isEqualTo(
            """

            a
            -
            1



            """);
  }

  @Test
  void textBetweenObjectsStandsWhereItCame() {
    assertThat(print(Bag.of("a", 1), "text", Bag.of("a", 2)))
        .isEqualTo(
            """

            a
            -
            1
            text
            2


            """);
  }

  @Test
  void aHashtableIsATableOfNameAndValue() {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("Name", "smtp relay");
    table.put("Enabled", true);
    assertThat(print(table))
        .isEqualTo(
            """

            Name                           Value
            ----                           -----
            Name                           smtp relay
            Enabled                        True


            """);
  }

  @Test
  void aDateByItselfIsLongAndADateInAListIsShort() {
    ZonedDateTime time = ZonedDateTime.of(2026, 11, 24, 15, 5, 9, 0, ZoneOffset.UTC);
    assertThat(print(time)).isEqualTo("\nTuesday, November 24, 2026 3:05:09 PM\n\n\n");
    assertThat(print(Bag.of("When", time))).contains("11/24/2026 3:05:09 PM");
  }

  private static Bag connector(String identity, boolean enabled, String... bindings) {
    return Bag.typed(
        "Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector",
        "Name",
        "n",
        "Identity",
        identity,
        "Bindings",
        List.of(bindings),
        "Enabled",
        enabled,
        "Five",
        5);
  }

  private static String print(Object... values) {
    List<String> lines = BagModel.printing(119, CONNECTORS).lines(Arrays.asList(values), 119);
    return String.join("\n", lines) + "\n";
  }
}
