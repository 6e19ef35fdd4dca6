package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.PermissionGroup;
import dev.relaylab.server.directory.ReceiveConnectorSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes a Receive connector. */
final class NewReceiveConnector extends ExchangeCmdlet {
  private static final String USAGE_HELP = "Starts with the values of this usage.";

  NewReceiveConnector(LabServices lab) {
    super(
        lab,
        Table.of(
                "New-ReceiveConnector",
                "Makes a Receive connector; its usage sets who may use it at first.")
            .with(
                Parameter.named("Name", NameType.UP_TO_64, "Its name, at most 64 characters.")
                    .required()
                    .at(1))
            .named(
                "Usage",
                Types.oneOf("UsageType", "Client", "Custom", "Internal", "Internet", "Partner"),
                "What the connector is for; Custom when left out.")
            .named("Client", Types.SWITCH, USAGE_HELP)
            .named("Custom", Types.SWITCH, USAGE_HELP)
            .named("Internal", Types.SWITCH, USAGE_HELP)
            .named("Internet", Types.SWITCH, USAGE_HELP)
            .named("Partner", Types.SWITCH, USAGE_HELP)
            .named("Server", Types.STRING, "The server; EX01 when left out.")
            .with(ReceiveConnectorTable.shared())
            .example(
                "New-ReceiveConnector -Name \"smtp relay\" -TransportRole FrontendTransport -Custom -Bindings 0.0.0.0:25 -RemoteIPRanges 192.0.2.40",
                "Makes a connector on port 25 for one device only.")
            .changes());
  }

  @Override
  void process(CmdletCall call) {
    String name = call.text("Name");
    Usage usage = usage(call);
    if (call.text("Server") != null) {
      Servers.check(call.text("Server"), organisation(), errors());
    }
    AdObject connector = connector(name, usage, call);
    if (organisation().find(ReceiveConnectorSchema.SCHEMA, name).isPresent()) {
      throw errors().alreadyExists(Names.distinguishedName(connector, organisation().server()));
    }
    String action = "Creating Receive connector \"" + identityOf(connector) + "\".";
    if (call.shouldProcess(action, action)) {
      change(call, (String) null, organisation -> organisation.put(connector));
      show(call, current(ReceiveConnectorSchema.SCHEMA, name));
    }
  }

  private AdObject connector(String name, Usage usage, CmdletCall call) {
    AdObject defaults =
        AdObject.of(ReceiveConnectorSchema.SCHEMA, name)
            .with(ReceiveConnectorSchema.AUTH_MECHANISM, usage.authMechanism())
            .with(ReceiveConnectorSchema.BINDINGS, usage.bindings())
            .with(ReceiveConnectorSchema.REMOTE_IP_RANGES, usage.remoteIpRanges())
            .with(ReceiveConnectorSchema.DOMAIN_SECURE_ENABLED, usage == Usage.Partner)
            .with(ReceiveConnectorSchema.FQDN, organisation().server().fqdn());
    AdObject connector = PropertyChange.apply(defaults, call);
    require("Bindings", connector.get(ReceiveConnectorSchema.BINDINGS));
    require("RemoteIPRanges", connector.get(ReceiveConnectorSchema.REMOTE_IP_RANGES));
    Set<PermissionGroup> groups =
        call.has("PermissionGroups") ? SetReceiveConnector.groups(call, errors()) : usage.groups();
    return connector.withAces(PermissionGroupFlag.replace(Set.of(), groups));
  }

  private void require(String parameter, List<?> value) {
    if (value.isEmpty()) {
      throw errors()
          .refusal(
              "ParameterBindingException",
              "InvalidArgument",
              "Cannot process command because of one or more missing mandatory parameters: "
                  + parameter
                  + ".");
    }
  }

  private Usage usage(CmdletCall call) {
    List<Usage> given = new ArrayList<>();
    if (call.has("Usage")) {
      given.add(Usage.valueOf(call.text("Usage")));
    }
    for (Usage usage : Usage.values()) {
      if (call.flag(usage.name())) {
        given.add(usage);
      }
    }
    if (given.size() > 1) {
      throw errors()
          .refusal(
              "ParameterBindingException",
              "InvalidArgument",
              "Parameter set cannot be resolved using the specified named parameters.");
    }
    return given.isEmpty() ? Usage.Custom : given.get(0);
  }
}
