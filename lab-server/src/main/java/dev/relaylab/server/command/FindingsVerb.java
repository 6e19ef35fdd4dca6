package dev.relaylab.server.command;

import dev.relaylab.server.NetworkMachines;
import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.policy.finding.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab findings}: what the configuration shows to be wrong. */
public final class FindingsVerb implements LabCommand {

  @Override
  public String verb() {
    return "findings";
  }

  @Override
  public String synopsis() {
    return "What is wrong with the configuration, who made it so, and what mends it.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Every fault that the configuration shows, worst first: the setting, the command that"
              + " made it, and the command that mends it.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Option(
        names = "--at",
        paramLabel = "@REVISION",
        description = "What was wrong at an earlier revision.")
    private String at;

    @Option(names = "--fix", description = "Print only the commands that mend what was found.")
    private boolean fix;

    @Override
    public Integer call() {
      LabRecord record = WorkspaceReader.read(options.workspace());
      Revision revision =
          at == null ? record.directory().current() : MapVerb.Handler.revision(record, at);
      List<Revision> history =
          record.directory().revisions().stream()
              .filter(earlier -> earlier.number() <= revision.number())
              .toList();
      Findings findings = Findings.of(history, NetworkMachines.surroundings());
      if (fix) {
        System.out.print(findings.fixScript());
      } else if (options.json()) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revision", revision.number());
        json.put("findings", findings.toJson());
        CommonOptions.print(json);
      } else {
        System.out.print(findings.toText());
      }
      return 0;
    }
  }
}
