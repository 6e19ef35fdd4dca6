package dev.relaylab.server.command;

import dev.relaylab.server.control.LabControl;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lab simulate host}: tells a foreign exchanger how to behave. */
public final class BehaveVerb implements LabCommand {

  @Override
  public String verb() {
    return "simulate host";
  }

  @Override
  public String synopsis() {
    return "Tells a foreign host to be up, down, busy, slow, greylisting, refusing-relay, refusing-tls or blocking.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(description = "Tells a foreign mail exchanger how to behave from now on.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Parameters(
        index = "0",
        paramLabel = "HOST",
        description = "PARTNER, FABRIKAM, TAILSPIN, GATEWAY, or a domain.")
    private String host;

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "HOW",
        description =
            "up, down, busy, slow 10, greylisting 5, refusing-relay, refusing-tls, blocking")
    private List<String> how;

    @Override
    public Integer call() {
      try (LabControl lab = Labs.needRunning(options.workspace())) {
        Object hosts = lab.perform("behave", Map.of("host", host, "how", String.join(" ", how)));
        System.out.println(hosts + ": " + String.join(" ", how));
      }
      return 0;
    }
  }
}
