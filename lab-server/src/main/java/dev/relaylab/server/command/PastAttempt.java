package dev.relaylab.server.command;

import dev.relaylab.server.SeenAttempt;
import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.directory.Right;
import dev.relaylab.server.journal.Entry;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.explain.Change;
import dev.relaylab.server.policy.explain.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An attempt that the journal tells of.
 *
 * @param then the revisions up to the one that answered it
 */
record PastAttempt(Attempt attempt, List<Revision> then) {

  /** Why it was answered as it was, and what it would be now where changes came after it. */
  record Explained(Explanation then, Explanation now) {

    void print(boolean json) {
      if (json) {
        CommonOptions.print(toJson());
      } else {
        System.out.print(toText());
      }
    }

    private boolean changed() {
      return now.revision() != then.revision();
    }

    private Map<String, Object> toJson() {
      Map<String, Object> json = new LinkedHashMap<>(then.toJson());
      json.put("smallestChange", now.smallestChange().map(Change::commandLine).orElse(null));
      json.put("revision", then.revision());
      json.put("now", now.toJson().get("reply"));
      return json;
    }

    private String toText() {
      String since =
          changed()
              ? "now, at rev " + now.revision() + ":  would be " + now.outcome().reply() + "\n"
              : "";
      return then.chainText() + since + now.turningText();
    }
  }

  /** The last one. */
  static Optional<PastAttempt> last(List<Entry> journal, Right without) {
    for (int i = journal.size() - 1; i >= 0; i--) {
      Entry entry = journal.get(i);
      if (SeenAttempt.isIn(entry)) {
        List<Revision> then =
            WorkspaceReader.replay(journal.subList(0, i + 1)).directory().revisions();
        return Optional.of(new PastAttempt(attempt(entry, then, without), then));
      }
    }
    return Optional.empty();
  }

  private static Attempt attempt(Entry entry, List<Revision> then, Right without) {
    String nobody = "nobody@" + then.get(then.size() - 1).organisation().defaultDomain();
    return SeenAttempt.of(entry, nobody, without);
  }

  /**
   * @param now all revisions, oldest first
   */
  Explained explained(List<Revision> now) {
    return new Explained(Explanation.of(then, attempt), Explanation.of(now, attempt));
  }
}
