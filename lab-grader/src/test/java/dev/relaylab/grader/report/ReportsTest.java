package dev.relaylab.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.GoalResult.Status;
import dev.relaylab.grader.verdict.Verdict;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static final GoalResult GREEN =
      new GoalResult(
          "a",
          "must-allow",
          "PRINTER may send outside",
          Status.PASS,
          2,
          2,
          "250 2.1.5",
          "250 2.1.5 Recipient OK",
          null,
          null,
          "-> RCPT TO:<b@partner.example>\n<- 250 2.1.5 Recipient OK");
  private static final GoalResult RED =
      new GoalResult(
          "b",
          "must-block",
          "STRANGER may not",
          Status.FAIL,
          0,
          3,
          "550 5.7.54",
          "250 2.1.5 Recipient OK",
          "connector \"scan\" <answered>",
          "range far too wide",
          "");
  private static final Verdict VERDICT =
      new Verdict("relay", "The relay", 9, List.of(GREEN, RED), null);
  private static final List<Graded> ROWS =
      List.of(
          Graded.of("in/s1.lab", "=HYPERLINK(\"x\")", VERDICT, "It was stopped.", "<svg/>"),
          Graded.ungraded("in/s2, \"two\".ps1", "s2", "", "line 1 names no exercise"));

  @Test
  @SuppressWarnings("unchecked")
  void jsonKeepsTheFieldsOfTheContract() throws Exception {
    Map<String, Object> json = JSON.std.mapFrom(ResultsJson.of(ROWS));
    List<Map<String, Object>> submissions = (List<Map<String, Object>>) json.get("submissions");

    assertThat(submissions.get(0))
        .containsKeys(
            "file",
            "student",
            "exercise",
            "status",
            "passed",
            "points",
            "maxPoints",
            "reason",
            "goals")
        .containsEntry("status", "graded")
        .containsEntry("points", 2)
        .containsEntry("maxPoints", 5);
    assertThat(((List<Map<String, Object>>) submissions.get(0).get("goals")).get(1))
        .containsKeys(
            "id",
            "kind",
            "status",
            "points",
            "maxPoints",
            "expected",
            "actual",
            "why",
            "misconception",
            "dialogue")
        .containsEntry("status", "fail");
    assertThat(submissions.get(1))
        .containsEntry("status", "ungraded")
        .containsEntry("points", null)
        .containsEntry("reason", "line 1 names no exercise");
  }

  @Test
  void csvReadsBackWithEveryQuoteAndRunsNoFormula() throws Exception {
    List<CSVRecord> records =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(GradesCsv.of(ROWS)))
            .getRecords();

    assertThat(records).hasSize(2);
    assertThat(records.get(0).get("student")).isEqualTo("'=HYPERLINK(\"x\")");
    assertThat(records.get(0).get("failed_goals")).isEqualTo("b");
    assertThat(records.get(1).get("file")).isEqualTo("in/s2, \"two\".ps1");
    assertThat(records.get(1).get("points")).isEmpty();
    assertThat(records.get(1).get("reason")).isEqualTo("line 1 names no exercise");
  }

  @Test
  void htmlEscapesAndNamesTheUngraded() throws Exception {
    String html = HtmlReport.of(ROWS);

    assertThat(html)
        .contains("connector &quot;scan&quot; &lt;answered&gt;")
        .contains("NOT GRADED")
        .contains("line 1 names no exercise")
        .contains("range far too wide")
        .contains("It was stopped.")
        .contains("src=\"data:image/svg+xml;base64,PHN2Zy8+\"")
        .doesNotContain("<answered>");
  }

  @Test
  void textSaysTheWordFirstAndTheWholeReply() {
    assertThat(CheckText.of(VERDICT, true))
        .startsWith("PASS a: PRINTER may send outside")
        .contains("FAIL b: STRANGER may not")
        .contains("expected 550 5.7.54")
        .contains("got      250 2.1.5 Recipient OK")
        .contains("name     range far too wide")
        .contains("OPEN   relay: 1 goal is not met; 2 of 5 points, all probes against revision 9.")
        .doesNotContain("\u001b");
  }

  @Test
  void aGateTakesAllPointsAndABrokenGoalIsNoFailOfTheLearner() {
    Verdict gated =
        new Verdict("relay", "The relay", 9, List.of(GREEN), "an open relay is reachable");

    assertThat(gated.points()).isZero();
    assertThat(gated.passed()).isFalse();
    assertThat(CheckText.of(gated, true)).contains("GATE  an open relay is reachable");
  }
}
