package dev.relaylab.server.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code lab} in a workspace of its own: what it prints, and its exit status. */
final class LabLine {
  private final Path workspace;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  LabLine(Path workspace) {
    this.workspace = workspace;
  }

  int run(String... words) {
    printed.reset();
    complained.reset();
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      List<String> all = new ArrayList<>(List.of("--workspace", workspace.toString()));
      all.addAll(List.of(words));
      return Main.run(all.toArray(String[]::new));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** What a verb prints that must succeed. */
  String shown(String... words) {
    int status = run(words);
    if (status != 0) {
      throw new AssertionError(String.join(" ", words) + ": " + status + "\n" + complaint());
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  String complaint() {
    return complained.toString(StandardCharsets.UTF_8);
  }
}
