package dev.relaylab.grader.command;

import dev.relaylab.grader.check.LocalCheck;
import dev.relaylab.grader.report.CheckText;
import dev.relaylab.grader.report.VerdictJson;
import dev.relaylab.grader.verdict.Verdict;
import dev.relaylab.server.command.CommonOptions;
import dev.relaylab.server.command.LabCommand;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab check}: tries every goal of the exercise in progress. */
public final class CheckVerb implements LabCommand {

  @Override
  public String verb() {
    return "check";
  }

  @Override
  public String synopsis() {
    return "Tries every goal and says what was expected, what came back, and why.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Tries every goal of the exercise in progress by SMTP, in a lab of its own; yours is not disturbed.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Override
    public Integer call() throws IOException {
      Verdict verdict = LocalCheck.of(options.workspace());
      Noted.check(options.workspace(), verdict);
      if (options.json()) {
        CommonOptions.print(VerdictJson.of(verdict));
      } else {
        System.out.print(CheckText.of(verdict, options.plain()));
        if (!verdict.passed()) {
          System.out.println("next:  lab hint   |   lab explain   |   lab undo   |   lab map");
        }
      }
      return verdict.passed() ? 0 : 1;
    }
  }
}
