package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;
import java.util.Locale;

/**
 * What pasted scripts do before they come to the point: load Exchange's cmdlets, open a session to
 * the server. The cmdlets of Exchange are in this shell from the start, so these are taken and
 * change nothing.
 */
final class Remoting {
  private static final String SNAP_IN = "Microsoft.Exchange.Management.PowerShell.SnapIn";
  private int sessions;

  List<Cmdlet> cmdlets() {
    return List.of(
        quiet(
            "Import-Module",
            "The cmdlets of Exchange are here already.",
            text("Name", 1),
            on("Force"),
            on("DisableNameChecking"),
            on("Global"),
            on("PassThru"),
            text("Prefix", 0)),
        quiet("Remove-Module", "The cmdlets of Exchange stay.", text("Name", 1), on("Force")),
        new Simple(
            "Get-Module",
            "Modules are not modelled; there is none to show.",
            call -> {},
            text("Name", 1),
            on("ListAvailable")),
        quiet(
            "Add-PSSnapin",
            "The cmdlets of Exchange are here already.",
            text("Name", 1),
            on("PassThru")),
        quiet("Remove-PSSnapin", "The cmdlets of Exchange stay.", text("Name", 1)),
        new Simple(
            "Get-PSSnapin",
            "Shows the snap-in that Exchange's cmdlets come from.",
            Remoting::snapIn,
            Parameter.named("Name", Values.LIST, "Its name; wildcards are taken.").at(1),
            on("Registered")),
        new Simple(
            "New-PSSession",
            "Stands for a session to the server; the cmdlets of Exchange are here without one.",
            this::open,
            text("ComputerName", 1),
            text("ConfigurationName", 0),
            text("ConnectionUri", 0),
            text("Authentication", 0),
            text("Credential", 0),
            text("SessionOption", 0),
            text("Name", 0),
            on("AllowRedirection"),
            on("UseSSL")),
        quiet(
            "New-PSSessionOption",
            "Options of a session are taken.",
            on("SkipCACheck"),
            on("SkipCNCheck"),
            on("SkipRevocationCheck"),
            text("ProxyAccessType", 0)),
        new Simple(
            "Get-PSSession",
            "Sessions are not kept; there is none to show.",
            call -> {},
            text("Name", 0)),
        quiet(
            "Import-PSSession",
            "The cmdlets of Exchange are here already.",
            text("Session", 1),
            on("DisableNameChecking"),
            on("AllowClobber"),
            text("CommandName", 2),
            text("Prefix", 0),
            text("FormatTypeName", 0),
            text("Module", 0)),
        quiet(
            "Remove-PSSession",
            "There is no session to close.",
            piped("Session"),
            text("Name", 0),
            text("Id", 0)),
        quiet(
            "Enter-PSSession",
            "This shell is on the server already.",
            text("ComputerName", 1),
            text("Session", 0),
            text("ConfigurationName", 0),
            text("Credential", 0)),
        quiet("Exit-PSSession", "This shell stays on the server."),
        quiet(
            "RemoteExchange.ps1",
            "The script that loads Exchange's cmdlets; they are here already."),
        quiet(
            "Connect-ExchangeServer",
            "This shell is connected to its server already.",
            on("Auto"),
            text("ServerFqdn", 0),
            text("ClientApplication", 0),
            text("UserName", 0),
            on("Prompt"),
            on("AllowClobber"),
            text("Forest", 0)),
        quiet(
            "Set-ADServerSettings",
            "The lab has one domain.",
            Parameter.named("ViewEntireForest", Values.ANY, "Ignored.").at(1).is(Fidelity.IGNORED),
            text("PreferredServer", 0),
            text("PreferredGlobalCatalog", 0),
            text("ConfigurationDomainController", 0),
            text("RecipientViewRoot", 0),
            text("RunspaceServerSettings", 0)),
        new Simple(
            "Out-GridView",
            "Says that there is no window here.",
            call -> {},
            CoreCmdlet.INPUT,
            text("Title", 0),
            on("PassThru"),
            text("OutputMode", 0)) {
          @Override
          public Run start(CmdletCall call) {
            call.warn("This shell has no windows; Format-Table shows the same objects.");
            return () -> {};
          }
        });
  }

  private static Simple quiet(String name, String why, Parameter... parameters) {
    return new Simple(name, "Accepted, so that pasted scripts run. " + why, call -> {}, parameters);
  }

  private static Parameter text(String name, int position) {
    return ignored(name, Values.ANY).at(position);
  }

  private static Parameter piped(String name) {
    return ignored(name, Values.ANY).at(1).piped();
  }

  private static Parameter on(String name) {
    return ignored(name, Values.SWITCH);
  }

  private static Parameter ignored(String name, ParameterType type) {
    return Parameter.named(name, type, "Ignored.").is(Fidelity.IGNORED);
  }

  private static void snapIn(CmdletCall call) {
    boolean wanted =
        !call.has("Name")
            || call.list("Name").stream()
                .map(name -> Text.of(name).toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("exchange"));
    if (wanted) {
      call.write(
          new PsCustomObject(List.of("System.Management.Automation.PSSnapInInfo", "System.Object"))
              .set("Name", SNAP_IN)
              .set("PSVersion", "5.1")
              .set("Description", "The cmdlets of Exchange, as this lab has them"));
    }
  }

  private void open(CmdletCall call) {
    sessions++;
    call.write(
        new PsCustomObject(
                List.of("System.Management.Automation.Runspaces.PSSession", "System.Object"))
            .set("Id", sessions)
            .set("Name", call.has("Name") ? Text.of(call.value("Name")) : "Session" + sessions)
            .set("ComputerName", "ex01.contoso.example")
            .set("State", "Opened")
            .set(
                "ConfigurationName",
                call.has("ConfigurationName")
                    ? Text.of(call.value("ConfigurationName"))
                    : "Microsoft.PowerShell")
            .set("Availability", "Available"));
  }
}
