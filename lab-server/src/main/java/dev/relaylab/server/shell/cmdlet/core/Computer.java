package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What scripts for mail servers ask of Windows itself: processes, classes of WMI, the computer.
 * There is no Windows here; the answers are those of a server of the lab, and follow its services.
 */
final class Computer {
  private static final Map<String, String> PROGRAMS =
      Map.of(
          "MSExchangeTransport", "EdgeTransport",
          "MSExchangeFrontEndTransport", "MSExchangeFrontendTransport",
          "MSExchangeDelivery", "MSExchangeDelivery",
          "MSExchangeSubmission", "MSExchangeSubmission");
  private final Interpreter interpreter;

  Computer(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        new Simple(
            "Get-Process",
            "The processes of the server's mail services, and this shell.",
            this::processes,
            Parameter.named("Name", Values.NAMES, "Their names; wildcards are taken.")
                .at(1)
                .pipedByName()
                .alias("ProcessName"),
            Parameter.named("Id", Values.WHOLES, "Their numbers.").alias("PID"),
            ignored("ComputerName"),
            ignored("Module"),
            ignored("FileVersionInfo"),
            ignored("IncludeUserName")),
        new Simple(
            "Get-WmiObject",
            "Objects of a class of WMI, as far as the lab has it.",
            call -> instances(call, call.text("Class")),
            Parameter.named("Class", Values.TEXT, "The class.").at(1).alias("ClassName"),
            Parameter.named("Query", Values.TEXT, "SELECT … FROM class WHERE …"),
            Parameter.named("Filter", Values.TEXT, "A condition, such as Name='…'."),
            Parameter.named("Property", Values.ANY, "Ignored.").at(2).is(Fidelity.IGNORED),
            ignored("ComputerName"),
            ignored("Namespace"),
            ignored("Credential"),
            ignored("Authentication"),
            ignored("Impersonation"),
            ignored("List")),
        new Simple(
            "Get-CimInstance",
            "Objects of a class of WMI, as far as the lab has it.",
            call -> instances(call, call.text("ClassName")),
            Parameter.named("ClassName", Values.TEXT, "The class.").at(1).alias("Class"),
            Parameter.named("Query", Values.TEXT, "SELECT … FROM class WHERE …"),
            Parameter.named("Filter", Values.TEXT, "A condition, such as Name='…'."),
            Parameter.named("Property", Values.ANY, "Ignored.").is(Fidelity.IGNORED),
            ignored("ComputerName"),
            ignored("CimSession"),
            ignored("Namespace"),
            ignored("OperationTimeoutSec")),
        new Simple(
            "Get-ComputerInfo",
            "What the computer is.",
            call -> call.write(info()),
            Parameter.named("Property", Values.NAMES, "Ignored.").at(1).is(Fidelity.IGNORED)),
        new Simple(
            "Get-HotFix",
            "Updates of Windows: the lab has none.",
            call -> {},
            Parameter.named("Id", Values.NAMES, "Ignored.").at(1).is(Fidelity.IGNORED),
            ignored("Description"),
            ignored("ComputerName")),
        new Simple(
            "New-Guid",
            "A GUID of its own.",
            call -> interpreter.evaluate("[guid]::NewGuid()", call::write)),
        new Simple(
            "New-TemporaryFile",
            "An empty file with a name of its own.",
            call ->
                interpreter.evaluate(
                    "New-Item -ItemType File -Path \"tmp$(Get-Random -Maximum 65535).tmp\"",
                    call::write)),
        new Simple(
            "Get-TimeZone",
            "The time zone of the lab, which is UTC.",
            call -> call.write(zone()),
            Parameter.named("Name", Values.ANY, "Ignored.").at(1).is(Fidelity.IGNORED),
            ignored("Id"),
            Parameter.named("ListAvailable", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED)),
        new Simple(
            "Get-UICulture",
            "The language of the console.",
            call ->
                interpreter.evaluate(
                    "[System.Globalization.CultureInfo]::CurrentCulture", call::write)));
  }

  private static PsCustomObject zone() {
    return new PsCustomObject(List.of("System.TimeZoneInfo", "System.Object"))
        .set("Id", "UTC")
        .set("DisplayName", "(UTC) Coordinated Universal Time")
        .set("StandardName", "Coordinated Universal Time")
        .set("DaylightName", "Coordinated Universal Time")
        .set("BaseUtcOffset", java.time.Duration.ZERO)
        .set("SupportsDaylightSavingTime", false);
  }

  private static Parameter ignored(String name) {
    return Parameter.named(name, Values.ANY, "Ignored.").is(Fidelity.IGNORED);
  }

  private List<Object> services() {
    List<Object> services = new ArrayList<>();
    if (interpreter.cmdlets().find("Get-Service").isPresent()) {
      interpreter.evaluate("Get-Service", services::add);
    }
    return services;
  }

  private static boolean runs(Object service) {
    return Text.of(Members.get(service, "Status")).equals("Running");
  }

  private void processes(CmdletCall call) {
    List<PsCustomObject> all = new ArrayList<>();
    int id = 2000;
    for (Object service : services()) {
      id += 412;
      String program = PROGRAMS.get(Text.of(Members.get(service, "Name")));
      if (program != null && runs(service)) {
        all.add(process(program, id));
      }
    }
    all.add(process("powershell", 4711));
    List<?> names = call.has("Name") ? call.list("Name") : List.of("*");
    for (Object given : names) {
      String wanted = Text.of(given).replaceFirst("(?i)\\.exe$", "");
      List<PsCustomObject> found =
          all.stream()
              .filter(process -> Wildcard.fits(wanted, Text.of(process.property("Name"))))
              .filter(
                  process -> !call.has("Id") || call.list("Id").contains(process.property("Id")))
              .toList();
      if (found.isEmpty() && !Wildcard.isIn(wanted)) {
        call.error(
            new ErrorRecord(
                "Cannot find a process with the name \""
                    + wanted
                    + "\". Verify the process name and call the cmdlet again.",
                "ObjectNotFound",
                wanted + ":String",
                "ProcessCommandException",
                "NoProcessFoundForGivenName"));
      }
      found.forEach(call::write);
    }
  }

  private PsCustomObject process(String name, int id) {
    return new PsCustomObject(List.of("System.Diagnostics.Process", "System.Object"))
        .set("Name", name)
        .set("Handles", 612 + name.length())
        .set("NPM(K)", 41)
        .set("PM(K)", 96_240)
        .set("WS(K)", 118_532)
        .set("CPU(s)", "4.58")
        .set("SI", 0)
        .set("Id", id)
        .set("ProcessName", name)
        .set("WS", 121_376_768L)
        .set("WorkingSet", 121_376_768L)
        .set("CPU", 4.578125)
        .set("Responding", true)
        .set("MachineName", ".")
        .set("Path", "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\" + name + ".exe")
        .set("StartTime", interpreter.now().minusHours(6))
        .showing("Name");
  }

  private void instances(CmdletCall call, String named) {
    String query = call.has("Query") ? call.text("Query") : "";
    WmiQuery wanted = WmiQuery.of(named, query, call.text("Filter"));
    List<PsCustomObject> all = objects(wanted.className());
    if (all == null) {
      throw new PsException(
          new ErrorRecord(
              "Invalid class \"" + wanted.className() + "\"",
              "InvalidType",
              "",
              "ManagementException",
              "GetWMIManagementException"));
    }
    all.stream().filter(wanted::takes).forEach(call::write);
  }

  /** The objects of a class, or null when the lab does not have it. */
  private List<PsCustomObject> objects(String className) {
    String machine = interpreter.host().machine();
    return switch (className.toLowerCase(Locale.ROOT)) {
      case "win32_operatingsystem" ->
          List.of(
              wmi("Win32_OperatingSystem")
                  .set("SystemDirectory", "C:\\Windows\\system32")
                  .set("Organization", "")
                  .set("BuildNumber", "17763")
                  .set("RegisteredUser", "Windows User")
                  .set("Version", "10.0.17763")
                  .set("Caption", "Microsoft Windows Server 2019 Standard")
                  .set("CSName", machine)
                  .set("OSArchitecture", "64-bit")
                  .set("LastBootUpTime", interpreter.now().minusHours(7))
                  .set("FreePhysicalMemory", 9_437_184L)
                  .set("TotalVisibleMemorySize", 16_776_628L));
      case "win32_computersystem" ->
          List.of(
              wmi("Win32_ComputerSystem")
                  .set("Domain", "contoso.example")
                  .set("Manufacturer", "Relay Lab")
                  .set("Model", "Virtual Machine")
                  .set("Name", machine)
                  .set("PrimaryOwnerName", "Windows User")
                  .set("TotalPhysicalMemory", 17_179_869_184L)
                  .set("PartOfDomain", true)
                  .set("NumberOfLogicalProcessors", 4));
      case "win32_logicaldisk", "win32_volume" ->
          List.of(
              wmi("Win32_LogicalDisk")
                  .set("DeviceID", "C:")
                  .set("DriveType", 3)
                  .set("ProviderName", null)
                  .set("FreeSpace", 73_014_444_032L)
                  .set("Size", 136_911_515_648L)
                  .set("VolumeName", ""));
      case "win32_networkadapterconfiguration" ->
          List.of(
              wmi("Win32_NetworkAdapterConfiguration")
                  .set("DHCPEnabled", false)
                  .set("IPEnabled", true)
                  .set("IPAddress", List.of("192.0.2.10"))
                  .set("DefaultIPGateway", List.of("192.0.2.1"))
                  .set("DNSDomain", "contoso.example")
                  .set("DNSHostName", machine)
                  .set("ServiceName", "vmxnet3ndis6")
                  .set("Description", "Ethernet Adapter")
                  .set("Index", 1));
      case "win32_service" -> services().stream().map(Computer::service).toList();
      default -> null;
    };
  }

  private static PsCustomObject service(Object service) {
    return wmi("Win32_Service")
        .set("ExitCode", 0)
        .set("Name", Members.get(service, "Name"))
        .set("ProcessId", runs(service) ? 2412 : 0)
        .set("StartMode", "Auto")
        .set("State", Text.of(Members.get(service, "Status")))
        .set("Status", "OK")
        .set("DisplayName", Members.get(service, "DisplayName"))
        .set("StartName", "LocalSystem");
  }

  private static PsCustomObject wmi(String className) {
    return new PsCustomObject(
        List.of(
            "System.Management.ManagementObject#root\\cimv2\\" + className,
            "System.Management.ManagementObject",
            "System.Object"));
  }

  private PsCustomObject info() {
    PsCustomObject system = objects("win32_computersystem").get(0);
    PsCustomObject windows = objects("win32_operatingsystem").get(0);
    return new PsCustomObject(
            List.of("Microsoft.PowerShell.Commands.ComputerInfo", "System.Object"))
        .set("WindowsProductName", "Windows Server 2019 Standard")
        .set("WindowsVersion", "1809")
        .set("CsDomain", system.property("Domain"))
        .set("CsManufacturer", system.property("Manufacturer"))
        .set("CsModel", system.property("Model"))
        .set("CsName", system.property("Name"))
        .set("CsTotalPhysicalMemory", system.property("TotalPhysicalMemory"))
        .set("OsName", windows.property("Caption"))
        .set("OsVersion", windows.property("Version"))
        .set("OsBuildNumber", windows.property("BuildNumber"))
        .set("OsArchitecture", windows.property("OSArchitecture"))
        .set("OsLastBootUpTime", windows.property("LastBootUpTime"))
        .set("TimeZone", "(UTC) Coordinated Universal Time");
  }
}
