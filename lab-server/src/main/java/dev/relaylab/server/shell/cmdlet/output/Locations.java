package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The cmdlets of the present folder: where it is, another one, and the way back. */
final class Locations {
  private static final Parameter STACK =
      Parameter.named("StackName", Types.ANY, "Has no effect: there is one stack.")
          .is(Parameter.Fidelity.IGNORED);
  private final LabFiles files;
  private final Deque<String> stack = new ArrayDeque<>();

  Locations(LabFiles files) {
    this.files = files;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        cmdlet(
            "Get-Location",
            "Tells the folder that file names belong to.",
            call -> {
              if (call.flag("Stack")) {
                stack.forEach(path -> call.write(new Location(path)));
              } else {
                call.write(new Location(files.location()));
              }
            },
            Parameter.named("Stack", Types.SWITCH, "The folders that Pop-Location leads back to."),
            Parameter.named("PSDrive", Types.ANY, "Has no effect: files have one drive.")
                .is(Parameter.Fidelity.IGNORED),
            Parameter.named("PSProvider", Types.ANY, "Has no effect.")
                .is(Parameter.Fidelity.IGNORED),
            STACK),
        cmdlet(
            "Set-Location", "Makes another folder the present one.", this::enter, path(), pass()),
        cmdlet(
            "Push-Location",
            "Makes another folder the present one, and keeps the way back.",
            call -> {
              String before = files.location();
              enter(call);
              stack.push(before);
            },
            path(),
            pass(),
            STACK),
        cmdlet(
            "Pop-Location",
            "Goes back to the folder that Push-Location left.",
            call -> {
              if (!stack.isEmpty()) {
                files.enter(stack.pop());
              }
              shown(call);
            },
            pass(),
            STACK));
  }

  private static Parameter path() {
    return Parameter.named("Path", Types.TEXT, "The folder.")
        .at(1)
        .piped()
        .pipedByName()
        .alias("LiteralPath", "PSPath");
  }

  private static Parameter pass() {
    return Parameter.named("PassThru", Types.SWITCH, "Writes the new folder.");
  }

  private void enter(CmdletCall call) {
    if (call.has("Path")) {
      files.enter(call.text("Path"));
    }
    shown(call);
  }

  private void shown(CmdletCall call) {
    if (call.flag("PassThru")) {
      call.write(new Location(files.location()));
    }
  }

  private static Cmdlet cmdlet(
      String name, String synopsis, Consumer<CmdletCall> work, Parameter... parameters) {
    CmdletSpec spec =
        new CmdletSpec(
            name,
            synopsis,
            new ArrayList<>(List.of(parameters)),
            List.of(new Example(name, synopsis)),
            false,
            false);
    return new Cmdlet() {
      @Override
      public CmdletSpec spec() {
        return spec;
      }

      @Override
      public Run start(CmdletCall call) {
        return () -> work.accept(call);
      }
    };
  }
}
