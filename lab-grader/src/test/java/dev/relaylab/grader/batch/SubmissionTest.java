package dev.relaylab.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.relaylab.server.clock.LabClock;
import dev.relaylab.server.journal.Entry;
import dev.relaylab.server.journal.Journal;
import dev.relaylab.server.journal.Workspace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTest {
  private static final Instant THEN = LabClock.standingAt(Instant.EPOCH).instant();

  @TempDir private Path folder;

  /** A zip of files, names and contents taking turns. */
  private static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void refused(byte[] file, String reason) {
    assertThatThrownBy(() -> Submission.read("x.relaylab", file))
        .isInstanceOf(UngradableException.class)
        .hasMessageContaining(reason);
  }

  private Path written() throws IOException {
    Workspace workspace = new Workspace(folder.resolve("w"));
    workspace.prepare();
    Files.createDirectories(workspace.folder().resolve("logs"));
    Files.writeString(workspace.folder().resolve("logs").resolve("private.log"), "secret");
    try (Journal journal = Journal.open(workspace.journal())) {
      journal.append(THEN, Entry.Kind.INSTALL, Map.of("version", 1, "seed", "s", "student", "s1"));
      journal.append(
          THEN, Entry.Kind.BEGIN, Map.of("exercise", "is-it-open", "commands", List.of()));
    }
    Path file = folder.resolve("out/s1.relaylab");
    Submission.write(workspace, file);
    return file;
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Submission submission = Submission.read("s1.relaylab", Files.readAllBytes(written()));

    assertThat(submission.journal())
        .extracting(Entry::kind)
        .containsExactly(Entry.Kind.INSTALL, Entry.Kind.BEGIN);
    assertThat(submission.student()).isNotBlank();
  }

  @Test
  void onlyJournalPropertiesAndSealGoIn() throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(written())))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }

    assertThat(names)
        .containsExactlyInAnyOrder("lab.properties", "journal.jsonl", "journal.sha256");
  }

  @Test
  void aJournalChangedAfterwardsIsSeen() throws IOException {
    refused(zip("journal.jsonl", "{}\n", "journal.sha256", "00ff"), "not the one that was sealed");
    refused(zip("journal.jsonl", "{}\n"), "not the one that was sealed");
  }

  @Test
  void aZipWithoutJournalIsNoSubmission() throws IOException {
    refused(zip("photo.txt", "hello"), "holds no journal.jsonl");
  }

  @Test
  void bytesThatAreNoZipAreNoSubmission() {
    refused("hello".getBytes(StandardCharsets.UTF_8), "neither a submission nor a script");
    refused(new byte[0], "neither a submission nor a script");
  }

  @Test
  void aZipCutOffIsDamaged() throws IOException {
    byte[] whole = Files.readAllBytes(written());

    assertThatThrownBy(() -> Submission.read("x", Arrays.copyOf(whole, whole.length / 3)))
        .isInstanceOf(UngradableException.class);
  }

  @Test
  void pathsThatLeadOutAreRefused() throws IOException {
    refused(zip("../../etc/passwd", "x"), "\"../../etc/passwd\"");
    refused(zip("/etc/passwd", "x"), "\"/etc/passwd\"");
    refused(zip("..\\evil", "x"), "evil");
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    String[] many = new String[40];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "f" + i;
      many[i + 1] = "";
    }

    refused(zip(many), "more than 16 files");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] bomb = zip("journal.jsonl", "0".repeat(30_000_000));

    assertThat(bomb.length).isLessThan(100_000);
    refused(bomb, "unpacks to more than 20 MB");
  }

  @Test
  void manyFilesThatTogetherAreABombAreNotUnpackedEither() throws IOException {
    String half = "0".repeat(11_000_000);

    refused(zip("a", half, "b", half), "unpacks to more than 20 MB");
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws IOException {
    byte[] twice = zip("journal.jsonl", "{}", "journal.jsonX", "{}");
    String latin = new String(twice, StandardCharsets.ISO_8859_1).replace("jsonX", "jsonl");

    refused(latin.getBytes(StandardCharsets.ISO_8859_1), "two files named \"journal.jsonl\"");
  }
}
