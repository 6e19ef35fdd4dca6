package dev.relaylab.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir Path folder;

  @Test
  void drawsASeedOnceAndKeepsIt() {
    Workspace workspace = new Workspace(folder);

    String seed = workspace.prepare().seed();

    assertThat(seed).hasSize(16);
    assertThat(workspace.prepare().seed()).isEqualTo(seed);
  }

  @Test
  void refusesAWorkspaceOfANewerVersion() throws Exception {
    Files.writeString(folder.resolve("lab.properties"), "version=99\n");

    assertThatThrownBy(() -> new Workspace(folder).properties())
        .hasMessageContaining("workspace version 99")
        .hasMessageContaining("--workspace DIR");
  }

  @Test
  void saysWhoHoldsTheLockAndGivesItToOneOnly() {
    Workspace workspace = new Workspace(folder);
    workspace.prepare();
    assertThat(WorkspaceLock.holder(workspace)).isEmpty();
    try (WorkspaceLock lock = WorkspaceLock.tryTake(workspace).orElseThrow()) {
      lock.describe(new WorkspaceLock.Holder(42, "127.0.2.10:18080", "secret"));

      assertThat(WorkspaceLock.tryTake(workspace)).isEmpty();
      assertThat(WorkspaceLock.holder(workspace))
          .contains(new WorkspaceLock.Holder(42, "127.0.2.10:18080", "secret"));
    }
    assertThat(WorkspaceLock.holder(workspace)).isEmpty();
  }
}
