package dev.relaylab.server;

import dev.relaylab.server.shell.cmdlet.exchange.TrackingView;
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

/** The message tracking log as it lies on disk: also what an earlier run of the lab wrote. */
record TrackingFiles(Path folder) implements TrackingView {

  @Override
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return rows;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files
              .filter(each -> each.getFileName().toString().startsWith("MSGTRK"))
              .sorted()
              .toList()) {
        String text = Files.readString(file).replaceAll("(?m)^#.*\\R", "");
        for (CSVRecord cells : CSVFormat.RFC4180.parse(new StringReader(text)).getRecords()) {
          if (cells.size() >= 27) {
            rows.add(row(cells));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The message tracking log cannot be read: " + e.getMessage(), e);
    }
    return rows;
  }

  private static Row row(CSVRecord c) {
    return new Row(
        Instant.parse(c.get(0)),
        c.get(1),
        c.get(2),
        c.get(3),
        c.get(4),
        c.get(5),
        c.get(6),
        c.get(7),
        c.get(8),
        c.get(9),
        c.get(10),
        c.get(11),
        list(c.get(12)),
        list(c.get(13)),
        Long.parseLong(c.get(14)),
        c.get(16),
        c.get(17),
        c.get(18),
        c.get(19),
        c.get(20),
        c.get(21),
        c.get(22),
        c.get(24),
        c.get(25),
        c.get(26));
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }
}
