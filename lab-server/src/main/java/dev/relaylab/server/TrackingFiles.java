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
            rows.add(row(cells.values()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The message tracking log cannot be read: " + e.getMessage(), e);
    }
    return rows;
  }

  /** From the cells of the file, in their order. */
  static Row row(String[] c) {
    return new Row(
        Instant.parse(c[0]),
        c[1],
        c[2],
        c[3],
        c[4],
        c[5],
        c[6],
        c[7],
        c[8],
        c[9],
        c[10],
        c[11],
        list(c[12]),
        list(c[13]),
        Long.parseLong(c[14]),
        c[16],
        c[17],
        c[18],
        c[19],
        c[20],
        c[21],
        c[22],
        c[24],
        c[25],
        c[26]);
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }
}
