package dev.relaylab.server.command;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.relaylab.server.journal.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every verb takes. A verb has them as a picocli {@code @Mixin}. */
public final class CommonOptions {
  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = "The lab's folder (else RELAYLAB_WORKSPACE, else relay-lab in this folder).")
  private Path workspace;

  @Option(names = "--plain", description = "No colour, no drawing, one fact a line.")
  private boolean plain;

  @Option(names = "--json", description = "The result as JSON.")
  private boolean json;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "What this verb does.")
  private boolean help;

  /** The folder as named, or the default; nothing is made. */
  public Workspace workspace() {
    if (workspace != null) {
      return new Workspace(workspace);
    }
    String fromEnvironment = System.getenv("RELAYLAB_WORKSPACE");
    return new Workspace(
        Path.of(
            fromEnvironment == null || fromEnvironment.isBlank() ? "relay-lab" : fromEnvironment));
  }

  /** Whether to print without colour and drawing: asked for, NO_COLOR set, or no terminal. */
  public boolean plain() {
    return plain || System.getenv("NO_COLOR") != null || System.console() == null;
  }

  /** Whether {@code --plain} itself was given. */
  public boolean plainAsked() {
    return plain;
  }

  public boolean json() {
    return json;
  }

  /** Prints a result of maps and lists as JSON on standard output. */
  public static void print(Object result) {
    try {
      System.out.println(
          JSON.std
              .with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
              .asString(result));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
