package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives a suspended message as bytes, for AssembleMessage to write. */
final class ExportMessage extends QueueCmdlet {

  ExportMessage(LabServices lab, QueueView queues) {
    super(
        lab,
        queues,
        Table.of("Export-Message", "Gives a suspended message of a queue as it would be sent.")
            .needs("MessageIdentity")
            .example(
                "Export-Message EX01\\Unreachable\\1234 | AssembleMessage -Path C:\\mail\\1234.eml",
                "Copies a message into a file of the workspace.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    for (QueueView.Message message : messages(call)) {
      String identity =
          organisation().server().name() + "\\" + message.queue() + "\\" + message.id();
      String action = "Exporting message \"" + identity + "\".";
      if (call.shouldProcess(action, action)) {
        if (!message.status().equals("Suspended")) {
          throw errors()
              .invalidOperation(
                  "The message \""
                      + identity
                      + "\" must be suspended before it can be exported. Use Suspend-Message.");
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("FileData", CertificateView.bytes(view().content(message.id())));
        shown.put("Identity", identity);
        shown.put("IsValid", true);
        shown.put("ObjectState", "New");
        call.write(
            new Shown(
                "Microsoft.Exchange.Management.SystemConfigurationTasks.BinaryFileDataObject",
                shown,
                identity));
      }
    }
  }
}
