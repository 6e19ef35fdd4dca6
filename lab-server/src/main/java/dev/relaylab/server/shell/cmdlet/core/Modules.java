package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Modules and snap-ins of the server, by name. */
final class Modules {
  /** Those that a server with Exchange has, with their versions. */
  static final Map<String, String> INSTALLED = installed();

  private static final String EXCHANGE = "Microsoft.Exchange.Management.PowerShell.";
  private static final List<String> SNAP_INS =
      List.of(EXCHANGE + "E2010", EXCHANGE + "Setup", EXCHANGE + "Support", EXCHANGE + "SnapIn");

  private Modules() {}

  private static Map<String, String> installed() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("ActiveDirectory", "1.0.1.0");
    all.put("CimCmdlets", "1.0.0.0");
    all.put("DnsClient", "1.0.0.0");
    all.put("Microsoft.PowerShell.Archive", "1.0.1.0");
    all.put("Microsoft.PowerShell.Diagnostics", "3.0.0.0");
    all.put("Microsoft.PowerShell.Host", "3.0.0.0");
    all.put("Microsoft.PowerShell.Management", "3.1.0.0");
    all.put("Microsoft.PowerShell.Security", "3.0.0.0");
    all.put("Microsoft.PowerShell.Utility", "3.1.0.0");
    all.put("NetAdapter", "2.0.0.0");
    all.put("NetSecurity", "2.0.0.0");
    all.put("NetTCPIP", "1.0.0.0");
    all.put("PKI", "1.0.0.0");
    all.put("ScheduledTasks", "1.0.0.0");
    all.put("ServerManager", "2.0.0.0");
    all.put("WebAdministration", "1.0.0.0");
    return all;
  }

  static PsCustomObject shown(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')) + 1);
    return new PsCustomObject(List.of("System.Management.Automation.PSModuleInfo", "System.Object"))
        .set("ModuleType", name.startsWith("tmp_") ? "Script" : "Manifest")
        .set("Version", INSTALLED.getOrDefault(name, "1.0"))
        .set("Name", file.replaceFirst("(?i)\\.(psm1|psd1|dll)$", ""))
        .set("ExportedCommands", List.of())
        .showing("Name");
  }

  /** Adds snap-ins: what is not there is an error, and a wildcard of nothing too. */
  static void snap(CmdletCall call) {
    for (Object given : call.list("Name")) {
      String name = Text.of(given);
      List<String> found = SNAP_INS.stream().filter(each -> Wildcard.fits(name, each)).toList();
      if (found.isEmpty()) {
        call.error(
            new ErrorRecord(
                Wildcard.isIn(name)
                    ? "No snap-ins have been registered for Windows PowerShell version 5."
                    : "The Windows PowerShell snap-in '"
                        + name
                        + "' is not installed on this computer.",
                "InvalidArgument",
                "(" + name + ":String)",
                "PSArgumentException",
                Wildcard.isIn(name) ? "NoPSSnapInsFound" : "AddPSSnapInRead"));
      } else if (call.flag("PassThru")) {
        found.forEach(each -> call.write(snapIn(each)));
      }
    }
  }

  /** Shows the snap-ins: those registered, or the one that is loaded. */
  static void snapIns(CmdletCall call) {
    List<String> all = call.flag("Registered") ? SNAP_INS : SNAP_INS.subList(3, 4);
    if (!call.has("Name")) {
      all.forEach(name -> call.write(snapIn(name)));
    }
    for (Object given : call.list("Name")) {
      String name = Text.of(given);
      List<String> found = SNAP_INS.stream().filter(each -> Wildcard.fits(name, each)).toList();
      if (found.isEmpty() && !Wildcard.isIn(name)) {
        call.error(
            new ErrorRecord(
                "No Windows PowerShell snap-ins matching the pattern '"
                    + name
                    + "' were found. Check the pattern and then try the command again.",
                "InvalidArgument",
                "(" + name + ":String)",
                "PSArgumentException",
                "NoPSSnapInsFound"));
      }
      found.forEach(each -> call.write(snapIn(each)));
    }
  }

  private static PsCustomObject snapIn(String name) {
    return new PsCustomObject(List.of("System.Management.Automation.PSSnapInInfo", "System.Object"))
        .set("Name", name)
        .set("PSVersion", "5.1")
        .set("Description", "The cmdlets of Exchange, as this lab has them")
        .showing("Name");
  }
}
