package dev.relaylab.grader.check;

import dev.relaylab.exercises.model.Goal;
import dev.relaylab.grader.verdict.GoalResult;
import dev.relaylab.grader.verdict.GoalResult.Status;
import dev.relaylab.server.journal.Entry;
import java.util.ArrayList;
import java.util.List;

/** Goals met by what the learner did, as the journal saw it since the exercise began. */
final class ObservedCheck {
  private final List<Entry> evidence;

  /**
   * @param journal the whole journal
   */
  ObservedCheck(List<Entry> journal) {
    List<Entry> since = new ArrayList<>();
    for (Entry entry : journal) {
      if (entry.kind() == Entry.Kind.BEGIN) {
        since.clear();
      } else if (entry.kind() == Entry.Kind.EVIDENCE) {
        since.add(entry);
      }
    }
    this.evidence = since;
  }

  GoalResult check(Goal.Observed goal) {
    boolean seen = evidence.stream().anyMatch(goal::isShownBy);
    String last =
        evidence.stream()
            .filter(entry -> goal.what().equals(entry.text("what")) && goal.isFromThere(entry))
            .reduce((a, b) -> b)
            .map(ObservedCheck::shown)
            .orElse("nothing of the kind since you began");
    return Judged.of(
        goal,
        seen ? Status.PASS : Status.FAIL,
        wanted(goal),
        seen ? "seen" : "last seen: " + last,
        seen
            ? null
            : "Do it with lab on "
                + goal.machine()
                + ", or with a client of your own from its address.",
        "");
  }

  private static String wanted(Goal.Observed goal) {
    if (goal.what().equals("dns")) {
      return "a look-up of " + goal.name() + ", type " + goal.type() + ", on " + goal.machine();
    }
    String what = goal.accepted() ? "a whole message from " : "an attempt from ";
    return what
        + goal.machine()
        + (goal.rcptDomain() == null ? "" : " to an address at " + goal.rcptDomain())
        + (goal.reply() == null ? "" : ", answered " + goal.reply());
  }

  private static String shown(Entry entry) {
    return "dns".equals(entry.text("what"))
        ? entry.text("type") + " of " + entry.text("name")
        : "to " + entry.text("rcptTo") + ", answered " + entry.text("reply");
  }
}
