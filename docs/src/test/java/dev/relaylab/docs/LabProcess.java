package dev.relaylab.docs;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The command {@code lab} as a process of its own, in one workspace: what a person at a terminal
 * has.
 */
public final class LabProcess {
  private static final long PATIENCE_SECONDS = 90;
  private final Path workspace;

  public LabProcess(Path workspace) {
    this.workspace = workspace;
  }

  /** What a run gave. */
  public record Result(int status, String out, String err) {
    public Map<String, Object> json() {
      try {
        return JSON.std.mapFrom(out);
      } catch (IOException noJson) {
        throw new UncheckedIOException("no JSON object: " + out + err, noJson);
      }
    }

    public List<Object> jsonList() {
      try {
        return JSON.std.listFrom(out);
      } catch (IOException noJson) {
        throw new UncheckedIOException("no JSON list: " + out + err, noJson);
      }
    }
  }

  public Path workspace() {
    return workspace;
  }

  public Result run(String... arguments) {
    return runWith("", arguments);
  }

  public Result runWith(String input, String... arguments) {
    try {
      Process process = start(arguments);
      Path out = Files.createTempFile("lab", ".out");
      Thread reader = copy(process, out);
      try (OutputStream stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException closedEarly) {
        // A verb that reads no input may be gone already.
      }
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("lab " + String.join(" ", arguments) + " did not end: " + err);
      }
      reader.join();
      String text = Files.readString(out);
      Files.delete(out);
      return new Result(process.exitValue(), text, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Thread copy(Process process, Path out) {
    Thread reader =
        new Thread(
            () -> {
              try {
                Files.copy(
                    process.getInputStream(),
                    out,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    reader.start();
    return reader;
  }

  /** Starts a verb and leaves it running. */
  public Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "dev.relaylab.server.command.Main"));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("RELAYLAB_WORKSPACE", workspace.toString());
    return builder.start();
  }
}
