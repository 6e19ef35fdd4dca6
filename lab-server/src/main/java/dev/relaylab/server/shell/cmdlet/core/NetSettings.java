package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.List;

/** The network of a server as Windows tells of it, and the roles that are installed. */
final class NetSettings {
  private static final String CIM = "Microsoft.Management.Infrastructure.CimInstance";
  private static final String ADAPTER = "Intel(R) 82574L Gigabit Network Connection";
  private static final String[][] FEATURES = {
    {"AD-Domain-Services", "Active Directory Domain Services", "Available"},
    {"DNS", "DNS Server", "Available"},
    {"Web-Server", "Web Server (IIS)", "Installed"},
    {"Web-Mgmt-Console", "IIS Management Console", "Installed"},
    {"Web-Lgcy-Mgmt-Console", "IIS 6 Management Console", "Installed"},
    {"NET-Framework-45-Features", ".NET Framework 4.7 Features", "Installed"},
    {"RSAT-ADDS", "AD DS Tools", "Installed"},
    {"RSAT-Clustering", "Failover Clustering Tools", "Installed"},
    {"SMTP-Server", "SMTP Server", "Available"},
    {"Telnet-Client", "Telnet Client", "Available"},
    {"Windows-Identity-Foundation", "Windows Identity Foundation 3.5", "Installed"}
  };
  private final Interpreter interpreter;

