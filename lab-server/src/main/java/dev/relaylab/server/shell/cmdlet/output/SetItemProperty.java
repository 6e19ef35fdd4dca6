package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code Set-ItemProperty}: taken for files, which have nothing here that could be set. */
final class SetItemProperty extends ItemCmdlet {

  SetItemProperty(LabFiles files) {
    super(
        files,
        new CmdletSpec(
            "Set-ItemProperty",
            "Taken for files, without effect: the lab's files have no attributes.",
            List.of(
                PATH,
                Parameter.named("Name", Types.TEXT, "The property.").at(2).required(),
                Parameter.named("Value", Types.ANY, "Its value.").at(3),
                PASS_THRU,
                FILTER,
                INCLUDE,
                EXCLUDE,
                FORCE,
                CREDENTIAL),
            List.of(
                new Example("Set-ItemProperty relay.csv -Name IsReadOnly -Value $false", "Taken.")),
            false,
            false));
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    drive.set(call.value("Value"));
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    items(call, typed);
  }
}
