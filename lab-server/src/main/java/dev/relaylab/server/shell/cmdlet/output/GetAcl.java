package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Get-Acl}: who may do what with a file, the same for every file of the lab; {@code Set-Acl}
 * is taken and changes nothing.
 */
final class GetAcl extends ItemCmdlet {
  private static final List<String> OWNERS =
      List.of("NT AUTHORITY\\SYSTEM", "BUILTIN\\Administrators");

  GetAcl(LabFiles files) {
    this(files, "Get-Acl", "Shows who may do what with a file.", FILTER, INCLUDE, EXCLUDE);
  }

  private GetAcl(LabFiles files, String name, String synopsis, Parameter... more) {
    super(files, spec(name, synopsis, more));
  }

  static GetAcl set(LabFiles files) {
    return new GetAcl(
        files,
        "Set-Acl",
        "Taken with a warning: the lab's files belong to the lab.",
        Parameter.named("AclObject", Types.ANY, "Has no effect.")
            .at(2)
            .is(Parameter.Fidelity.IGNORED));
  }

  private static CmdletSpec spec(String name, String synopsis, Parameter... more) {
    List<Parameter> all = new ArrayList<>(List.of(PATH));
    all.addAll(List.of(more));
    return new CmdletSpec(
        name, synopsis, all, List.of(new Example(name + " relay.csv", synopsis)), false, false);
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    missing(call, drive.kind() + ":");
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    for (Path path : items(call, typed)) {
      if (spec().name().equals("Set-Acl")) {
        call.warn("The lab's files have one owner; the access rules stay as they are.");
      } else {
        call.write(acl(path, files().shown(path)));
      }
    }
  }

  private static PsCustomObject acl(Path path, String shown) {
    List<Object> rules = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String owner : OWNERS) {
      rules.add(
          new PsCustomObject(
                  List.of("System.Security.AccessControl.FileSystemAccessRule", "System.Object"))
              .set("FileSystemRights", "FullControl")
              .set("AccessControlType", "Allow")
              .set("IdentityReference", owner)
              .set("IsInherited", true)
              .set("InheritanceFlags", "None")
              .set("PropagationFlags", "None"));
      text.append(text.isEmpty() ? "" : "\n").append(owner).append(" Allow  FullControl");
    }
    boolean folder = Files.isDirectory(path);
    return new PsCustomObject(
            List.of(
                "System.Security.AccessControl." + (folder ? "Directory" : "File") + "Security",
                "System.Security.AccessControl.ObjectSecurity",
                "System.Object"))
        .set("Path", "Microsoft.PowerShell.Core\\FileSystem::" + shown)
        .set("PSChildName", shown.substring(shown.lastIndexOf('\\') + 1))
        .set("Owner", OWNERS.get(1))
        .set("Group", "CONTOSO\\Domain Users")
        .set("Access", rules)
        .set("AccessToString", text.toString())
        .set("AreAccessRulesProtected", false)
        .set("Sddl", "O:BAG:DUD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)");
  }
}
