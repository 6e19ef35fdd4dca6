package dev.relaylab.grader.command;

import dev.relaylab.grader.verdict.Verdict;
import dev.relaylab.server.command.Labs;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.journal.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a verdict into the journal, so that the course knows what is done. */
final class Noted {

  private Noted() {}

  static void check(Workspace workspace, Verdict verdict) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("what", "check");
    data.put("exercise", verdict.exercise());
    data.put("revision", verdict.revision());
    data.put("passed", verdict.passed());
    data.put("points", verdict.points());
    data.put("maxPoints", verdict.maxPoints());
    try (LabControl lab = Labs.open(workspace)) {
      lab.evidence(data);
    }
  }
}
