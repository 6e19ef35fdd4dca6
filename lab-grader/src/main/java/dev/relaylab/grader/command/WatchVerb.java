package dev.relaylab.grader.command;

import dev.relaylab.grader.check.LocalCheck;
import dev.relaylab.grader.report.CheckText;
import dev.relaylab.grader.verdict.Verdict;
import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import dev.relaylab.server.journal.Entry;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab watch}: checks again and again. */
public final class WatchVerb implements LabCommand {

  @Override
  public String verb() {
    return "watch";
  }

  @Override
  public String synopsis() {
    return "Checks again after everything you do.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Checks again whenever you have done something, until all is green or you press Ctrl-C.")
  static final class Handler implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 300;

    @Mixin private CommonOptions options;

    @Override
    public Integer call() throws IOException, InterruptedException {
      long seen = -1;
      while (true) {
        long now = doings();
        if (now != seen) {
          seen = now;
          System.out.println("Checking ...");
          Verdict verdict = LocalCheck.of(options.workspace());
          System.out.print(CheckText.of(verdict, options.plain()));
          if (verdict.passed()) {
            Noted.check(options.workspace(), verdict);
            return 0;
          }
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }

    /** Lines of the journal that are more than notes of earlier checks. */
    private long doings() {
      return WorkspaceReader.entries(options.workspace()).stream()
          .filter(
              entry -> entry.kind() != Entry.Kind.EVIDENCE || !"check".equals(entry.text("what")))
          .count();
    }
  }
}
