package dev.relaylab.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.relaylab.exercises.load.CourseLoader;
import dev.relaylab.grader.report.Graded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed in is read as a stranger's: each bad file is a row that says why. */
class BatchTest {
  @TempDir Path folder;

  private Graded only(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    List<Graded> rows = new Batch(CourseLoader.builtIn(), null, folder).grade(file, name);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  @Test
  void rubbishIsARowThatSaysWhy() throws IOException {
    assertThat(only("a.zip", new byte[0]).toString()).contains("neither a submission nor a script");
    assertThat(only("b.zip", "hello".getBytes(StandardCharsets.UTF_8)).toString())
        .contains("cannot be graded");
  }

  @Test
  void aNameThatClimbsOutIsRefused() throws IOException {
    assertThat(only("c.zip", zip("../../escaped", new byte[3])).toString())
        .contains("../../escaped");
    assertThat(folder.resolve("../../escaped")).doesNotExist();
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    assertThat(only("d.zip", zip("journal.jsonl", new byte[30_000_000])).toString())
        .contains("cannot be graded");
  }

  @Test
  void aChangedJournalIsNotBelieved() throws IOException {
    assertThat(only("e.zip", zip("journal.jsonl", new byte[10])).toString()).contains("sealed");
  }

  @Test
  void aScriptThatNeverEndsIsARowAndStops() throws IOException {
    String script = "# exercise: close-it\nwhile ($true) { }\n";

    Graded row = only("loop.ps1", script.getBytes(StandardCharsets.UTF_8));

    assertThat(row.graded()).isTrue();
    assertThat(row.verdict().passed()).isFalse();
  }

  @Test
  void theRightScriptPassesAndAWrongOneDoesNot() throws IOException {
    var exercise =
        CourseLoader.builtIn().exercises().stream()
            .filter(one -> one.id().equals("close-it"))
            .findFirst()
            .orElseThrow();
    StringBuilder script = new StringBuilder("# exercise: close-it\n");
    exercise.solution().steps().stream()
        .filter(step -> step.shell())
        .forEach(step -> script.append(step.command()).append('\n'));

    Graded good = only("good.ps1", script.toString().getBytes(StandardCharsets.UTF_8));
    Graded idle = only("idle.ps1", "# exercise: close-it\n".getBytes(StandardCharsets.UTF_8));

    assertThat(good.verdict().passed()).as(good.toString()).isTrue();
    assertThat(idle.verdict().passed()).as(idle.toString()).isFalse();
  }
}
