package dev.relaylab.grader.command;

import dev.relaylab.grader.batch.Submission;
import dev.relaylab.grader.batch.UngradableException;
import dev.relaylab.server.command.CommandFailure;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import dev.relaylab.server.journal.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab inspect}: opens a submission. */
public final class InspectVerb implements LabCommand {

  @Override
  public String verb() {
    return "inspect";
  }

  @Override
  public String synopsis() {
    return "Shows everything that is in a submission.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(description = "Shows everything that is in a submission.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Parameters(paramLabel = "FILE", description = "What lab submit wrote.")
    private Path file;

    @Override
    public Integer call() throws IOException {
      if (!Files.isRegularFile(file)) {
        throw CommandFailure.refused(
            "There is no file " + file + ". Name the one that lab submit wrote.");
      }
      try {
        Submission submission = Submission.read(file.toString(), Files.readAllBytes(file));
        if (options.json()) {
          CommonOptions.print(json(submission));
        } else {
          System.out.println("student  " + submission.student());
          submission
              .journal()
              .forEach(
                  entry ->
                      System.out.printf(
                          "%4d  %s  %-8s %s%n",
                          entry.number(), entry.time(), entry.kind(), entry.data()));
        }
        return 0;
      } catch (UngradableException broken) {
        throw CommandFailure.refused(
            file + " is no submission that can be read: " + broken.getMessage());
      }
    }

    private static Map<String, Object> json(Submission submission) {
      List<Map<String, Object>> lines = new ArrayList<>();
      for (Entry entry : submission.journal()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("n", entry.number());
        line.put("time", entry.time().toString());
        line.put("kind", entry.kind().name().toLowerCase(java.util.Locale.ROOT));
        line.putAll(entry.data());
        lines.add(line);
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("student", submission.student());
      json.put("journal", lines);
      return json;
    }
  }
}
