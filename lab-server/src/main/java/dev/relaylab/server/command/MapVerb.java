package dev.relaylab.server.command;

import dev.relaylab.server.NetworkMachines;
import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.policy.map.MachineTable;
import dev.relaylab.server.policy.map.MapDiff;
import dev.relaylab.server.policy.map.MapPicture;
import dev.relaylab.server.policy.map.RelayMap;
import dev.relaylab.server.policy.map.RelaySentence;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Option(
        names = "--svg",
        paramLabel = "FILE",
        description = "Draws the map into a file, for a browser or a report.")
    private Path svg;

    @Option(
        names = "--watch",
        description = "Paints the map again after every change, until Ctrl-C.")
    private boolean watch;

    @Override
    public Integer call() throws IOException, InterruptedException {
      refuseContradictions();
      if (watch) {
        new MapWatch(
                options.workspace(),
                (record, earlier) -> repaint(record.directory().current(), earlier))
            .untilInterrupted();
        return 0;
      }
      LabRecord record = WorkspaceReader.read(options.workspace());
      if (diff != null) {
        compare(revision(record, diff.get(0)), revision(record, diff.get(1)));
        return 0;
      }
      Revision revision = at == null ? record.directory().current() : revision(record, at);
      if (svg != null) {
        draw(revision);
      } else if (options.json()) {
        CommonOptions.print(RelayMap.of(revision.organisation()).toJson(revision.number()));
      } else {
        paint(revision, before(record, revision));
      }
      return 0;
    }

    private void refuseContradictions() {
      boolean another = diff != null || at != null || svg != null || options.json();
      if (watch && another) {
        throw CommandFailure.usage(
            "--watch paints the present map again and again; it goes with --all and --plain only.");
      }
      if (diff != null && (at != null || svg != null || all)) {
        throw CommandFailure.usage(
            "--diff compares two revisions by itself; it goes with --json only.");
      }
      if (svg != null && (all || options.json())) {
        throw CommandFailure.usage("--svg draws into its file; it goes with --at only.");
      }
    }

    private void compare(Revision before, Revision after) {
      MapDiff changes =
          MapDiff.between(RelayMap.of(before.organisation()), RelayMap.of(after.organisation()));
      if (options.json()) {
        CommonOptions.print(changes.toJson(before.number(), after.number()));
      } else {
        System.out.print(changes.toText());
      }
    }

    private void draw(Revision revision) throws IOException {
      String picture = MapPicture.of(RelayMap.of(revision.organisation()), revision.number());
      try {
        Files.writeString(svg, picture);
      } catch (FileSystemException unwritable) {
        throw CommandFailure.refused(
            "Cannot write "
                + svg
                + ". Name a file in a folder that is there and yours: --svg FILE");
      }
      System.out.println(svg);
    }

    private void repaint(Revision revision, Organisation earlier) {
      paint(revision, earlier);
      System.out.println();
    }

    private void paint(Revision revision, Organisation earlier) {
      RelayMap map = RelayMap.of(revision.organisation());
      MachineTable table =
          MachineTable.of(revision.organisation(), earlier, NetworkMachines.forMap());
      System.out.println(
          "What each machine is told on port 25, revision " + revision.number() + ":\n");
      System.out.print(options.plainAsked() ? table.toPlainText() : table.toText());
      System.out.println("\n" + RelaySentence.of(map));
      if (all) {
        System.out.println("\nFrom where each kind of attempt succeeds:\n\n" + map.toText());
      }
    }

    private static Organisation before(LabRecord record, Revision revision) {
      int start = record.beganAt();
      return revision.number() <= start
          ? revision.organisation()
          : record.directory().revision(revision.number() - 1).orElse(revision).organisation();
    }

    /** The revision that a person writes as {@code @7}. */
    static Revision revision(LabRecord record, String text) {
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
