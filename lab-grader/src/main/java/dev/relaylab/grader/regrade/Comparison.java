package dev.relaylab.grader.regrade;

import dev.relaylab.grader.regrade.EarlierResults.Key;
import dev.relaylab.grader.regrade.EarlierResults.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a batch differs from an earlier one.
 *
 * @param changes those whose points or goals differ, in the order of the new batch
 */
public record Comparison(int unchanged, List<Change> changes) {

  /** Which way somebody's points go. */
  public enum Way {
    UP,
    DOWN,
    /** The same points by other goals. */
    SAME,
    /** In one of the batches it is missing, or could not be graded. */
    NOT_COMPARABLE
  }

  /**
   * One file that is not what it was.
   *
   * @param before points, null when there were none
   * @param after points, null when there are none
   * @param goals those whose status differs, as {@code id fail -> pass}
   */
  public record Change(
      Key key, String student, Way way, Integer before, Integer after, List<String> goals) {}

  public Comparison {
    changes = List.copyOf(changes);
  }

  public static Comparison of(EarlierResults earlier, EarlierResults now) {
    Set<Key> keys = new LinkedHashSet<>(now.rows().keySet());
    keys.addAll(earlier.rows().keySet());
    List<Change> changes = new ArrayList<>();
    int unchanged = 0;
    for (Key key : keys) {
      Row before = earlier.rows().get(key);
      Row after = now.rows().get(key);
      if (before != null
          && after != null
          && same(before.points(), after.points())
          && before.goals().equals(after.goals())) {
        unchanged++;
      } else {
        changes.add(change(key, before, after));
      }
    }
    return new Comparison(unchanged, changes);
  }

  public long count(Way way) {
    return changes.stream().filter(change -> change.way() == way).count();
  }

  private static boolean same(Integer before, Integer after) {
    return before == null ? after == null : before.equals(after);
  }

  private static Change change(Key key, Row before, Row after) {
    Integer was = before == null ? null : before.points();
    Integer is = after == null ? null : after.points();
    String student = (after == null ? before : after).student();
    return new Change(key, student, way(was, is), was, is, goals(before, after));
  }

  private static Way way(Integer before, Integer after) {
    if (before == null || after == null) {
      return Way.NOT_COMPARABLE;
    }
    int difference = after.compareTo(before);
    return difference > 0 ? Way.UP : difference < 0 ? Way.DOWN : Way.SAME;
  }

  private static List<String> goals(Row before, Row after) {
    if (before == null || after == null || before.points() == null || after.points() == null) {
      return List.of();
    }
    Map<String, String> all = new LinkedHashMap<>(after.goals());
    before.goals().forEach((id, status) -> all.putIfAbsent(id, "gone"));
    return all.entrySet().stream()
        .filter(goal -> !goal.getValue().equals(before.goals().getOrDefault(goal.getKey(), "new")))
        .map(
            goal ->
                goal.getKey()
                    + " "
                    + before.goals().getOrDefault(goal.getKey(), "new")
                    + " -> "
                    + goal.getValue())
        .toList();
  }
}
