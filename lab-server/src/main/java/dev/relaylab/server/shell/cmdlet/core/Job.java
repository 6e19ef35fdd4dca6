package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsCustomObject;
import java.util.ArrayList;
import java.util.List;

/** A job of the session that has run: what it wrote and what went wrong, until it is received. */
final class Job {
  private final List<Object> output = new ArrayList<>();
  private final List<ErrorRecord> errors = new ArrayList<>();
  private final PsCustomObject shown;
  private final int id;

  /**
   * Makes a job.
   *
   * @param kind BackgroundJob or RemoteJob
   */
  Job(int id, String name, String kind, String location, String command, Object now) {
    this.id = id;
    PsCustomObject child =
        facts("System.Management.Automation.PSRemotingChildJob", id + 1, "Job" + (id + 1))
            .set("PSJobTypeName", "")
            .set("State", "Running")
            .computed("HasMoreData", this::hasMore)
            .set("Location", location)
            .set("Command", command)
            .computed("Output", () -> List.copyOf(output))
            .computed("Error", () -> errors.stream().map(ErrorRecord::message).toList());
    this.shown =
        facts("System.Management.Automation.PSRemotingJob", id, name)
            .set("PSJobTypeName", kind)
            .set("State", "Running")
            .computed("HasMoreData", this::hasMore)
            .set("Location", location)
            .set("Command", command)
            .set("StatusMessage", "")
            .set("PSBeginTime", now)
            .set("PSEndTime", now)
            .set("ChildJobs", List.of(child))
            .set("JobStateInfo", "Running");
  }

  private static PsCustomObject facts(String type, int id, String name) {
    return new PsCustomObject(List.of(type, "System.Management.Automation.Job", "System.Object"))
        .set("Id", id)
        .set("Name", name)
        .showing("Name");
  }

  private boolean hasMore() {
    return !output.isEmpty() || !errors.isEmpty();
  }

  PsCustomObject shown() {
    return shown;
  }

  int id() {
    return id;
  }

  List<Object> output() {
    return output;
  }

  List<ErrorRecord> errors() {
    return errors;
  }

  /** Its run has come to an end. */
  void ended(boolean well, Object now) {
    String state = well ? "Completed" : "Failed";
    shown.set("State", state).set("JobStateInfo", state).set("PSEndTime", now);
    ((PsCustomObject) ((List<?>) shown.property("ChildJobs")).get(0)).set("State", state);
  }

  /** Nothing is left to be received. */
  void empty() {
    output.clear();
    errors.clear();
  }
}
