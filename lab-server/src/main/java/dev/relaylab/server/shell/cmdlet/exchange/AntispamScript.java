package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.TransportAgents;
import dev.relaylab.server.directory.TransportServiceSchema;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scripts in Exchange's Scripts folder that install the antispam agents and remove them: they
 * set AntispamAgentsEnabled, and say that the Transport service has to be started again.
 */
final class AntispamScript extends SettingsCmdlet {
  private final boolean install;

  AntispamScript(LabServices lab, boolean install) {
    super(
        lab,
        Settings.of("TransportAgent"),
        Table.of(
                (install ? "Install" : "Uninstall") + "-AntiSpamAgents.ps1",
                (install ? "Installs" : "Removes")
                    + " the antispam agents: a script in Exchange's Scripts folder.")
            .example(
                "& $env:ExchangeInstallPath\\Scripts\\"
                    + (install ? "Install" : "Uninstall")
                    + "-AntiSpamAgents.ps1",
                install
                    ? "Lets the Sender and Recipient Filter agents act."
                    : "Lets no antispam agent act any more.")
            .local());
    this.install = install;
  }

  @Override
  void process(CmdletCall call) {
    AdObject service = TransportServiceSchema.in(organisation());
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("Identity", service.name());
    parameters.put("AntispamAgentsEnabled", install);
    lab()
        .change(
            CommandText.of("Set-TransportService", parameters),
            call.typed(),
            organisation ->
                organisation.put(
                    TransportServiceSchema.in(organisation)
                        .with(TransportServiceSchema.ANTISPAM_AGENTS_ENABLED, install)));
    for (String agent : TransportAgents.ANTISPAM) {
      call.warn(
          "The following service restart is required for the change(s) to take effect :"
              + " MSExchangeTransport");
      if (install) {
        settings().in(organisation()).stream()
            .filter(object -> object.name().equals(agent))
            .forEach(object -> call.write(shown(object)));
      }
    }
    if (install) {
      call.warn(
          "The agents listed above have been installed. Please restart the Microsoft Exchange"
              + " Transport service for changes to take effect.");
    }
  }
}
