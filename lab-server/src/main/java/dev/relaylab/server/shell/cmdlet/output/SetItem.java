package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsException;
import java.util.List;

/** {@code Set-Item}: gives a variable, a function or an environment variable its value. */
final class SetItem extends ItemCmdlet {

  SetItem(LabFiles files) {
    super(
        files,
        new CmdletSpec(
            "Set-Item",
            "Gives an item of Env:, Variable: or Function: its value.",
            List.of(
                PATH,
                Parameter.named("Value", Types.ANY, "The value.").at(2).pipedByName(),
                PASS_THRU,
                INCLUDE,
                EXCLUDE,
                FORCE,
                CREDENTIAL),
            List.of(new Example("Set-Item Env:Server EX01", "An environment variable.")),
            false,
            false));
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    drive.set(call.value("Value"));
    if (call.flag("PassThru")) {
      drive.items().forEach(call::write);
    }
  }

  @Override
  void missing(CmdletCall call, String typed) {
    Drive.of(call, typed).ifPresent(drive -> onDrive(call, drive));
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    throw new PsException(
        new ErrorRecord(
            "Provider operation stopped because the provider does not support this operation.",
            "NotImplemented",
            "",
            "PSNotSupportedException",
            "NotSupported"));
  }
}
