package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The classes of WMI that scripts for mail servers ask.
 *
 * @param services the machine's services, as Get-Service gives them
 */
record WmiClasses(Interpreter interpreter, Supplier<List<Object>> services) {

  /** The objects of a class, or null when the lab does not have it. */
  List<PsCustomObject> objects(String className) {
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
                  .set("LocalDateTime", interpreter.now())
                  .set("InstallDate", interpreter.now().minusDays(90))
                  .set("ServicePackMajorVersion", 0)
                  .set("CurrentTimeZone", 0)
                  .set("OSLanguage", 1033)
                  .set("ProductType", 3)
                  .set("FreeVirtualMemory", 11_534_336L)
                  .set("TotalVirtualMemorySize", 20_970_932L)
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
                  .set("NumberOfProcessors", 1)
                  .set("NumberOfLogicalProcessors", 4)
                  .set("DNSHostName", machine)
                  .set("DomainRole", 3)
                  .set("AutomaticManagedPagefile", false)
                  .set("Status", "OK"));
      case "win32_logicaldisk" -> Win32Classes.disk(machine);
      case "win32_volume" -> Win32Classes.volume(machine);
      case "win32_processor" -> Win32Classes.processor(machine);
      case "win32_bios" -> Win32Classes.bios();
      case "win32_timezone" -> Win32Classes.zone();
      case "win32_pagefileusage" -> Win32Classes.pageFile();
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
                  .set("Index", 1)
                  .set("IPSubnet", List.of("255.255.255.0"))
                  .set("DNSServerSearchOrder", List.of("192.0.2.1"))
                  .set("MACAddress", "00:50:56:9A:00:10"));
      case "win32_service" -> services.get().stream().map(WmiClasses::service).toList();
      default -> null;
    };
  }

  private static PsCustomObject service(Object service) {
    return wmi("Win32_Service")
        .set("ExitCode", 0)
        .set("Name", Members.get(service, "Name"))
        .set("ProcessId", Computer.runs(service) ? 2412 : 0)
        .set("StartMode", startMode(Text.of(Members.get(service, "StartType"))))
        .set("State", Text.of(Members.get(service, "Status")))
        .set("Status", "OK")
        .set("DisplayName", Members.get(service, "DisplayName"))
        .set("StartName", "LocalSystem");
  }

  /** WMI has a word of its own for Automatic. */
  private static String startMode(String startType) {
    return startType.equals("Automatic") ? "Auto" : startType;
  }

  static PsCustomObject wmi(String className) {
    return new PsCustomObject(
        List.of(
            "System.Management.ManagementObject#root\\cimv2\\" + className,
            "System.Management.ManagementObject",
            "System.Object"));
  }
}
