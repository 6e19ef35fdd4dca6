package dev.relaylab.server;

import dev.relaylab.server.shell.cmdlet.exchange.AgentLogView;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The agent log as it lies on disk: also what an earlier run of the lab wrote. */
record AgentFiles(Path logs) implements AgentLogView {
  private static final int CELLS = 20;

  @Override
  public List<Row> rows() {
    Path folder = logs.resolve("Hub").resolve("AgentLog");
    List<Row> rows = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return rows;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file).replaceAll("(?m)^#.*\\R", "");
        for (CSVRecord cells : CSVFormat.RFC4180.parse(new StringReader(text)).getRecords()) {
          if (cells.size() == CELLS) {
            rows.add(row(cells.values()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The agent log cannot be read: " + e.getMessage(), e);
    }
    return rows;
  }

  /** From the cells of the file, in their order. */
  static Row row(String[] c) {
    return new Row(
        Instant.parse(c[0]),
        c[1],
        c[4],
        c[5],
        c[6],
        list(c[7]),
        list(c[8]),
        c[10],
        c[11],
        c[12],
        c[13],
        c[14],
        c[15],
        c[16],
        c[17],
        c[19]);
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }
}
