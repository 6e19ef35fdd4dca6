package dev.relaylab.server.shell.cmdlet.output;

import static dev.relaylab.server.shell.format.Alignment.LEFT;
import static dev.relaylab.server.shell.format.Alignment.RIGHT;

import dev.relaylab.server.shell.format.TableView;
import dev.relaylab.server.shell.format.TableView.Header;
import java.util.List;

/** How files, commands and aliases look by themselves, as in PowerShell's own format files. */
public final class OutputViews {

  private OutputViews() {}

  public static List<TableView> all() {
    return List.of(
        files("System.IO.FileInfo"),
        files("System.IO.DirectoryInfo"),
        commands(),
        aliases(),
        new TableView(
            "Microsoft.PowerShell.Commands.MemberDefinition",
            List.of(
                new Header("Name", "Name", 30, LEFT),
                new Header("MemberType", "MemberType", 14, LEFT),
                new Header("Definition", "Definition", 0, LEFT)),
            "TypeName"),
        new TableView(
            "System.Security.Cryptography.X509Certificates.X509Certificate2",
            List.of(
                new Header("Thumbprint", "Thumbprint", 41, LEFT),
                new Header("Subject", "Subject", 0, LEFT)),
            "PSParentPath"),
        TableView.of("PathInfo", "Path"),
        view(
            "System.RuntimeType",
            left("IsPublic", "IsPublic", 8),
            left("IsSerial", "IsSerial", 8),
            left("Name", "Name", 40),
            left("BaseType", "BaseType", 0)),
        view(
            "Microsoft.PowerShell.Commands.GroupInfoNoElement",
            right("Count", "Count", 5),
            left("Name", "Name", 25)),
        view(
            "Microsoft.PowerShell.Commands.GroupInfo",
            right("Count", "Count", 5),
            left("Name", "Name", 25),
            left("Group", "Group", 0)),
        view(
            "System.Management.Automation.PSVariable",
            left("Name", "Name", 30),
            left("Value", "Value", 0)),
        view(
            "Microsoft.PowerShell.Commands.HistoryInfo",
            right("Id", "Id", 4),
            left("CommandLine", "CommandLine", 0)),
        view(
            "System.Globalization.CultureInfo",
            left("LCID", "LCID", 16),
            left("Name", "Name", 16),
            left("DisplayName", "DisplayName", 0)),
        view(
            "System.Management.Automation.PSModuleInfo",
            left("ModuleType", "ModuleType", 10),
            left("Version", "Version", 10),
            left("Name", "Name", 35),
            left("ExportedCommands", "ExportedCommands", 0)),
        view(
            "System.Management.Automation.PSDriveInfo",
            left("Name", "Name", 10),
            right("Used (GB)", "Used", 13),
            right("Free (GB)", "Free", 13),
            left("Provider", "Provider", 13),
            left("Root", "Root", 35),
            right("CurrentLocation", "CurrentLocation", 0)),
        view(
            "System.Management.Automation.Runspaces.PSSession",
            right("Id", "Id", 3),
            left("Name", "Name", 15),
            left("ComputerName", "ComputerName", 15),
            left("ComputerType", "ComputerType", 15),
            left("State", "State", 13),
            left("ConfigurationName", "ConfigurationName", 20),
            right("Availability", "Availability", 0)),
        view(
            "System.Management.Automation.Job",
            left("Id", "Id", 6),
            left("Name", "Name", 15),
            left("PSJobTypeName", "PSJobTypeName", 15),
            left("State", "State", 13),
            left("HasMoreData", "HasMoreData", 15),
            left("Location", "Location", 20),
            left("Command", "Command", 25)),
        view(
            "Microsoft.Management.Infrastructure.CimInstance#root/standardcimv2/MSFT_NetAdapter",
            left("Name", "Name", 25),
            left("InterfaceDescription", "InterfaceDescription", 39),
            right("ifIndex", "ifIndex", 7),
            left("Status", "Status", 12),
            left("MacAddress", "MacAddress", 18),
            right("LinkSpeed", "LinkSpeed", 9)),
        view(
            "Microsoft.Management.Infrastructure.CimInstance#Root/Microsoft/Windows/TaskScheduler/MSFT_ScheduledTask",
            left("TaskPath", "TaskPath", 46),
            left("TaskName", "TaskName", 33),
            left("State", "State", 0)),
        view(
            "Microsoft.Windows.ServerManager.Commands.Feature",
            left("Display Name", "DisplayText", 55),
            left("Name", "Name", 23),
            right("Install State", "InstallState", 15)),
        view(
            "Microsoft.PowerShell.Commands.GetCounter.PerformanceCounterSampleSet",
            left("Timestamp", "Timestamp", 25),
            left("CounterSamples", "Readings", 0)),
        view(
            "System.Security.AccessControl.ObjectSecurity",
            left("Path", "PSChildName", 25),
            left("Owner", "Owner", 24),
            left("Access", "AccessToString", 0)),
        view(
            "Microsoft.Win32.RegistryKey",
            left("Name", "PSChildName", 30),
            left("Property", "Property", 0)),
        view(
            "System.Management.Automation.ProviderInfo",
            left("Name", "Name", 20),
            left("Capabilities", "Capabilities", 52),
            left("Drives", "Drives", 0)),
        view(
            "System.Diagnostics.Process",
            right("Handles", "Handles", 7),
            right("NPM(K)", "NPM(K)", 7),
            right("PM(K)", "PM(K)", 8),
            right("WS(K)", "WS(K)", 10),
            right("CPU(s)", "CPU(s)", 10),
            right("Id", "Id", 6),
            right("SI", "SI", 3),
            left("ProcessName", "ProcessName", 0)));
  }

  private static TableView view(String typeName, Header... columns) {
    return new TableView(typeName, List.of(columns));
  }

  private static Header left(String label, String property, int width) {
    return new Header(label, property, width, LEFT);
  }

  private static Header right(String label, String property, int width) {
    return new Header(label, property, width, RIGHT);
  }

  private static TableView files(String typeName) {
    return new TableView(
        typeName,
        List.of(
            new Header("Mode", "Mode", 7, LEFT),
            new Header("LastWriteTime", "LastWriteTimeString", 25, RIGHT),
            new Header("Length", "Length", 14, RIGHT),
            new Header("Name", "Name", 0, LEFT)),
        "Directory");
  }

  private static TableView commands() {
    return new TableView(
        "System.Management.Automation.CommandInfo",
        List.of(
            new Header("CommandType", "CommandType", 15, LEFT),
            new Header("Name", "Name", 50, LEFT),
            new Header("Version", "Version", 10, LEFT),
            new Header("Source", "Source", 0, LEFT)));
  }

  private static TableView aliases() {
    return new TableView(
        "System.Management.Automation.AliasInfo",
        List.of(
            new Header("CommandType", "CommandType", 15, LEFT),
            new Header("Name", "DisplayName", 50, LEFT),
            new Header("Version", "Version", 10, LEFT),
            new Header("Source", "Source", 0, LEFT)));
  }
}
