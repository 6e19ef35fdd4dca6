package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.cmdlet.exchange.WindowsServices.Service;
import dev.relaylab.server.shell.cmdlet.exchange.WindowsServices.StartType;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;
import java.util.Optional;

/** Changes how a Windows service starts and what it is called, and starts or stops it. */
final class SetService extends ServiceCmdlet {

  SetService(LabServices lab, ExchangeServerState state) {
    super(
        lab,
        state,
        Table.of("Set-Service", "Changes how Windows services start, and starts or stops them.")
            .with(
                Parameter.named("Name", new ServiceNames(), "The service.")
                    .required()
                    .at(1)
                    .piped()
                    .pipedByName()
                    .alias("ServiceName"))
            .named("DisplayName", Types.STRING, "What it is called from now on.")
            .ignored(Types.STRING, "Taken; nothing shows it.", "Description")
            .named(
                "StartupType",
                Types.oneOf(
                    "ServiceStartMode", "Boot", "System", "Automatic", "Manual", "Disabled"),
                "When it starts: Automatic, Manual or Disabled.")
            .named(
                "Status",
                Types.oneOf("String", "Running", "Stopped", "Paused"),
                "Starts it or stops it.")
            .named("PassThru", Types.SWITCH, "Writes the service too.")
            .ignored(Types.STRINGS, "Taken; the shell sees EX01 only.", "ComputerName")
            .example(
                "Set-Service MSExchangePop3 -StartupType Automatic",
                "Starts the service with the server.")
            .act());
  }

  @Override
  void process(CmdletCall call) {
    for (String name : Types.texts(call.value("Name"))) {
      Optional<Service> found =
          state().services().services().stream()
              .filter(service -> service.name().equalsIgnoreCase(name))
              .findFirst();
      if (found.isEmpty()) {
        call.error(
            new ErrorRecord(
                "Service " + name + " was not found on computer '.'.",
                "ObjectNotFound",
                ".:String",
                "InvalidOperationException",
                "InvalidOperationException"));
        continue;
      }
      String target = found.get().displayName() + " (" + found.get().name() + ")";
      String action = "Performing the operation \"Set-Service\" on target \"" + target + "\".";
      if (call.shouldProcess(action, action)) {
        set(call, found.get());
      }
    }
  }

  private void set(CmdletCall call, Service service) {
    String type = call.text("StartupType");
    if (type != null && List.of("Boot", "System").contains(type)) {
      call.error(
          new ErrorRecord(
              "Service '"
                  + service.displayName()
                  + " ("
                  + service.name()
                  + ")' cannot be configured due to the following error: The parameter is incorrect",
              "PermissionDenied",
              "System.ServiceProcess.ServiceController:ServiceController",
              "ServiceCommandException",
              "CouldNotSetService"));
      return;
    }
    String display = call.text("DisplayName");
    state()
        .services()
        .configure(
            service.name(),
            display == null ? service.displayName() : display,
            type == null ? service.startType() : StartType.valueOf(type));
    Service now = named(service.name());
    if ("Running".equals(call.text("Status")) && !now.running()) {
      start(call, now);
    }
    if ("Stopped".equals(call.text("Status"))) {
      state().services().stop(now.name());
    }
    if (call.flag("PassThru")) {
      write(call, named(service.name()));
    }
  }
}
