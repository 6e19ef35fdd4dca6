package dev.relaylab.server.policy.finding;

import dev.relaylab.server.directory.Revision;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Everything the configuration shows to be wrong, worst first; none for a healthy organisation. */
public record Findings(List<Finding> all) {

  /**
   * @param history revisions, oldest first; the last one is looked at, the others say who did it
   */
  public static Findings of(List<Revision> history, Surroundings surroundings) {
    Inspection inspection = new Inspection(history, surroundings);
    RelayChecks.run(inspection);
    SetupChecks.run(inspection);
    SelectionChecks.run(inspection);
    DomainChecks.run(inspection);
    SendChecks.run(inspection);
    return new Findings(
        inspection.found().stream()
            .sorted(Comparator.comparing(finding -> finding.fault().severity()))
            .toList());
  }

  public static Findings of(List<Revision> history) {
    return of(history, Surroundings.UNKNOWN);
  }

  /** The mending commands, one a line, with the finding as a comment above each. */
  public String fixScript() {
    return all.stream().map(Findings::fix).collect(Collectors.joining("\n"));
  }

  private static String fix(Finding finding) {
    String title = "# " + finding.object() + ": " + finding.fault().title() + "\n";
    if (finding.mend() == null) {
      return title + "# no command mends this: " + finding.evidence() + "\n";
    }
    return finding.mend().statements().stream()
        .map(statement -> statement.command() + "\n")
        .collect(Collectors.joining("", title, ""));
  }

  public List<Object> toJson() {
    return all.stream().<Object>map(Finding::toJson).toList();
  }

  public String toText() {
    return all.isEmpty()
        ? "no findings\n"
        : all.stream().map(Finding::toText).collect(Collectors.joining());
  }
}
