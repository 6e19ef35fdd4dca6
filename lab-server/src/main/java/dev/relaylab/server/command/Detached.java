package dev.relaylab.server.command;

import dev.relaylab.server.LabSettings;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.journal.WorkspaceLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Starts the lab in a process of its own and waits until it answers. */
final class Detached {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Detached() {}

  static int start(Workspace workspace, LabSettings settings)
      throws IOException, InterruptedException {
    Files.createDirectories(workspace.logs());
    Path console = workspace.logs().resolve("lab.log");
    ProcessBuilder builder = new ProcessBuilder(command(workspace, settings));
    builder.redirectErrorStream(true);
    builder.redirectOutput(console.toFile());
    builder.redirectInput(nothing());
    Process server = builder.start();
    server.getOutputStream().close();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      if (!server.isAlive()) {
        System.err.print(Files.readString(console));
        return server.exitValue() == 0 ? 3 : server.exitValue();
      }
      if (answers(workspace, server)) {
        System.out.println("The lab is up, and stays up until lab down. Every address: lab status");
        return 0;
      }
      Thread.sleep(15);
    }
    server.destroy();
    throw CommandFailure.fault(
        "The lab did not come up within "
            + PATIENCE.toSeconds()
            + " seconds; its last words are in "
            + console
            + ".");
  }

  /** Whether it is this process that holds the workspace and can be reached. */
  private static boolean answers(Workspace workspace, Process server) {
    return WorkspaceLock.holder(workspace)
        .filter(holder -> holder.pid() == server.pid() && holder.control() != null)
        .isPresent();
  }

  private static ProcessBuilder.Redirect nothing() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return ProcessBuilder.Redirect.from(Path.of(windows ? "NUL" : "/dev/null").toFile());
  }

  private static List<String> command(Workspace workspace, LabSettings settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8"));
    String archive = System.getProperty("relaylab.archive");
    if (archive != null) {
      command.add("-XX:SharedArchiveFile=" + archive);
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "up"));
    command.addAll(List.of("--workspace", workspace.folder().toString()));
    command.addAll(List.of("--clock", settings.fastClock() ? "fast" : "real"));
    if (settings.realPorts()) {
      command.add("--real-ports");
    }
    return command;
  }
}
