package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.Organisation;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes a Receive connector. */
final class SetReceiveConnector extends ExchangeCmdlet {

  SetReceiveConnector(LabServices lab) {
    super(
        lab,
        Table.of("Set-ReceiveConnector", "Changes a Receive connector; what is not named stays as it is.")
            .needs("ReceiveConnectorIdParameter")
            .with(Parameter.named("Name", NameType.UP_TO_64, "A new name, at most 64 characters."))
            .with(ReceiveConnectorTable.shared())
            .with(ReceiveConnectorTable.row("BareLinefeedRejectionEnabled", Fidelity.REAL, "Refuses messages with a line feed that stands alone."))
            .with(ReceiveConnectorTable.row("SmtpUtf8Enabled", Fidelity.REAL, "Offers SMTPUTF8."))
            .example(
                "Set-ReceiveConnector \"smtp relay\" -RemoteIPRanges @{Add=\"192.0.2.51\"}",
                "Lets one more address use the connector; the others stay.")
            .example(
                "Set-ReceiveConnector \"smtp relay\" -PermissionGroups AnonymousUsers",
                "Replaces the permission groups.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    AdObject connector = one(call, ReceiveConnectorSchema.SCHEMA);
    String identity = identityOf(connector);
    Set<PermissionGroup> groups = call.has("PermissionGroups") ? groups(call, errors()) : null;
    String name = call.has("Name") ? call.text("Name") : connector.name();
    refuseTakenName(connector, name);
    String action = "Setting Receive connector \"" + identity + "\".";
    if (!call.shouldProcess(action, action)) {
      return;
    }
    boolean changed =
        change(call, identity, before -> before.put(changed(before, connector, name, groups, call)));
    if (!changed) {
      warnUnchanged(call, identity);
    }
  }

  private static AdObject changed(
      Organisation before, AdObject connector, String name, Set<PermissionGroup> groups, CmdletCall call) {
    AdObject present =
        before.find(ReceiveConnectorSchema.SCHEMA, connector.name()).orElse(connector);
    AdObject next = PropertyChange.apply(present, call).named(name);
    return groups == null
        ? next
        : next.withAces(PermissionGroupFlag.replace(next.aces(), groups));
  }

  private void refuseTakenName(AdObject connector, String name) {
    boolean taken =
        !name.equalsIgnoreCase(connector.name())
            && organisation().find(ReceiveConnectorSchema.SCHEMA, name).isPresent();
    if (taken) {
      throw errors()
          .alreadyExists(Names.distinguishedName(connector.named(name), organisation().server()));
    }
  }

  /** The groups that -PermissionGroups names. */
  static Set<PermissionGroup> groups(CmdletCall call, ExchangeErrors errors) {
    if (call.value("PermissionGroups") instanceof Set<?> groups) {
      return groups.stream()
          .map(PermissionGroup.class::cast)
          .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(PermissionGroup.class)));
    }
    throw errors.refusal(
        "ArgumentException",
        "InvalidArgument",
        "You can't set the PermissionGroups parameter to Custom. The value Custom shows that permissions were changed one by one; use Add-ADPermission and Remove-ADPermission for that.");
  }
}
