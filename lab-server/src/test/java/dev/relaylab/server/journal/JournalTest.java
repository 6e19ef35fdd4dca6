package dev.relaylab.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void threeLines() {
    file = folder.resolve("journal.jsonl");
    try (Journal journal = Journal.open(file)) {
      journal.append(NOON, Entry.Kind.INSTALL, Map.of("seed", "7"));
      journal.append(NOON, Entry.Kind.CHANGE, Map.of("command", "Set-X 'ä'", "revision", 2));
      journal.append(NOON, Entry.Kind.EVIDENCE, Map.of("commands", List.of("a", "b")));
    }
  }

  @Test
  void givesBackWhatWasWritten() {
    List<Entry> entries = Journal.read(file);

    assertThat(entries).extracting(Entry::number).containsExactly(1, 2, 3);
    assertThat(entries.get(1).text("command")).isEqualTo("Set-X 'ä'");
    assertThat(entries.get(1).number("revision")).isEqualTo(2);
    assertThat(entries.get(2).data()).isEqualTo(Map.of("commands", List.of("a", "b")));
  }

  @Test
  void dropsATornLastLineAtEveryLengthAndGoesOn() throws Exception {
    byte[] whole = Files.readAllBytes(file);
    int lastLine =
        new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('\n', whole.length - 2) + 1;
    for (int length = lastLine + 1; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (Journal journal = Journal.open(file)) {
        assertThat(journal.tornLineDropped()).isTrue();
        assertThat(journal.entries()).hasSize(2);
        journal.append(NOON, Entry.Kind.UNDO, Map.of("to", 1));
      }
      assertThat(Journal.read(file)).extracting(Entry::kind).endsWith(Entry.Kind.UNDO);
    }
  }

  @Test
  void namesTheLineThatWasChanged() throws Exception {
    Files.writeString(file, Files.readString(file).replace("\"seed\":\"7\"", "\"seed\":\"8\""));

    assertThatThrownBy(() -> Journal.read(file))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("breaks at line 2")
        .hasMessageContaining("does not follow the line before it");
  }

  @Test
  void namesTheLineThatIsMissing() throws Exception {
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, lines.get(0) + "\n" + lines.get(2) + "\n");

    assertThatThrownBy(() -> Journal.read(file)).hasMessageContaining("breaks at line 2");
  }

  @Test
  void refusesAJournalOfANewerLab() {
    Path newer = folder.resolve("newer.jsonl");
    try (Journal journal = Journal.open(newer)) {
      journal.append(NOON, Entry.Kind.INSTALL, Map.of("version", 9, "seed", "7"));
    }

    assertThatThrownBy(() -> Journal.read(newer))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("newer.jsonl is of version 9")
        .hasMessageContaining("newer lab");
  }
}
