package dev.relaylab.server.command;

import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.shell.cmdlet.exchange.OrganisationScript;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab export --script}: the organisation as commands. */
public final class ExportVerb implements LabCommand {

  @Override
  public String verb() {
    return "export";
  }

  @Override
  public String synopsis() {
    return "The organisation as a script that makes it from a fresh install.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(description = "Prints the commands that make a fresh install what this organisation is.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @SuppressWarnings("UnusedVariable") // picocli reads it; it is the only form there is
    @Option(names = "--script", description = "As a shell script (the only form).")
    private boolean script;

    @Override
    public Integer call() {
      OrganisationScript.of(WorkspaceReader.read(options.workspace()).directory().organisation())
          .forEach(System.out::println);
      return 0;
    }
  }
}
