package dev.relaylab.grader.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The files that a batch leaves in one folder. */
public final class Reports {
  private static final String JSON = "results.json";
  private static final String CSV = "grades.csv";
  private static final String PAGE = "index.html";
  private static final String JUNIT = "junit.xml";
  private static final Set<String> ALL = Set.of(JSON, CSV, PAGE, JUNIT);

  private Reports() {}

  /** Writes the reports that are always written, and those of the further formats named. */
  public static void write(Path folder, List<Graded> rows, Collection<String> formats)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(JSON), ResultsJson.of(rows));
    Files.writeString(folder.resolve(CSV), GradesCsv.of(rows));
    Files.writeString(folder.resolve(PAGE), HtmlReport.of(rows));
    if (formats.contains("junit")) {
      Files.writeString(folder.resolve(JUNIT), JUnitXml.of(rows));
    }
  }

  /** Whether a file is one that an earlier batch left in this folder, and nobody handed in. */
  public static boolean isReport(Path folder, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return folder.toAbsolutePath().normalize().equals(absolute.getParent())
        && ALL.contains(absolute.getFileName().toString());
  }
}
