package dev.relaylab.server.peers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program of the system that a test sets against the lab. */
public final class RealProgram {
  private final String name;

  private RealProgram(String name) {
    this.name = name;
  }

  /**
   * A program on the path. Where it is missing the test ends here and says which package has it.
   */
  public static RealProgram of(String name, String debianPackage) {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    if (!there) {
      String reason =
          "Left out: there is no " + name + " here (Debian package " + debianPackage + ")";
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    return new RealProgram(name);
  }

  /** What a shell calls it. */
  public String name() {
    return name;
  }

  /** Runs it and gives what it printed, with what it complained of. */
  public String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile("relay-lab", name);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(name + " did not end within a minute");
      }
      return Files.readString(said, StandardCharsets.UTF_8);
    } finally {
      Files.delete(said);
    }
  }
}
