package dev.relaylab.server.command;

import dev.relaylab.server.control.LabControl;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab admin}: the way into the admin center. */
public final class AdminVerb implements LabCommand {

  @Override
  public String verb() {
    return "admin";
  }

  @Override
  public String synopsis() {
    return "Prints the link to the admin center, for a browser.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Prints a link that lets one browser into the admin center, once, within ten minutes.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Parameters(
        arity = "0..1",
        defaultValue = "",
        paramLabel = "PAGE",
        description =
            "Where it leads: map, explain, queues, logs, commands, receive-connectors,"
                + " send-connectors or accepted-domains; the first page when left out.")
    private String page;

    @Override
    public Integer call() {
      try (LabControl lab = Labs.needRunning(options.workspace())) {
        Object link = lab.perform("admin", Map.of("page", page));
        if (options.json()) {
          CommonOptions.print(Map.of("link", link));
        } else {
          System.out.println(link);
        }
      }
      return 0;
    }
  }
}
