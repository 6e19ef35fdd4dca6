package dev.relaylab.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  void isMadeOnceHoweverManyBeginAtOnce() throws Exception {
    ExecutorService verbs = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 100; round++) {
        Workspace workspace = new Workspace(folder.resolve("round" + round));
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<String> verb =
            () -> {
              together.await();
              return workspace.prepare().seed();
            };
        Set<String> seeds = new HashSet<>();
        for (Future<String> seed : verbs.invokeAll(Collections.nCopies(4, verb))) {
          seeds.add(seed.get());
        }
        assertThat(seeds).as("round " + round).hasSize(1);
        assertThat(workspace.folder()).isDirectoryNotContaining("glob:**.tmp");
      }
    } finally {
      verbs.shutdownNow();
    }
  }

  @Test
  void whatIsWrittenIsReadWholeOrAsItWasBefore() throws Exception {
    Workspace workspace = new Workspace(folder);
    LabProperties made = workspace.prepare();
    Thread writer =
        new Thread(
            () -> {
              for (int offset = 11_000; offset < 11_500; offset++) {
                int next = offset;
                workspace.change(properties -> properties.withPortOffset(next));
              }
            });
    writer.start();
    while (writer.isAlive()) {
      assertThat(workspace.properties().seed()).isEqualTo(made.seed());
    }
    writer.join();

    assertThat(workspace.properties().portOffset()).isEqualTo(11_499);
  }

  @Test
  void keepsBothChangesOfTwoThatChangeAtOnce() throws Exception {
    Workspace workspace = new Workspace(folder);
    workspace.prepare();
    ExecutorService verbs = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 200; round++) {
        String name = "student" + round;
        int offset = 11_000 + round;
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<LabProperties> start =
            () -> {
              together.await();
              return workspace.change(properties -> properties.withStudent(name));
            };
        Callable<LabProperties> up =
            () -> {
              together.await();
              return workspace.change(properties -> properties.withPortOffset(offset));
            };
        for (Future<LabProperties> changed : verbs.invokeAll(List.of(start, up))) {
          changed.get();
        }
        assertThat(workspace.properties().student()).isEqualTo(name);
        assertThat(workspace.properties().portOffset()).isEqualTo(offset);
      }
    } finally {
      verbs.shutdownNow();
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.next");
  }

  @Test
  void takesTheTurnOverFromAKilledProcess() throws Exception {
    Workspace workspace = new Workspace(folder);
    workspace.prepare();
    Files.createFile(folder.resolve("lab.properties.next"));

    workspace.change(properties -> properties.withStudent("eve"));

    assertThat(workspace.properties().student()).isEqualTo("eve");
    assertThat(folder).isDirectoryNotContaining("glob:**.next");
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
    WorkspaceLock.Holder self =
        new WorkspaceLock.Holder(ProcessHandle.current().pid(), "127.0.2.10:18080", "secret");
    try (WorkspaceLock lock = WorkspaceLock.tryTake(workspace).orElseThrow()) {
      lock.describe(self);

      assertThat(WorkspaceLock.tryTake(workspace)).isEmpty();
      assertThat(WorkspaceLock.holder(workspace)).contains(self);
    }
    assertThat(WorkspaceLock.holder(workspace)).isEmpty();
  }

  @Test
  void doesNotBelieveTheLastWordsOfAKilledHolder() throws Exception {
    Workspace workspace = new Workspace(folder);
    workspace.prepare();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process killed = new ProcessBuilder(java, "-version").redirectErrorStream(true).start();
    killed.getInputStream().readAllBytes();
    killed.waitFor();
    try (WorkspaceLock lock = WorkspaceLock.tryTake(workspace).orElseThrow()) {
      lock.describe(new WorkspaceLock.Holder(killed.pid(), "127.0.2.10:18080", "secret"));

      assertThat(WorkspaceLock.holder(workspace)).contains(new WorkspaceLock.Holder(0, null, null));
    }
  }

  @Test
  void namesAFieldThatSomebodySpoilt() throws Exception {
    Files.writeString(folder.resolve("lab.properties"), "version=1\nseed=zz\n");

    assertThatThrownBy(new Workspace(folder)::properties)
        .hasMessageContaining("lab.properties: seed")
        .hasMessageContaining("\"zz\"")
        .hasMessageContaining("journal.jsonl");
  }

  @Test
  void oneThatCannotBeReadIsNotTakenForNone() throws Exception {
    Files.createDirectory(folder.resolve("lab.properties"));

    assertThatThrownBy(new Workspace(folder)::properties)
        .hasMessageContaining("cannot be read")
        .hasMessageContaining("--workspace DIR");
  }

  @Test
  void saysWhyTheSystemRefusedAFile() {
    String file = folder.resolve("journal.jsonl").toString();

    assertThat(FileRefusal.of(new AccessDeniedException(file)))
        .isEqualTo(file + " (permission denied)");
    assertThat(FileRefusal.of(new NoSuchFileException(file)))
        .isEqualTo(file + " (it is not there)");
    assertThat(FileRefusal.of(new FileSystemException(file, null, "Is a directory")))
        .isEqualTo(file + " (Is a directory)");
    assertThat(FileRefusal.of(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
  }
}
