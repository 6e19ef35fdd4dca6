package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsObject;

/** Writes what Export-Message gives into a file (a filter that the Exchange shell brings along). */
final class AssembleMessage extends ExchangeCmdlet {

  AssembleMessage(LabServices lab) {
    super(
        lab,
        Table.of("AssembleMessage", "Writes a message that Export-Message gives into a file.")
            .with(
                Parameter.named("Path", Types.STRING, "The file, in the workspace's folder.")
                    .at(1)
                    .required())
            .with(Parameter.named("InputObject", Types.ANY, "What Export-Message gives.").piped())
            .example(
                "Export-Message EX01\\Unreachable\\1234 | AssembleMessage -Path C:\\mail\\1234.eml",
                "Copies a message into a file of the workspace.")
            .local());
  }

  @Override
  void process(CmdletCall call) {
    if (call.value("InputObject") instanceof PsObject exported
        && FileDataType.INSTANCE.convert(exported.property("FileData"))
            instanceof FileDataType.Content content) {
      labFiles().write(call.text("Path"), content.bytes(), false);
    }
  }
}
