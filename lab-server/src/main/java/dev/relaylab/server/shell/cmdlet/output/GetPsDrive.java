package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code Get-PSDrive}: the drives of the session. */
final class GetPsDrive implements Cmdlet {
  private final LabFiles files;

  GetPsDrive(LabFiles files) {
    this.files = files;
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Get-PSDrive",
        "Lists the drives of the session; that of files is the workspace's folder.",
        List.of(
            Parameter.named("Name", Types.TEXT_LIST, "Drives, without the colon.")
                .at(1)
                .pipedByName()
                .alias("LiteralName"),
            Parameter.named("PSProvider", Types.TEXT_LIST, "Only those of these providers."),
            Parameter.named("Scope", Types.ANY, "Has no effect.").is(Parameter.Fidelity.IGNORED)),
        List.of(new Example("Get-PSDrive C", "The drive of files.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> {
      List<PsCustomObject> all = drives();
      List<?> names = call.has("Name") ? call.list("Name") : List.of("*");
      for (Object each : names) {
        String name = each.toString().replaceFirst(":$", "");
        List<PsCustomObject> found = all.stream().filter(drive -> fits(drive, name)).toList();
        if (found.isEmpty() && !Wildcard.isIn(name)) {
          call.error(missing(name));
        }
        found.stream().filter(drive -> provided(call, drive)).forEach(call::write);
      }
    };
  }

  private static boolean fits(PsCustomObject drive, String name) {
    return Wildcard.fits(name, drive.property("Name").toString());
  }

  private static boolean provided(CmdletCall call, PsCustomObject drive) {
    return !call.has("PSProvider")
        || ItemCmdlet.fits(call.list("PSProvider"), drive.property("Provider").toString());
  }

  private List<PsCustomObject> drives() {
    List<PsCustomObject> all = new ArrayList<>(usual());
    files.drives().roots().forEach((name, root) -> all.add(drive(name, "FileSystem", root)));
    all.sort(Comparator.comparing(each -> each.property("Name").toString()));
    return all;
  }

  private List<PsCustomObject> usual() {
    return List.of(
        drive("Alias", "Alias", ""),
        drive("C", "FileSystem", "C:\\")
            .set("Used", "58.92")
            .set("Free", "68.58")
            .set("CurrentLocation", files.location().replaceFirst("^C:\\\\", "")),
        drive("Cert", "Certificate", "\\"),
        drive("Env", "Environment", ""),
        drive("Function", "Function", ""),
        drive("HKCU", "Registry", "HKEY_CURRENT_USER"),
        drive("HKLM", "Registry", "HKEY_LOCAL_MACHINE"),
        drive("Variable", "Variable", ""));
  }

  static PsCustomObject drive(String name, String provider, String root) {
    return new PsCustomObject(List.of("System.Management.Automation.PSDriveInfo", "System.Object"))
        .set("Used", null)
        .set("Free", null)
        .set("CurrentLocation", "")
        .set("Name", name)
        .set("Provider", provider)
        .set("Root", root)
        .set("Description", "")
        .showing("Name");
  }

  private static ErrorRecord missing(String name) {
    return new ErrorRecord(
        "Cannot find drive. A drive with the name '" + name + "' does not exist.",
        "ObjectNotFound",
        name + ":String",
        "DriveNotFoundException",
        "GetLocationNoMatchingDrive");
  }
}
