package dev.relaylab.docs.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A client of the system as a process, with what it printed so far. A test whose client is not
 * installed says so and is left out; {@code .ci/run} installs them all.
 */
final class Program implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;
  private final Process process;
  private final StringBuffer heard = new StringBuffer();
  private final Thread reader = new Thread(this::read, "client output");

  private Program(List<String> command) {
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException cannotRun) {
      throw new UncheckedIOException(cannotRun);
    }
    reader.start();
  }

  /** Starts a program; the test is left out, with a line that says why, where it is missing. */
  static Program start(String... command) {
    boolean installed = isInstalled(command[0]);
    if (!installed) {
      System.out.println("Left out: " + command[0] + " is not installed (.ci/run installs it).");
    }
    assumeTrue(installed, () -> command[0] + " is not installed");
    return new Program(List.of(command));
  }

  /** Runs a program to its end with nothing to read. */
  static Ended run(String... command) {
    return runWith("", command);
  }

  static Ended runWith(String input, String... command) {
    try (Program program = start(command)) {
      program.type(input);
      return program.ended();
    }
  }

  private static boolean isInstalled(String name) {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/bin"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /** How a program ended and all it printed. */
  record Ended(int status, String text) {}

  private void read() {
    try (InputStream out = process.getInputStream()) {
      byte[] buffer = new byte[4096];
      for (int length = out.read(buffer); length >= 0; length = out.read(buffer)) {
        heard.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
      }
    } catch (IOException gone) {
      heard.append("[output lost: ").append(gone.getMessage()).append(']');
    }
  }

  /** Types text as it is. */
  void type(String text) {
    try {
      OutputStream in = process.getOutputStream();
      in.write(text.getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException goneAlready) {
      heard.append("[input refused: ").append(goneAlready.getMessage()).append(']');
    }
  }

  private void endInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException goneAlready) {
      heard.append("[input refused: ").append(goneAlready.getMessage()).append(']');
    }
  }

  /** Waits until a line has come that begins with this, after what was waited for before. */
  Program await(String start) {
    Pattern line = Pattern.compile("(?m)^" + Pattern.quote(start));
    Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
        .untilAsserted(() -> assertThat(heard.toString()).containsPattern(line));
    return this;
  }

  /** Ends its input and waits for its end. */
  Ended ended() {
    endInput();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as("the client ended; so far: %s", heard)
          .isTrue();
      reader.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return new Ended(process.exitValue(), heard.toString());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
