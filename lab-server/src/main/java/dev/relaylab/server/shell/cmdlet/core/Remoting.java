package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What pasted scripts do before they come to the point: load Exchange's cmdlets, open a session to
 * the server. The cmdlets of Exchange are in this shell from the start, so these are taken and
 * change nothing.
 */
final class Remoting {
  private static final List<String> KNOWN_MODULES =
      List.of("*Exchange*", "Microsoft.PowerShell.*", "DnsServer", "*.ps[dm]1", "*.dll", "tmp_*");
  private final List<PsCustomObject> sessions = new ArrayList<>();
  private final Set<String> loaded = new LinkedHashSet<>();
  private final Interpreter interpreter;
  private int opened;

  Remoting(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Cmdlet> cmdlets() {
    return List.of(
        new Simple(
            "Import-Module",
            "Takes the modules of a mail server's scripts; their cmdlets are here already.",
            this::load,
            Parameter.named("Name", Values.NAMES, "The module.").at(1).piped().alias("Assembly"),
            on("Force"),
            on("DisableNameChecking"),
            on("Global"),
            on("NoClobber"),
            on("PassThru"),
            text("Prefix", 0),
            text("Function", 0),
            text("Cmdlet", 0),
            text("Variable", 0),
            text("Alias", 0),
            text("ArgumentList", 0),
            text("RequiredVersion", 0),
            text("MinimumVersion", 0),
            text("PSSession", 0),
            text("Scope", 0)),
        quiet("Remove-Module", "The cmdlets of Exchange stay.", text("Name", 1), on("Force")),
        new Simple(
            "Get-Module",
            "The modules that were imported.",
            call ->
                (call.flag("ListAvailable") ? Modules.INSTALLED.keySet() : loaded)
                    .stream()
                        .filter(name -> fits(call, name))
                        .forEach(name -> call.write(Modules.shown(name))),
            Parameter.named("Name", Values.NAMES, "Names or wildcards.").at(1),
            on("All"),
            on("Refresh"),
            Parameter.named("ListAvailable", Values.SWITCH, "Those of the server.")),
        new Simple(
            "Add-PSSnapin",
            "Takes Exchange's snap-ins, whose cmdlets are here already, and refuses others.",
            Modules::snap,
            Parameter.named("Name", Values.NAMES, "The snap-in.").required().at(1).piped(),
            Parameter.named("PassThru", Values.SWITCH, "Shows it.")),
        quiet("Remove-PSSnapin", "The cmdlets of Exchange stay.", text("Name", 1), on("PassThru")),
        new Simple(
            "Get-PSSnapin",
            "Shows the snap-in that Exchange's cmdlets come from.",
            Modules::snapIns,
            Parameter.named("Name", Values.LIST, "Its name; wildcards are taken.").at(1),
            Parameter.named("Registered", Values.SWITCH, "Those that may be added.")),
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
            text("CertificateThumbprint", 0),
            text("ApplicationName", 0),
            text("Port", 0),
            text("ThrottleLimit", 0),
            text("Name", 0),
            on("AllowRedirection"),
            on("EnableNetworkAccess"),
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
            "The sessions that New-PSSession made.",
            call -> sessions.forEach(call::write),
            text("ComputerName", 1),
            text("Name", 0),
            text("Id", 0)),
        new Simple(
            "Import-PSSession",
            "Takes a session; the cmdlets of Exchange are here already.",
            call -> call.write(Modules.shown("tmp_relaylab.exp")),
            text("Session", 1),
            on("DisableNameChecking"),
            on("AllowClobber"),
            text("CommandName", 2),
            text("CommandType", 0),
            text("ArgumentList", 0),
            text("Prefix", 0),
            text("FormatTypeName", 0),
            text("Certificate", 0),
            text("Module", 0)),
        new Simple(
            "Remove-PSSession",
            "Closes sessions.",
            call -> {
              if (call.list("Session").isEmpty()) {
                sessions.clear();
              } else {
                sessions.removeAll(call.list("Session"));
              }
            },
            Parameter.named("Session", Values.LIST, "The sessions.").at(1).piped(),
            text("ComputerName", 0),
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
            text("RunspaceServerSettings", 0)));
  }

  private static Simple quiet(String name, String why, Parameter... parameters) {
    return new Simple(name, "Accepted, so that pasted scripts run. " + why, call -> {}, parameters);
  }

  private static Parameter text(String name, int position) {
    return ignored(name, Values.ANY).at(position);
  }

  private static Parameter on(String name) {
    return ignored(name, Values.SWITCH);
  }

  private static Parameter ignored(String name, ParameterType type) {
    return Parameter.named(name, type, "Ignored.").is(Fidelity.IGNORED);
  }

  private static boolean fits(CmdletCall call, String name) {
    return !call.has("Name")
        || call.list("Name").stream().anyMatch(each -> Wildcard.fits(Text.of(each), name));
  }

  private void load(CmdletCall call) {
    for (Object given : call.list("Name")) {
      String name = Text.of(given);
      if (Modules.INSTALLED.keySet().stream().noneMatch(name::equalsIgnoreCase)
          && KNOWN_MODULES.stream().noneMatch(known -> Wildcard.fits(known, name))) {
        call.error(
            new ErrorRecord(
                "The specified module '"
                    + name
                    + "' was not loaded because no valid module file was found in any module"
                    + " directory.",
                "ResourceUnavailable",
                name + ":String",
                "FileNotFoundException",
                "Modules_ModuleNotFound"));
        continue;
      }
      loaded.add(name);
      if (call.flag("PassThru")) {
        call.write(Modules.shown(name));
      }
    }
  }

  private void open(CmdletCall call) {
    opened++;
    PsCustomObject session =
        new PsCustomObject(
                List.of("System.Management.Automation.Runspaces.PSSession", "System.Object"))
            .set("Id", opened)
            .set("Name", call.has("Name") ? Text.of(call.value("Name")) : "Session" + opened)
            .set("ComputerName", interpreter.host().machine())
            .set("State", "Opened")
            .set(
                "ConfigurationName",
                call.has("ConfigurationName")
                    ? Text.of(call.value("ConfigurationName"))
                    : "Microsoft.PowerShell")
            .set("Availability", "Available")
            .showing("Name");
    sessions.add(session);
    call.write(session);
  }
}
