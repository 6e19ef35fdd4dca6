package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.TransportRole;
import dev.relaylab.server.shell.LabServices;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the cmdlets of Windows services share. */
abstract class ServiceCmdlet extends ExchangeCmdlet {
  private final ExchangeServerState state;

  ServiceCmdlet(LabServices lab, ExchangeServerState state, CmdletSpec spec) {
    super(lab, spec);
    this.state = state;
  }

  static Table table(String name, String synopsis) {
    return Table.of(name, synopsis)
        .with(
            Parameter.named("Name", new ServiceNames(), "Service names; wildcards are taken.")
                .at(1)
                .piped()
                .pipedByName()
                .alias("ServiceName"))
        .named("DisplayName", Types.STRINGS, "Display names; wildcards are taken.")
        .named("Include", Types.STRINGS, "Of those, only services that one of these fits.")
        .named("Exclude", Types.STRINGS, "Of those, no services that one of these fits.")
        .ignored(Types.STRINGS, "Taken; the shell sees EX01 only.", "ComputerName");
  }

  final ExchangeServerState state() {
    return state;
  }

  final List<WindowsServices.Service> named(CmdletCall call) {
    List<String> included = Types.texts(call.value("Include"));
    List<String> excluded = Types.texts(call.value("Exclude"));
    return asked(call).stream()
        .filter(service -> included.isEmpty() || fits(service, included))
        .filter(service -> !fits(service, excluded))
        .toList();
  }

  private static boolean fits(WindowsServices.Service service, List<String> wildcards) {
    return wildcards.stream().anyMatch(each -> Wildcard.fits(each, service.name()));
  }

  private List<WindowsServices.Service> asked(CmdletCall call) {
    List<String> names = Types.texts(call.value("Name"));
    List<String> displayNames = Types.texts(call.value("DisplayName"));
    List<WindowsServices.Service> all = state.services().services();
    if (names.isEmpty() && displayNames.isEmpty()) {
      return all;
    }
    List<WindowsServices.Service> found = new ArrayList<>();
    for (String name : names) {
      List<WindowsServices.Service> some =
          all.stream().filter(s -> Lookup.like(s.name(), name)).toList();
      if (some.isEmpty() && name.indexOf('*') < 0) {
        call.error(
            new ErrorRecord(
                "Cannot find any service with service name '" + name + "'.",
                "ObjectNotFound",
                name + ":String",
                "ServiceCommandException",
                "NoServiceFoundForGivenName"));
      }
      found.addAll(some);
    }
    displayNames.forEach(
        name -> all.stream().filter(s -> Lookup.like(s.displayName(), name)).forEach(found::add));
    return found;
  }

  /** The service as it is now. */
  final WindowsServices.Service named(String name) {
    return state.services().services().stream()
        .filter(service -> service.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Starts a service; a disabled one refuses. */
  final boolean start(CmdletCall call, WindowsServices.Service service) {
    if (service.startType() == WindowsServices.StartType.Disabled) {
      call.error(
          new ErrorRecord(
              "Service '"
                  + service.displayName()
                  + " ("
                  + service.name()
                  + ")' cannot be started due to the following error: Cannot start service "
                  + service.name()
                  + " on computer '.'.",
              "OpenError",
              "System.ServiceProcess.ServiceController:ServiceController",
              "ServiceCommandException",
              "CouldNotStartService"));
      return false;
    }
    state.services().start(service.name());
    if (service.name().equals("MSExchangeTransport")) {
      ListenFaults.log(organisation(), TransportRole.HubTransport, state.events());
    }
    if (service.name().equals("MSExchangeFrontEndTransport")) {
      ListenFaults.log(organisation(), TransportRole.FrontendTransport, state.events());
    }
    return true;
  }

  final void write(CmdletCall call, WindowsServices.Service service) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("Name", service.name());
    shown.put("RequiredServices", List.of());
    shown.put("CanPauseAndContinue", false);
    shown.put("CanShutdown", true);
    shown.put("CanStop", service.running());
    shown.put("DisplayName", service.displayName());
    shown.put("DependentServices", List.of());
    shown.put("MachineName", ".");
    shown.put("ServiceName", service.name());
    shown.put("Status", service.running() ? "Running" : "Stopped");
    shown.put("ServiceType", "Win32OwnProcess");
    shown.put("StartType", service.startType().name());
    call.write(new Shown("System.ServiceProcess.ServiceController", shown, service.name()));
  }
}
