package dev.relaylab.server.command;

import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.policy.map.MachineTable;
import dev.relaylab.server.policy.map.MapDiff;
import dev.relaylab.server.policy.map.RelayMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab map}: who can relay, exactly. */
public final class MapVerb implements LabCommand {

  @Override
  public String verb() {
    return "map";
  }

  @Override
  public String synopsis() {
    return "Who can send what: every machine, and the exact sets of addresses.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "What each machine is told, and from which addresses each kind of attempt succeeds.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Option(
        names = "--diff",
        arity = "2",
        paramLabel = "@REVISION",
        description = "What one revision opens and closes against another: --diff @3 @7.")
    private List<String> diff;

    @Option(
        names = "--at",
        paramLabel = "@REVISION",
        description = "The map of an earlier revision.")
    private String at;

    @Option(
        names = "--all",
        description = "Also every endpoint and kind of attempt that succeeds from somewhere.")
    private boolean all;

    @Override
    public Integer call() {
      LabRecord record = WorkspaceReader.read(options.workspace());
      if (diff != null) {
        Revision before = revision(record, diff.get(0));
        Revision after = revision(record, diff.get(1));
        MapDiff changes =
            MapDiff.between(RelayMap.of(before.organisation()), RelayMap.of(after.organisation()));
        if (options.json()) {
          CommonOptions.print(changes.toJson(before.number(), after.number()));
        } else {
          System.out.print(changes.toText());
        }
        return 0;
      }
      Revision revision = at == null ? record.directory().current() : revision(record, at);
      RelayMap map = RelayMap.of(revision.organisation());
      if (options.json()) {
        CommonOptions.print(map.toJson(revision.number()));
        return 0;
      }
      MachineTable table =
          MachineTable.of(revision.organisation(), before(record, revision), Machines.forMap());
      System.out.println(
          "What each machine is told on port 25, revision " + revision.number() + ":\n");
      System.out.print(options.plainAsked() ? table.toPlainText() : table.toText());
      System.out.println("\n" + Relays.sentence(map));
      if (all) {
        System.out.println("\nFrom where each kind of attempt succeeds:\n\n" + map.toText());
      }
      return 0;
    }

    private static Organisation before(LabRecord record, Revision revision) {
      int start = record.beganAt();
      return revision.number() <= start
          ? revision.organisation()
          : record.directory().revision(revision.number() - 1).orElse(revision).organisation();
    }

    private static Revision revision(LabRecord record, String text) {
      int number = UndoVerb.Handler.number(text);
      return record
          .directory()
          .revision(number)
          .orElseThrow(
              () ->
                  CommandFailure.refused(
                      "There is no revision "
                          + number
                          + "; the last one is "
                          + record.directory().current().number()
                          + ". lab log shows them."));
    }
  }
}
