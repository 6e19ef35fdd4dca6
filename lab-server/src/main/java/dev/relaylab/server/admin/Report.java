package dev.relaylab.server.admin;

import java.util.ArrayList;
import java.util.List;

/**
 * What commands came to.
 *
 * @param lines those that were run, in order; the last one failed or all went well
 * @param notRun those that a failure left undone
 */
record Report(List<Line> lines, List<String> notRun, int revision, boolean failed) {

  /** One command and what the shell said. */
  record Line(String command, String output, String errors, boolean failed) {}

  /** Runs commands until one fails. */
  static Report run(AdminBackend lab, List<String> commands) {
    List<Line> lines = new ArrayList<>();
    boolean failed = false;
    for (String command : commands) {
      AdminBackend.Ran ran = lab.run(command);
      lines.add(new Line(command, ran.output().strip(), ran.errors().strip(), ran.failed()));
      failed = ran.failed();
      if (failed) {
        break;
      }
    }
    var revisions = lab.revisions();
    return new Report(
        List.copyOf(lines),
        commands.subList(lines.size(), commands.size()),
        revisions.get(revisions.size() - 1).number(),
        failed);
  }

  /** Those that went well before one failed. */
  List<Line> done() {
    return failed ? lines.subList(0, lines.size() - 1) : lines;
  }

  /** The one that failed. */
  Line refused() {
    return failed ? lines.get(lines.size() - 1) : null;
  }
}
