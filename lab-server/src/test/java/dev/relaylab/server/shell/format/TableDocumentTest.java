package dev.relaylab.server.shell.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.shell.lang.PsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TableDocumentTest {
  private static final List<Bag> OBJECTS =
      List.of(
          Bag.of(
              "Name",
              "Default Frontend",
              "Port",
              25,
              "Remark",
              "takes mail from the whole internet"),
          Bag.of("Name", "Client", "Port", 587, "Remark", "takes mail from people who log on"));

  @Test
  void columnsShareTheLineAndNumbersStandOnTheRight() {
    assertThat(table(30, TableLayout.PLAIN, "name", "Port"))
        .isEqualTo(
            """

            Name                      Port
            ----                      ----
            Default Fron...             25
            Client                     587


            """);
  }

  @Test
  void autoSizeIsAsNarrowAsItsValues() {
    assertThat(table(60, TableLayout.AUTO_SIZE, "Name", "Port"))
        .isEqualTo(
            """

            Name             Port
            ----             ----
            Default Frontend   25
            Client            587


            """);
  }

  @Test
  void longValuesAreCutOrWrapped() {
    assertThat(table(28, TableLayout.PLAIN, "Port", "Remark"))
        .isEqualTo(
            """

                      Port Remark
                      ---- ------
                        25 takes mail...
                       587 takes mail...


            """);
    assertThat(table(28, new TableLayout(true, true, false), "Port", "Remark"))
        .isEqualTo(
            """

            Port Remark
            ---- ------
              25 takes mail from the
                 whole internet
             587 takes mail from people
                 who log on


            """);
  }

  @Test
  void aColumnThatDoesNotFitIsNotShown() {
    assertThat(table(21, TableLayout.AUTO_SIZE, "Name", "Port", "Remark"))
        .isEqualTo(
            """

            Name             Port
            ----             ----
            Default Frontend   25
            Client            587


            """);
  }

  @Test
  void calculatedColumnsHaveLabelsWidthsAndAlignments() {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("n", "Twice");
    column.put(
        "Expression",
        (Function<Object, Object>) object -> 2 * (Integer) ((Bag) object).property("Port"));
    column.put("w", 8);
    column.put("align", "left");
    assertThat(table(40, TableLayout.PLAIN, "Name", column))
        .isEqualTo(
            """

            Name                            Twice
            ----                            -----
            Default Frontend                50
            Client                          1174


            """);
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertThatThrownBy(
            () -> table(40, TableLayout.PLAIN, Map.of("Colour", "red", "Expression", "Name")))
        .isInstanceOf(PsException.class)
        .hasMessageContaining("Colour");
  }

  @Test
  void anUnknownNameIsAnEmptyColumnAndWildcardsAreResolved() {
    assertThat(table(40, TableLayout.AUTO_SIZE, "P*", "Nmae"))
        .isEqualTo(
            """

            Port Nmae
            ---- ----
              25
             587


            """);
  }

  @Test
  void groupsHaveHeadings() {
    PropertyChoice by = new PropertyChoice(new BagModel(), List.of("Port"));
    PropertyChoice names = new PropertyChoice(new BagModel(), List.of("Name"));
    List<String> lines = new ArrayList<>();
    new TableDocument(
            OBJECTS, names, null, by, TableLayout.AUTO_SIZE, new ValueText(new BagModel(), 4))
        .print(LineSink.into(lines, 60));
    assertThat(String.join("\n", lines) + "\n")
        .isEqualTo(
            """


               Port: 25

            Name
            ----
            Default Frontend


               Port: 587

            Name
            ----
            Client


            """);
  }

  private static String table(int width, TableLayout layout, Object... properties) {
    BagModel model = new BagModel();
    List<String> lines = new ArrayList<>();
    new TableDocument(
            OBJECTS,
            new PropertyChoice(model, List.of(properties)),
            null,
            null,
            layout,
            new ValueText(model, 4))
        .print(LineSink.into(lines, width));
    return String.join("\n", lines) + "\n";
  }
}
