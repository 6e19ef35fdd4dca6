package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/**
 * {@code Set-ItemProperty}: sets values of the registry for the session, and is taken for files,
 * which have nothing here that could be set.
 */
final class SetItemProperty extends ItemCmdlet {

  SetItemProperty(LabFiles files) {
    super(
        files,
        new CmdletSpec(
            "Set-ItemProperty",
            "Sets a value of the registry for this session; has no effect on files.",
            List.of(
                PATH,
                Parameter.named("Name", Types.TEXT, "The property.").at(2).required(),
                Parameter.named("Value", Types.ANY, "Its value.").at(3),
                PASS_THRU,
                Parameter.named("Type", Types.TEXT, "DWord and others; kept as it is.")
                    .is(Parameter.Fidelity.IGNORED),
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

  @Override
  void onRegistry(CmdletCall call, String typed) {
    files().registry().values(typed).put(call.text("Name"), call.value("Value"));
    if (call.flag("PassThru")) {
      call.write(files().registry().properties(typed, List.of(call.text("Name"))));
    }
  }
}