  NetSettings(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        new Simple(
            "Get-NetIPAddress",
            "The addresses of the server.",
            this::addresses,
            names("IPAddress").at(1),
            names("InterfaceAlias"),
            names("AddressFamily"),
            names("PrefixOrigin"),
            Parameter.named("InterfaceIndex", Values.WHOLES, "Only of these interfaces."),
            ignored("CimSession")),
        new Simple(
            "Get-NetIPConfiguration",
            "How the server's network is set.",
            call -> call.write(configuration()),
            names("InterfaceAlias").at(1),
            Parameter.named("Detailed", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED),
            Parameter.named("All", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED),
            ignored("ComputerName")),
        new Simple(
            "Get-NetAdapter",
            "The server's network adapter.",
            this::adapters,
            names("Name").at(1),
            Parameter.named("Physical", Values.SWITCH, "Only real ones.").is(Fidelity.IGNORED),
            ignored("CimSession")),
        new Simple(
            "Get-DnsClientServerAddress",
            "The name servers that the server asks.",
            call -> call.write(nameServers()),
            names("InterfaceAlias").at(1),
            names("AddressFamily"),
            ignored("InterfaceIndex")),
        new Simple(
            "Get-WindowsFeature",
            "The roles and features that Exchange's setup looks for.",
            this::features,
            names("Name").at(1),
            ignored("ComputerName"),
            ignored("Credential")),
        new Simple(
            "Test-ComputerSecureChannel",
            "Whether the server trusts its domain: it does.",
            call -> call.write(true),
            Parameter.named("Repair", Values.SWITCH, "Ignored.").is(Fidelity.IGNORED),
            ignored("Server"),
            ignored("Credential")));
  }

  private static Parameter names(String name) {
    return Parameter.named(name, Values.NAMES, "Only these; wildcards are taken.");
  }

  private static Parameter ignored(String name) {
    return Parameter.named(name, Values.ANY, "Ignored.").is(Fidelity.IGNORED);
  }

  private static boolean fits(CmdletCall call, String parameter, PsCustomObject object) {
    return !call.has(parameter)
        || call.list(parameter).stream()
            .anyMatch(each -> Wildcard.fits(Text.of(each), Text.of(object.property(parameter))));
  }

  private String own() {
    return interpreter.host().machine().equals("EX01") ? "192.0.2.10" : "192.0.2.100";
  }

  private static PsCustomObject cim(String type) {
    return new PsCustomObject(List.of(CIM + "#root/standardcimv2/" + type, CIM, "System.Object"));
  }

  private void addresses(CmdletCall call) {
    List<PsCustomObject> all =
        List.of(
            address(own(), "Ethernet", 3, 24, "Manual"),
            address("127.0.0.1", "Loopback Pseudo-Interface 1", 1, 8, "WellKnown"));
    List<PsCustomObject> found =
        all.stream()
            .filter(each -> fits(call, "IPAddress", each))
            .filter(each -> fits(call, "InterfaceAlias", each))
            .filter(each -> fits(call, "AddressFamily", each))
            .filter(each -> fits(call, "PrefixOrigin", each))
            .filter(
                each ->
                    !call.has("InterfaceIndex")
                        || call.list("InterfaceIndex").contains(each.property("InterfaceIndex")))
            .toList();
    for (String key : List.of("IPAddress", "InterfaceAlias")) {
      if (found.isEmpty() && call.has(key)) {
        missing(call, "MSFT_NetIPAddress", key);
        break;
      }
    }
    found.forEach(call::write);
  }

  /** What the cmdlets of Windows's networking say where a named thing is not there. */
  static void missing(CmdletCall call, String type, String key) {
    String value = Text.of(call.list(key).get(0));
    if (!Wildcard.isIn(value)) {
      call.error(
          new ErrorRecord(
              "No "
                  + type
                  + " objects found with property '"
                  + key
                  + "' equal to '"
                  + value
                  + "'.  Verify the value of the property and retry.",
              "ObjectNotFound",
              value + ":String",
              "CimJobException",
              "CmdletizationQuery_NotFound_" + key));
    }
  }

  private static PsCustomObject address(
      String address, String alias, int index, int prefix, String origin) {
    return cim("MSFT_NetIPAddress")
        .set("IPAddress", address)
        .set("InterfaceIndex", index)
        .set("InterfaceAlias", alias)
        .set("AddressFamily", "IPv4")
        .set("Type", "Unicast")
        .set("PrefixLength", prefix)
        .set("PrefixOrigin", origin)
        .set("SuffixOrigin", origin)
        .set("AddressState", "Preferred")
        .set("ValidLifetime", "Infinite ([TimeSpan]::MaxValue)")
        .set("PreferredLifetime", "Infinite ([TimeSpan]::MaxValue)")
        .set("SkipAsSource", false)
        .set("PolicyStore", "ActiveStore")
        .set("IPv4Address", address)
        .set("IPv6Address", null);
  }

  private PsCustomObject configuration() {
    return new PsCustomObject(List.of("NetIPConfiguration", "System.Object"))
        .set("InterfaceAlias", "Ethernet")
        .set("InterfaceIndex", 3)
        .set("InterfaceDescription", ADAPTER)
        .set("NetProfile.Name", "contoso.example")
        .set("IPv4Address", address(own(), "Ethernet", 3, 24, "Manual").showing("IPAddress"))
        .set("IPv6DefaultGateway", null)
        .set(
            "IPv4DefaultGateway",
            cim("MSFT_NetRoute").set("NextHop", "192.0.2.1").showing("NextHop"))
        .set("DNSServer", nameServers().showing("Address"));
  }

  private static PsCustomObject nameServers() {
    return cim("MSFT_DNSClientServerAddress")
        .set("InterfaceAlias", "Ethernet")
        .set("InterfaceIndex", 3)
        .set("AddressFamily", 2)
        .set("ServerAddresses", List.of("192.0.2.5"))
        .set("Address", "192.0.2.5");
  }

  private void adapters(CmdletCall call) {
    PsCustomObject adapter =
        cim("MSFT_NetAdapter")
            .set("Name", "Ethernet")
            .set("InterfaceDescription", ADAPTER)
            .set("ifIndex", 3)
            .set("InterfaceIndex", 3)
            .set("Status", "Up")
            .set("MacAddress", "00-00-5E-00-53-0A")
            .set("LinkSpeed", "1 Gbps")
            .set("InterfaceAlias", "Ethernet")
            .showing("Name");
    if (fits(call, "Name", adapter)) {
      call.write(adapter);
    } else {
      missing(call, "MSFT_NetAdapter", "Name");
    }
  }

  private void features(CmdletCall call) {
    for (String[] feature : FEATURES) {
      boolean installed = feature[2].equals("Installed");
      PsCustomObject object =
          new PsCustomObject(
                  List.of("Microsoft.Windows.ServerManager.Commands.Feature", "System.Object"))
              .set("DisplayText", (installed ? "[X] " : "[ ] ") + feature[1])
              .set("Name", feature[0])
              .set("DisplayName", feature[1])
              .set("Installed", installed)
              .set("InstallState", feature[2])
              .set("FeatureType", "Feature")
              .showing("Name");
      if (fits(call, "Name", object)) {
        call.write(object);
      }
    }
  }
}
