package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes a Receive connector. */
final class SetReceiveConnector extends SetObject {

  SetReceiveConnector(LabServices lab) {
    super(
        lab,
        Table.of(
                "Set-ReceiveConnector",
                "Changes a Receive connector; what is not named stays as it is.")
            .needs("ReceiveConnectorIdParameter")
            .with(Parameter.named("Name", NameType.UP_TO_64, "A new name, at most 64 characters."))
            .with(ReceiveConnectorTable.shared())
            .with(
                ReceiveConnectorTable.row(
                    "BareLinefeedRejectionEnabled",
                    Fidelity.REAL,
                    "Refuses messages with a line feed that stands alone."))
            .with(ReceiveConnectorTable.row("SmtpUtf8Enabled", Fidelity.REAL, "Offers SMTPUTF8."))
            .example(
                "Set-ReceiveConnector \"smtp relay\" -RemoteIPRanges @{Add=\"192.0.2.51\"}",
                "Lets one more address use the connector; the others stay.")
            .example(
                "Set-ReceiveConnector \"smtp relay\" -PermissionGroups AnonymousUsers",
                "Replaces the permission groups.")
            .changes(),
        "Receive connector",
        ReceiveConnectorSchema.SCHEMA);
  }

  @Override
  AdObject changed(AdObject present, CmdletCall call) {
    AdObject next = super.changed(present, call);
    return call.has("PermissionGroups")
        ? next.withAces(PermissionGroupFlag.replace(next.aces(), groups(call, errors())))
        : next;
  }

  /** The groups that -PermissionGroups names. */
  static Set<PermissionGroup> groups(CmdletCall call, ExchangeErrors errors) {
    if (call.value("PermissionGroups") instanceof Set<?> groups) {
      return groups.stream()
          .map(PermissionGroup.class::cast)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(PermissionGroup.class)));
    }
    throw errors.refusal(
        "ArgumentException",
        "InvalidArgument",
        "You can't set the PermissionGroups parameter to Custom. The value Custom shows that permissions were changed one by one; use Add-ADPermission and Remove-ADPermission for that.");
  }
}
