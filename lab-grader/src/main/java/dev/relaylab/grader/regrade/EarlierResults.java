package dev.relaylab.grader.regrade;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relaylab.grader.report.Graded;
import dev.relaylab.grader.report.ResultsJson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a {@code results.json} says of each file and exercise. */
public record EarlierResults(Map<Key, Row> rows) {

  /** One file by one exercise; the file below the folder of its batch, wherever that lies now. */
  public record Key(String file, String exercise) {}

  /**
   * What came of it.
   *
   * @param points null when it could not be graded
   * @param goals the status of each goal by its id
   */
  public record Row(String student, Integer points, Map<String, String> goals) {}

  /**
   * Reads the text of a {@code results.json}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static EarlierResults parse(String json) {
    try {
      if (JSON.std.mapFrom(json).get("submissions") instanceof List<?> submissions) {
        int folder = commonFolder(submissions);
        Map<Key, Row> rows = new LinkedHashMap<>();
        submissions.forEach(each -> put(rows, (Map<?, ?>) each, folder));
        return new EarlierResults(rows);
      }
    } catch (IOException | ClassCastException broken) {
      throw new IllegalArgumentException("it is no results.json: " + firstLine(broken), broken);
    }
    throw new IllegalArgumentException("it is no results.json: it has no list of submissions");
  }

  /** The same view of a batch just graded. */
  public static EarlierResults of(List<Graded> rows) throws IOException {
    return parse(ResultsJson.of(rows));
  }

  private static void put(Map<Key, Row> rows, Map<?, ?> each, int folder) {
    Map<String, String> goals = new LinkedHashMap<>();
    if (each.get("goals") instanceof List<?> list) {
      for (Object goal : list) {
        Map<?, ?> fields = (Map<?, ?>) goal;
        goals.put(text(fields, "id"), text(fields, "status"));
      }
    }
    Integer points = each.get("points") instanceof Number number ? number.intValue() : null;
    rows.put(
        new Key(path(each).substring(folder), text(each, "exercise")),
        new Row(text(each, "student"), points, goals));
  }

  private static String text(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    return value == null ? "" : value.toString();
  }

  private static String path(Map<?, ?> submission) {
    return text(submission, "file").replace('\\', '/');
  }

  /** How many characters the paths have in common, up to the last separator. */
  private static int commonFolder(List<?> submissions) {
    String common = null;
    for (Object each : submissions) {
      String path = path((Map<?, ?>) each);
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      common = common == null ? folder : shared(common, folder);
    }
    return common == null ? 0 : common.length();
  }

  private static String shared(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return a.substring(0, a.lastIndexOf('/', same - 1) + 1);
  }

  private static String firstLine(Exception broken) {
    return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
  }
}
