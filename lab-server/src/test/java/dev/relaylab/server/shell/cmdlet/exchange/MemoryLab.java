package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.directory.Directory;
import dev.relaylab.server.directory.FreshInstall;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.Cmdlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A fresh install in memory, that remembers the canonical commands of its changes. */
final class MemoryLab implements LabServices {
  private static final Path FILES = files("own.dll", "a.dll");
  private final LabClock clock = LabClock.standingAt(Instant.parse("2026-03-02T08:00:00Z"));
  private final Directory directory =
      new Directory("test", FreshInstall.contoso(), clock.instant(), "fresh install");
  private final List<String> commands = new ArrayList<>();
  private final ExchangeServerState state = ExchangeServerState.idle(this);
  private final List<Cmdlet> cmdlets = ExchangeCmdlets.all(this, state);

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public Revision change(String command, String typed, UnaryOperator<Organisation> change) {
    int before = directory.current().number();
    Revision revision = directory.change(command, typed, clock.instant(), change);
    if (revision.number() != before) {
      commands.add(command);
    }
    return revision;
  }

  @Override
  public LabClock clock() {
    return clock;
  }

  @Override
  public Path files() {
    return FILES;
  }

  List<String> commands() {
    return commands;
  }

  Cmdlet cmdlet(String name) {
    return cmdlets.stream()
        .filter(cmdlet -> cmdlet.spec().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Runs a cmdlet once with parameters given as name, value, name, value. */
  FakeCall run(String cmdlet, Object... parameters) {
    FakeCall call = new FakeCall(cmdlet(cmdlet).spec(), parameters);
    Cmdlet.Run run = cmdlet(cmdlet).start(call);
    run.begin();
    run.process();
    run.end();
    return call;
  }

  /** A folder with empty files of these names. */
  private static Path files(String... names) {
    try {
      Path files = Files.createTempDirectory("memory-lab");
      for (String name : names) {
        Files.writeString(files.resolve(name), "");
      }
      return files;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
