package dev.relaylab.server.command;

import dev.relaylab.server.OfflineLab;
import dev.relaylab.server.control.ControlClient;
import dev.relaylab.server.control.LabControl;
import dev.relaylab.server.journal.Workspace;
import dev.relaylab.server.journal.WorkspaceLock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds the lab of a workspace: the running one, or one opened for the length of a verb. */
public final class Labs {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Labs() {}

  /** The running lab of a workspace, if one runs. */
  public static Optional<LabControl> running(Workspace workspace) {
    return holderWithDoor(workspace)
        .map(holder -> new ControlClient(holder.control(), holder.token()));
  }

  /**
   * The running lab.
   *
   * @throws CommandFailure when none runs
   */
  public static LabControl needRunning(Workspace workspace) {
    return running(workspace)
        .orElseThrow(
            () ->
                CommandFailure.refused(
                    "No lab runs in " + workspace.folder() + ". Start it with: lab up --detach"));
  }

  /** The running lab, else the workspace itself, opened for this verb alone. */
  public static LabControl open(Workspace workspace) {
    workspace.prepare();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      Optional<LabControl> running = running(workspace);
      if (running.isPresent()) {
        return running.get();
      }
      Optional<WorkspaceLock> lock = WorkspaceLock.tryTake(workspace);
      if (lock.isPresent()) {
        return new OfflineLab(workspace, lock.get());
      }
      if (Instant.now().isAfter(deadline)) {
        throw CommandFailure.refused(busy(workspace));
      }
      pause();
    }
  }

  private static Optional<WorkspaceLock.Holder> holderWithDoor(Workspace workspace) {
    return workspace.exists()
        ? WorkspaceLock.holder(workspace).filter(holder -> holder.control() != null)
        : Optional.empty();
  }

  private static String busy(Workspace workspace) {
    long pid = WorkspaceLock.holder(workspace).map(WorkspaceLock.Holder::pid).orElse(0L);
    return "The workspace "
        + workspace.folder()
        + " is in use by process "
        + pid
        + ". Wait for it to end, or choose another with --workspace DIR.";
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CommandFailure.refused("Interrupted.");
    }
  }
}
