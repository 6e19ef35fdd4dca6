package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.SendConnectorSchema;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.List;

/** Makes a Send connector. */
final class NewSendConnector extends ExchangeCmdlet {
  private static final List<String> USAGES = List.of("Custom", "Internal", "Internet", "Partner");

  NewSendConnector(LabServices lab) {
    super(lab, table().changes());
  }

  private static Table table() {
    Table table =
        Table.of("New-SendConnector", "Makes a connector that sends mail out of the organisation.")
            .with(
                Parameter.named("Name", NameType.UP_TO_64, "Its name, at most 64 characters.")
                    .required()
                    .at(1))
            .named(
                "Usage",
                Types.oneOf("UsageType", USAGES.toArray(new String[0])),
                "What it is for; Internal has no size limit.");
    USAGES.forEach(usage -> table.named(usage, Types.SWITCH, "Made for this usage."));
    table.properties(
        SendConnectorSchema.SCHEMA,
        Fidelity.PARTIAL,
        "Sends all that this Receive connector takes to the smart hosts.",
        "LinkedReceiveConnector");
    return SendConnectorTable.shared(table)
        .example(
            "New-SendConnector -Name \"To Internet\" -Internet -AddressSpaces *",
            "Sends everything foreign to the exchangers that DNS names.");
  }

  @Override
  void process(CmdletCall call) {
    String name = call.text("Name");
    AdObject connector = connector(name, call);
    if (organisation().find(SendConnectorSchema.SCHEMA, name).isPresent()) {
      throw errors().alreadyExists(Names.distinguishedName(connector, organisation().server()));
    }
    String action = "Creating Send connector \"" + name + "\".";
    if (call.shouldProcess(action, action)) {
      change(call, (String) null, organisation -> organisation.put(connector));
      show(call, current(SendConnectorSchema.SCHEMA, name));
    }
  }

  private AdObject connector(String name, CmdletCall call) {
    if (!call.has("AddressSpaces") && !call.has("LinkedReceiveConnector")) {
      throw errors()
          .refusal(
              "ParameterBindingException",
              "InvalidArgument",
              "Cannot process command because of one or more missing mandatory parameters: AddressSpaces.");
    }
    AdObject connector = AdObject.of(SendConnectorSchema.SCHEMA, name);
    return SendConnectorTable.apply(
        internal(call)
            ? connector.with(SendConnectorSchema.MAX_MESSAGE_SIZE, Unlimited.none())
            : connector,
        call,
        this);
  }

  private boolean internal(CmdletCall call) {
    long given = USAGES.stream().filter(call::flag).count() + (call.has("Usage") ? 1 : 0);
    if (given > 1) {
      throw errors()
          .refusal(
              "ParameterBindingException",
              "InvalidArgument",
              "Parameter set cannot be resolved using the specified named parameters.");
    }
    return call.flag("Internal") || "Internal".equals(call.text("Usage"));
  }
}
