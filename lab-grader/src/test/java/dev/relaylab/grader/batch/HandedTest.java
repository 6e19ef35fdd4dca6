package dev.relaylab.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandedTest {
  @TempDir private Path folder;

  @Test
  void filesAreFoundInFoldersOfFolders() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    Files.createDirectories(folder.resolve(".git"));
    Files.createFile(folder.resolve("b/c/two.ps1"));
    Files.createFile(folder.resolve("one.ps1"));
    Files.createFile(folder.resolve(".hidden"));
    Files.createFile(folder.resolve(".git/config"));

    assertThat(Handed.in(List.of(folder)))
        .containsExactlyInAnyOrder(folder.resolve("b/c/two.ps1"), folder.resolve("one.ps1"));
  }

  @Test
  void anEmptyOrMissingPathIsNamed() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertThatThrownBy(() -> Handed.in(List.of(empty))).hasMessageContaining("The folder " + empty);
    assertThatThrownBy(() -> Handed.in(List.of(folder.resolve("none"))))
        .isInstanceOf(UngradableException.class)
        .hasMessageContaining(folder.resolve("none").toString());
  }
}
