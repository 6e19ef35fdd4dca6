package dev.relaylab.server.command;

import dev.relaylab.server.control.LabControl;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab undo}: back to the state before the last change, as a new revision. */
public final class UndoVerb implements LabCommand {

  @Override
  public String verb() {
    return "undo";
  }

  @Override
  public String synopsis() {
    return "Takes back the last change, or goes back to a revision (@7).";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Takes back the last change of this exercise. Nothing is lost: the journal keeps both.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Parameters(
        arity = "0..1",
        paramLabel = "@REVISION",
        description = "A revision to go back to, such as @7.")
    private String revision;

    @Override
    public Integer call() {
      try (LabControl lab = Labs.open(options.workspace())) {
        Map<String, Object> result = lab.undo(revision == null ? null : number(revision));
        if (options.json()) {
          CommonOptions.print(result);
        } else {
          System.out.println(
              "Back to rev "
                  + result.get("to")
                  + ", now rev "
                  + result.get("revision")
                  + ". Undone: "
                  + result.get("undone"));
        }
      }
      return 0;
    }

    static int number(String text) {
      String digits = text.startsWith("@") ? text.substring(1) : text;
      if (!digits.matches("\\d{1,9}")) {
        throw CommandFailure.usage(
            "\"" + text + "\" is no revision. Write it as @7; lab log shows them.");
      }
      return Integer.parseInt(digits);
    }
  }
}
