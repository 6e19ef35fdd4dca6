package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.Map;

/** Writes a comment to the administrator audit log. */
final class WriteAdminAuditLog extends ExchangeCmdlet {

  WriteAdminAuditLog(LabServices lab) {
    super(
        lab,
        Table.of(AuditNotes.CMDLET, "Writes a comment to the administrator audit log.")
            .with(
                Parameter.named("Comment", Types.STRING, "The comment, 500 characters at most.")
                    .required())
            .example(
                "Write-AdminAuditLog -Comment \"Printer moved to 192.0.2.51\"",
                "Leaves a note between the changes.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    String comment = call.text("Comment");
    if (comment == null || comment.isEmpty() || comment.length() > 500) {
      throw errors().invalidArgument("The comment must be between 1 and 500 characters long.");
    }
    String action = "Writing a comment to the administrator audit log.";
    if (call.shouldProcess(action, action)) {
      change(
          call, Map.of("Comment", comment), organisation -> AuditNotes.with(organisation, comment));
    }
  }
}
