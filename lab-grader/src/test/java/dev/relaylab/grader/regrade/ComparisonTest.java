package dev.relaylab.grader.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.grader.regrade.Comparison.Change;
import dev.relaylab.grader.regrade.Comparison.Way;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static String row(String file, String points, String status) {
    return String.format(
        "{\"file\":\"%s\",\"student\":\"s\",\"exercise\":\"x\",\"points\":%s,"
            + "\"goals\":[{\"id\":\"g\",\"status\":\"%s\"}]}",
        file, points, status);
  }

  private static EarlierResults results(String... rows) {
    return EarlierResults.parse("{\"submissions\":[" + String.join(",", rows) + "]}");
  }

  @Test
  void theSameResultsChangeNobody() {
    EarlierResults same = results(row("in/a.ps1", "2", "pass"), row("in/b.ps1", "null", ""));

    assertThat(Comparison.of(same, same)).isEqualTo(new Comparison(2, java.util.List.of()));
  }

  @Test
  void aChangeNamesPointsAndGoal() {
    Comparison comparison =
        Comparison.of(
            results(row("a.ps1", "0", "fail"), row("b.ps1", "2", "pass")),
            results(row("a.ps1", "2", "pass"), row("b.ps1", "0", "fail")));

    assertThat(comparison.changes()).extracting(Change::way).containsExactly(Way.UP, Way.DOWN);
    assertThat(comparison.changes().get(0).goals()).containsExactly("g fail -> pass");
    assertThat(comparison.changes().get(1).before()).isEqualTo(2);
    assertThat(comparison.changes().get(1).after()).isZero();
  }

  @Test
  void anUngradedOrMissingFileIsNotComparable() {
    Comparison comparison =
        Comparison.of(
            results(row("a.ps1", "2", "pass"), row("b.ps1", "2", "pass")),
            results(row("a.ps1", "null", "")));

    assertThat(comparison.count(Way.NOT_COMPARABLE)).isEqualTo(2);
    assertThat(comparison.unchanged()).isZero();
  }

  @Test
  void filesOfOneNameInTwoFoldersStayApart() {
    EarlierResults results =
        results(row("in/ann/fix.ps1", "2", "pass"), row("in/anton/fix.ps1", "0", "fail"));

    assertThat(results.rows().keySet())
        .extracting(EarlierResults.Key::file)
        .containsExactly("ann/fix.ps1", "anton/fix.ps1");
  }

  @Test
  void aMovedFolderIsStillTheSameBatch() {
    Comparison comparison =
        Comparison.of(
            results(row("old/a.ps1", "2", "pass"), row("old/b.ps1", "2", "pass")),
            results(row("new\\\\a.ps1", "2", "pass"), row("new\\\\b.ps1", "2", "pass")));

    assertThat(comparison.unchanged()).isEqualTo(2);
  }

  @Test
  void whatIsNoResultsFileIsSaidToBeNone() {
    assertThatThrownBy(() -> EarlierResults.parse("[1, 2]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no results.json");
    assertThatThrownBy(() -> EarlierResults.parse("{\"submissions\": [3]}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
