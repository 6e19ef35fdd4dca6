package dev.relaylab.server;

import dev.relaylab.server.admin.AdminBackend;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.journal.Entry;
import dev.relaylab.server.journal.LabRecord;
import dev.relaylab.server.policy.Attempt;
import dev.relaylab.server.policy.finding.Surroundings;
import dev.relaylab.server.policy.map.Machine;
import dev.relaylab.server.shell.cmdlet.exchange.QueueView;
import dev.relaylab.server.shell.prompt.ConsoleHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A lab as the admin center sees it.
 *
 * @param flush writes out what the logs still hold back
 */
record AdminViews(
    LabControl lab, LabRecord record, QueueView transport, Path folder, Runnable flush)
    implements AdminBackend {
  private static final int ATTEMPTS = 20;

  @Override
  public Ran run(String command) {
    StringBuilder out = new StringBuilder();
    StringBuilder err = new StringBuilder();
    int status =
        lab.shell(
            new LabControl.Script("", command, "line", ConsoleHost.USUAL_WIDTH, true),
            new LabControl.ShellTerminal() {
              @Override
              public void out(String text) {
                out.append(text);
              }

              @Override
              public void err(String text) {
                err.append(text);
              }

              @Override
              public String ask(String question) {
                return null;
              }
            });
    return new Ran(out.toString(), err.toString(), status != 0);
  }

  @Override
  public List<Revision> revisions() {
    return record.directory().revisions();
  }

  @Override
  public List<Machine> machines() {
    return NetworkMachines.all();
  }

  @Override
  public List<Machine> machinesOfMap() {
    return NetworkMachines.forMap();
  }

  @Override
  public Surroundings surroundings() {
    return NetworkMachines.surroundings();
  }

  @Override
  public List<Seen> attempts() {
    List<Entry> entries = record.entries();
    List<Seen> seen = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0 && seen.size() < ATTEMPTS; i--) {
      Entry entry = entries.get(i);
      if (SeenAttempt.isIn(entry) && entry.text("rcptTo") != null) {
        Attempt attempt = SeenAttempt.of(entry, null, null);
        seen.add(new Seen(entry.time(), attempt, entry.text("reply")));
      }
    }
    return seen;
  }

  @Override
  public List<LogFile> logs() {
    flush.run();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".log") && Files.isRegularFile(file))
          .sorted()
          .map(
              file ->
                  new LogFile(
                      folder.relativize(file).toString().replace('\\', '/'), () -> lines(file)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public List<Queue> queues() {
    String server = record.directory().organisation().server().name();
    return transport.queues().stream()
        .map(
            queue ->
                new Queue(
                    server + "\\" + queue.name(),
                    queue.deliveryType(),
                    queue.status(),
                    queue.messageCount(),
                    queue.nextHopDomain(),
                    queue.lastError()))
        .toList();
  }
}
