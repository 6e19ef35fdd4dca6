package dev.relaylab.docs.command;

import dev.relaylab.docs.book.Page;
import dev.relaylab.docs.book.PageRun;
import dev.relaylab.docs.book.TranscriptLab;
import dev.relaylab.docs.book.TrialTranscriptLab;
import dev.relaylab.exercises.model.Exercise;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab docs accept}: takes what came back as what is expected. */
public final class DocsAcceptVerb implements LabCommand {

  @Override
  public String verb() {
    return "docs accept";
  }

  @Override
  public String synopsis() {
    return "Takes what really came back as the expected output of a lesson.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Rewrites the expected output of drifted transcripts in a lesson of an author's course.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Parameters(
        paramLabel = "FILE[:LINE]",
        description = "The lesson.adoc, and the step's line; without it all that drifted.")
    private String where;

    @Override
    public Integer call() throws IOException {
      int colon = where.lastIndexOf(':');
      boolean hasLine = colon > 1 && where.substring(colon + 1).matches("\\d{1,6}");
      Path file = Path.of(hasLine ? where.substring(0, colon) : where).toAbsolutePath();
      if (!Files.isRegularFile(file)) {
        throw CommandFailure.refused(
            "There is no lesson "
                + file
                + ". Built-in lessons are accepted in the source tree, below lab-exercises.");
      }
      Exercise exercise = DocsBuildVerb.course(file.getParent()).exercises().get(0);
      int line = hasLine ? Integer.parseInt(where.substring(colon + 1)) : 0;
      Page page = Page.of(exercise);
      String accepted;
      try (TranscriptLab lab = TrialTranscriptLab.at(page)) {
        accepted = PageRun.of(page, lab).accepted(line);
      }
      boolean changed = !accepted.equals(exercise.lesson());
      if (changed) {
        Files.writeString(file, accepted);
      }
      if (!options.plainAsked() || changed) {
        System.out.println(changed ? "Rewritten: " + file : "Nothing has drifted in " + file);
      }
      return 0;
    }
  }
}
