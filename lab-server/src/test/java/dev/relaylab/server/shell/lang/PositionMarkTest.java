package dev.relaylab.server.shell.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PositionMarkTest {
  private static final String LONG =
      "Get-ReceiveConnector | Where-Object { $_.Enabled } | Set-ReceiveConnectr -Banner '220 hello'"
          + " -ProtocolLoggingLevel Verbose";

  @Test
  void shortLineIsShownWhole() {
    assertThat(new PositionMark("1 + x", 4, 1).text()).isEqualTo("+ 1 + x\n+     ~");
  }

  @Test
  void longLineIsCutOnBothSidesOfWhatIsWrong() {
    int start = LONG.indexOf("Set-ReceiveConnectr");
    assertThat(new PositionMark(LONG, start, 19).text())
        .isEqualTo(
            "+ ... Connector | Where-Object { $_.Enabled } | Set-ReceiveConnectr -Banner ...\n"
                + "+                                               ~~~~~~~~~~~~~~~~~~~");
  }

  @Test
  void whatIsWrongAtTheBeginningNeedsNoDotsBefore() {
    assertThat(new PositionMark(LONG, 0, 20).text())
        .startsWith("+ Get-ReceiveConnector | Where-Object")
        .contains(" ...\n+ ~~~~~~~~~~~~~~~~~~~~");
  }

  @Test
  void aTabTakesFourColumns() {
    assertThat(new PositionMark("\tfoo", 1, 3).text()).isEqualTo("+     foo\n+     ~~~");
  }

  @Test
  void theShownPartNeverExceedsItsWidthAndMarksWhatIsWrong() {
    IntStream.range(0, LONG.length())
        .forEach(
            column -> {
              for (int length : new int[] {0, 1, 7, 40, LONG.length() - column}) {
                if (column + length > LONG.length()) {
                  continue;
                }
                String[] lines = new PositionMark(LONG, column, length).text().split("\n");
                String shown = lines[0].substring(2);
                assertThat(shown.replace("... ", "").replace(" ...", "").length())
                    .isLessThanOrEqualTo(69);
                assertThat(lines[1].length()).isLessThanOrEqualTo(lines[0].length() + 1);
                if (length > 0) {
                  int first = lines[1].indexOf('~');
                  assertThat(lines[0].charAt(first)).isEqualTo(LONG.charAt(column));
                }
              }
            });
  }
}
