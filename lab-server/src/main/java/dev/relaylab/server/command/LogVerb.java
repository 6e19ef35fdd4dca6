package dev.relaylab.server.command;

import dev.relaylab.server.WorkspaceReader;
import dev.relaylab.server.directory.Revision;
import dev.relaylab.server.journal.LabRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lab log}: the revisions and the commands that made them, or the server's own log files.
 */
public final class LogVerb implements LabCommand {

  @Override
  public String verb() {
    return "log";
  }

  @Override
  public String synopsis() {
    return "The revisions and what made them; --smtp shows the protocol log.";
  }

  @Override
  public Callable<Integer> handler() {
    return new Handler();
  }

  @Command(
      description =
          "Every revision with its command; with --smtp the end of the SMTP receive protocol logs.")
  static final class Handler implements Callable<Integer> {
    @Mixin private CommonOptions options;

    @Option(names = "--smtp", description = "The SMTP receive protocol log.")
    private boolean smtp;

    @Option(
        names = "--tail",
        defaultValue = "40",
        paramLabel = "N",
        description = "How many lines from the end (40).")
    private int tail;

    @Override
    public Integer call() throws IOException {
      if (tail < 1) {
        throw CommandFailure.usage("--tail takes a number from 1, and got " + tail + ".");
      }
      return smtp ? protocolLog() : revisions();
    }

    private int revisions() {
      LabRecord record = WorkspaceReader.read(options.workspace());
      List<Revision> revisions = record.directory().revisions();
      if (options.json()) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Revision revision : revisions) {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("revision", revision.number());
          row.put("time", revision.time().toString());
          row.put("command", revision.command());
          row.put("typed", revision.typed());
          rows.add(row);
        }
        CommonOptions.print(rows);
      } else {
        revisions.forEach(
            revision ->
                System.out.printf("%4s  %s%n", "@" + revision.number(), revision.typed().strip()));
      }
      return 0;
    }

    private int protocolLog() throws IOException {
      Path logs = options.workspace().logs();
      List<Path> files = new ArrayList<>();
      if (Files.isDirectory(logs)) {
        try (Stream<Path> all = Files.walk(logs)) {
          all.filter(file -> file.getFileName().toString().startsWith("RECV"))
              .sorted()
              .forEach(files::add);
        }
      }
      if (files.isEmpty()) {
        System.out.println(
            "No protocol log yet. A connector writes one when its ProtocolLoggingLevel is Verbose and a client has come.");
      }
      for (Path file : files) {
        List<String> lines = Files.readAllLines(file);
        System.out.println("== " + options.workspace().folder().relativize(file));
        lines.subList(Math.max(0, lines.size() - tail), lines.size()).forEach(System.out::println);
      }
      return 0;
    }
  }
}
