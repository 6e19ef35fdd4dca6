package dev.relaylab.grader.command;

import dev.relaylab.grader.batch.Submission;
import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import dev.relaylab.server.journal.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab submit}: writes a submission. */
public final class SubmitVerb implements LabCommand {

  @Override
  public String verb() {
    return "submit";
  }

  @Override
  public String synopsis() {
    return "Writes the one file to hand in.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description = "Writes the one file to hand in. lab inspect FILE shows all that is in it.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "The file to write (else STUDENT.relaylab here).")
    private Path out;

    @Override
    public Integer call() throws IOException {
      Workspace workspace = options.workspace();
      if (!workspace.exists() || WorkspaceReader.entries(workspace).isEmpty()) {
        throw CommandFailure.refused(
            "There is nothing to hand in: "
                + workspace.folder()
                + " has no journal. Begin with: lab start");
      }
      Path file =
          out != null
              ? out
              : Path.of(
                  workspace.properties().student().replaceAll("[^A-Za-z0-9._-]", "_")
                      + ".relaylab");
      Submission.write(workspace, file);
      int lines = WorkspaceReader.entries(workspace).size();
      System.out.println(
          "Written: the journal ("
              + (lines == 1 ? "1 line" : lines + " lines")
              + ") and the student id. No names, paths or mail are inside; lab inspect shows everything.");
      System.out.println(file);
      return 0;
    }
  }
}
