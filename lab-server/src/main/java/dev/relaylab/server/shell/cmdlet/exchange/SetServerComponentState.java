package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;

/** Takes a component of the server out of service or back; the lab's services go on as before. */
final class SetServerComponentState extends SettingsCmdlet {
  static final String NOUN = "ServerComponentState";

  SetServerComponentState(LabServices lab) {
    super(
        lab,
        Settings.of(NOUN),
        Table.of(
                "Set-" + NOUN,
                "Takes a component of the server out of service or back; the lab's services go on"
                    + " as before.")
            .needs("ServerIdParameter")
            .with(component())
            .with(
                Parameter.named(
                        "State",
                        Types.oneOf("ServiceState", "Active", "Inactive", "Draining"),
                        "The state that is shown.")
                    .required()
                    .is(Fidelity.PARTIAL))
            .with(
                Parameter.named(
                        "Requester",
                        Types.oneOf(
                            "ServerComponentRequest",
                            "HealthAPI",
                            "Maintenance",
                            "Sidelined",
                            "Functional",
                            "Deployment"),
                        "Taken; the last request counts.")
                    .required()
                    .is(Fidelity.IGNORED))
            .ignored(Types.SWITCH, "Taken; the state is kept in one place.", "LocalOnly")
            .ignored(Types.SWITCH, "Taken; the state is kept in one place.", "RemoteOnly")
            .ignored(Types.INT, "Taken; the change is made at once.", "TimeoutInSeconds")
            .example(
                "Set-ServerComponentState EX01 -Component HubTransport -State Draining -Requester"
                    + " Maintenance",
                "Shows the Transport service as about to go out of service.")
            .changes());
  }

  private static Parameter component() {
    return Parameter.named(
            "Component", Settings.of(NOUN).filters().get(0).type(), "Which component.")
        .required();
  }

  @Override
  void process(CmdletCall call) {
    Servers.check(call.text("Identity"), organisation(), errors());
    String name = organisation().server().name() + "\\" + call.text("Component");
    AdObject present =
        settings().in(organisation()).stream()
            .filter(component -> component.name().equals(name))
            .findFirst()
            .orElseThrow(() -> errors().notFound(name));
    String action = "Setting component \"" + name + "\" to " + call.text("State") + ".";
    if (call.shouldProcess(action, action)) {
      store(call, organisation().server().name(), with(present, "State", call.text("State")));
    }
  }
}
