package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.List;

/**
 * Jobs of the session. A job runs to its end where it is started, in a session of its own; so none
 * is ever found running. Jobs are gone with the session, and no part of the organisation's state.
 */
final class Jobs {
  private static final String RUNSPACE = "5c1f2f63-8f5e-4b0c-9a61-2f0d6c3b7a10";
  private static final Parameter NAME =
      Parameter.named("Name", Values.NAMES, "Their names; wildcards are taken.");
  private static final Parameter ID = Parameter.named("Id", Values.WHOLES, "Their numbers.");
  private static final Parameter STATE =
      Parameter.named("State", Values.TEXT, "Only those in this state.");
  private static final Parameter JOB =
      Parameter.named("Job", Values.LIST, "The jobs.").at(1).piped();
  private final List<Job> jobs = new ArrayList<>();
  private final Interpreter interpreter;
  private int last = -1;

  Jobs(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        new Simple(
            "Start-Job",
            "Runs a script block as a job: at once, in a session of its own.",
            call -> call.write(start(call)),
            Parameter.named("ScriptBlock", Values.SCRIPT, "What to run.").at(1).alias("Command"),
            Parameter.named("FilePath", Values.TEXT, "A script file to run."),
            Parameter.named("ArgumentList", Values.LIST, "What its parameters take.").alias("Args"),
            Parameter.named("Name", Values.TEXT, "The job's name.").pipedByName(),
            Parameter.named("InitializationScript", Values.SCRIPT, "Runs before it.").at(2),
            Parameter.named("InputObject", Values.ANY, "What is $input in it.").piped(),
            ignored("Credential"),
            ignored("Authentication"),
            ignored("PSVersion"),
            Parameter.named("RunAs32", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED)),
        new Simple(
            "Get-Job",
            "The jobs of the session.",
            call -> chosen(call).forEach(job -> call.write(job.shown())),
            ID.at(1).pipedByName(),
            NAME.pipedByName(),
            STATE,
            Parameter.named("HasMoreData", Values.ANY, "Only those with output, or without."),
            Parameter.named("Newest", Values.COUNT, "How many of the last."),
            Parameter.named("IncludeChildJob", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED)),
        new Simple(
            "Wait-Job",
            "Writes the jobs: all have come to their end.",
            call -> chosen(call).forEach(job -> call.write(job.shown())),
            JOB,
            ID,
            NAME,
            STATE,
            Parameter.named("Timeout", Values.NUMBER, "How long to wait at most.")
                .alias("TimeoutSec"),
            Parameter.named("Any", Values.SWITCH, "The first that ends is enough."),
            Parameter.named("Force", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED)),
        new Simple(
            "Receive-Job",
            "Writes what jobs wrote.",
            this::receive,
            JOB,
            ID,
            NAME,
            Parameter.named("Keep", Values.SWITCH, "It can be received again."),
            Parameter.named("Wait", Values.SWITCH, "Every job has ended."),
            Parameter.named("Force", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED),
            Parameter.named("AutoRemoveJob", Values.SWITCH, "Removes the job; wants -Wait."),
            Parameter.named("ComputerName", Values.NAMES, "Ignored.").is(Fidelity.IGNORED),
            Parameter.named("WriteEvents", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED),
            Parameter.named("WriteJobInResults", Values.SWITCH, "Writes the job too."),
            Parameter.named("NoRecurse", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED)),
        new Simple(
            "Remove-Job",
            "Removes jobs.",
            call -> jobs.removeAll(chosen(call)),
            JOB,
            ID,
            NAME,
            STATE,
            Parameter.named("Force", Values.SWITCH, "Also one that runs; none does.").alias("F")),
        new Simple(
            "Stop-Job",
            "Stops jobs: all have come to their end already.",
            call -> {
              List<Job> found = chosen(call);
              if (call.flag("PassThru")) {
                found.forEach(job -> call.write(job.shown()));
              }
            },
            JOB,
            ID,
            NAME,
            STATE,
            Parameter.named("PassThru", Values.SWITCH, "Writes the jobs.")));
  }

  private static Parameter ignored(String name) {
    return Parameter.named(name, Values.ANY, "Ignored.").is(Fidelity.IGNORED);
  }

  private PsCustomObject start(CmdletCall call) {
    ScriptBlock block;
    String command;
    if (call.has("FilePath")) {
      command = call.text("FilePath");
      String text = interpreter.host().script(command);
      if (text == null) {
        throw new PsException(
            new ErrorRecord(
                "Cannot find path '" + command + "' because it does not exist.",
                "ObjectNotFound",
                command + ":String",
                "ItemNotFoundException",
                "PathNotFound"));
      }
      block = parsed(text);
    } else if (call.value("ScriptBlock") instanceof ScriptBlock given) {
      block = given;
      command = given.toString();
    } else {
      throw new PsException(
          new ErrorRecord(
              "Parameter set cannot be resolved using the specified named parameters.",
              "InvalidArgument",
              "",
              "ParameterBindingException",
              "AmbiguousParameterSet"));
    }
    if (call.value("InitializationScript") instanceof ScriptBlock before) {
      block = parsed(". {" + before + "}\n& {" + block + "} @args");
    }
    return run(
            block, new ArrayList<>(call.list("ArgumentList")), call.text("Name"), "", command, call)
        .shown();
  }

  private ScriptBlock parsed(String text) {
    List<Object> made = new ArrayList<>();
    interpreter.evaluate("{" + text + "\n}", made::add);
    return (ScriptBlock) made.get(0);
  }

  /**
   * Runs a block as a new job.
   *
   * @param name its name, or null
   * @param computer where Invoke-Command was told to run it; empty for a job of this machine
   */
  Job run(
      ScriptBlock block,
      List<Object> arguments,
      String name,
      String computer,
      String command,
      CmdletCall call) {
    last += 2;
    Job job =
        new Job(
            last,
            name == null ? "Job" + last : name,
            computer.isEmpty() ? "BackgroundJob" : "RemoteJob",
            computer.isEmpty() ? "localhost" : computer,
            command,
            interpreter.now());
    jobs.add(job);
    boolean well =
        interpreter.apart(
            block,
            arguments,
            call.input(),
            value -> job.output().add(marked(value, computer)),
            error -> job.errors().add(error.error()));
    job.ended(well, interpreter.now());
    return job;
  }

  /** An object that came out of another session says out of which. */
  static Object marked(Object value, String computer) {
    if (value instanceof PsCustomObject object && !object.hasProperty("RunspaceId")) {
      if (!computer.isEmpty()) {
        object.set("PSComputerName", computer);
      }
      object.set("RunspaceId", RUNSPACE);
    }
    return value;
  }

  private void receive(CmdletCall call) {
    if (call.flag("AutoRemoveJob") && !call.flag("Wait")) {
      throw new PsException(
          new ErrorRecord(
              "The AutoRemoveJob parameter cannot be used without the Wait parameter.",
              "InvalidOperation",
              "",
              "InvalidOperationException",
              "ReceiveJobAutoRemoveJobWithoutWait"));
    }
    for (Job job : chosen(call)) {
      if (call.flag("WriteJobInResults")) {
        call.write(job.shown());
      }
      List.copyOf(job.output()).forEach(call::write);
      List<ErrorRecord> errors = List.copyOf(job.errors());
      if (!call.flag("Keep")) {
        job.empty();
      }
      if (call.flag("AutoRemoveJob")) {
        jobs.remove(job);
      }
      errors.forEach(call::error);
    }
  }

  /** The jobs that a call means, by object, number, name or state; all where it says nothing. */
  private List<Job> chosen(CmdletCall call) {
    List<Job> found = new ArrayList<>();
    boolean named = false;
    List<Object> ids = new ArrayList<>(call.list("Id"));
    List<Object> names = new ArrayList<>(call.list("Name"));
    for (Object given : call.list("Job")) {
      named = true;
      if (given instanceof Number) {
        ids.add(given);
      } else if (given instanceof String) {
        names.add(given);
      } else {
        jobs.stream().filter(job -> job.shown() == given).forEach(found::add);
      }
    }
    for (Object id : ids) {
      named = true;
      List<Job> one = jobs.stream().filter(job -> id.equals(job.id())).toList();
      if (one.isEmpty()) {
        call.error(
            missing("job ID " + id, "Id", id + ":Int32", "JobWithSpecifiedSessionIdNotFound"));
      }
      found.addAll(one);
    }
    for (Object each : names) {
      named = true;
      String name = Text.of(each);
      List<Job> some =
          jobs.stream()
              .filter(job -> Wildcard.fits(name, Text.of(job.shown().property("Name"))))
              .toList();
      if (some.isEmpty() && !Wildcard.isIn(name)) {
        call.error(
            missing("job name " + name, "Name", name + ":String", "JobWithSpecifiedNameNotFound"));
      }
      found.addAll(some);
    }
    List<Job> all = new ArrayList<>(named || call.has("Job") ? found : jobs);
    all.removeIf(
        job ->
            call.has("State")
                && !Text.of(job.shown().property("State")).equalsIgnoreCase(call.text("State")));
    if (call.has("HasMoreData")) {
      all.removeIf(job -> !call.value("HasMoreData").equals(job.shown().property("HasMoreData")));
    }
    int newest = call.has("Newest") ? (Integer) call.value("Newest") : all.size();
    return all.subList(Math.max(0, all.size() - newest), all.size());
  }

  private static ErrorRecord missing(String what, String parameter, String target, String id) {
    boolean byName = parameter.equals("Name");
    return new ErrorRecord(
        (byName
                ? "The command cannot find the job because the " + what + " was not found."
                : "The command cannot find a job with the " + what + ".")
            + " Verify the value of the "
            + parameter
            + " parameter"
            + (byName ? "," : "")
            + " and then try the command again.",
        "ObjectNotFound",
        target,
        "PSArgumentException",
        id);
  }
}
