package dev.relaylab.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Directory;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.IpAddress;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.finding.Surroundings;
import dev.relaylab.server.policy.map.Machine;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.ManagementShell;
import dev.relaylab.server.shell.Shell;
import dev.relaylab.server.shell.cmdlet.output.LabFiles;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A fresh install with a real shell and views that a test fills; it notes what was run. */
final class ShellInMemory implements AdminBackend, LabServices {
  final List<String> ran = new ArrayList<>();
  final List<LogFile> logs = new ArrayList<>();
  final List<Queue> queues = new ArrayList<>();
  final List<Seen> attempts = new ArrayList<>();
  private final LabClock clock = LabClock.standingAt(Instant.EPOCH);
  private final Directory directory =
      new Directory("s", FreshInstall.contoso(), Instant.EPOCH, "fresh install");

  @Override
  public Ran run(String command) {
    ran.add(command);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ConsoleHost console =
        new ConsoleHost(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), 120, false);
    ManagementShell shell =
        new ManagementShell(
            Shell.of(this).cmdlets(),
            Shell.views(),
            new LabFiles(files(), Path.of("logs")),
            console,
            question -> null,
            clock);
    boolean failed = shell.run(command, "line").failed();
    return new Ran(out.toString(UTF_8), err.toString(UTF_8), failed);
  }

  @Override
  public Revision change(String command, String typed, UnaryOperator<Organisation> change) {
    return directory.change(command, typed, clock.instant(), change);
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public LabClock clock() {
    return clock;
  }

  @Override
  public Path files() {
    return Path.of("files");
  }

  @Override
  public List<Revision> revisions() {
    return directory.revisions();
  }

  @Override
  public List<Machine> machines() {
    return List.of(
        new Machine("PRINTER", IpAddress.parse("192.0.2.40")),
        new Machine("STRANGER", IpAddress.parse("203.0.113.9")));
  }

  @Override
  public List<Machine> machinesOfMap() {
    return machines();
  }

  @Override
  public Surroundings surroundings() {
    return Surroundings.UNKNOWN;
  }

  @Override
  public List<Seen> attempts() {
    return attempts;
  }

  @Override
  public List<LogFile> logs() {
    return logs;
  }

  @Override
  public List<Queue> queues() {
    return queues;
  }

  void seen(String from, String sender, String recipient, String reply) {
    attempts.add(
        new Seen(
            Instant.EPOCH,
            Attempt.anonymous(
                IpAddress.parse(from), organisation().server().address(), 25, sender, recipient),
            reply));
  }
}
