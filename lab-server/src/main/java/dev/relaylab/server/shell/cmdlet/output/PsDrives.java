package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.List;
import java.util.function.Consumer;

/** {@code New-PSDrive}, {@code Remove-PSDrive} and {@code Get-PSProvider}. */
final class PsDrives {
  private static final String[][] PROVIDERS = {
    {"Registry", "ShouldProcess, Transactions", "HKLM, HKCU"},
    {"Alias", "ShouldProcess", "Alias"},
    {"Environment", "ShouldProcess", "Env"},
    {"FileSystem", "Filter, ShouldProcess, Credentials", "C"},
    {"Function", "ShouldProcess", "Function"},
    {"Variable", "ShouldProcess", "Variable"},
    {"Certificate", "ShouldProcess", "Cert"}
  };

  private PsDrives() {}

  private record One(CmdletSpec spec, Consumer<CmdletCall> work) implements Cmdlet {
    @Override
    public Run start(CmdletCall call) {
      return () -> work.accept(call);
    }
  }

  static List<Cmdlet> all(LabFiles files) {
    return List.of(
        one(
            "New-PSDrive",
            "Gives a folder a name of its own, for this session.",
            "New-PSDrive -Name R -PSProvider FileSystem -Root C:\\files\\reports",
            call -> make(call, files),
            Parameter.named("Name", Types.TEXT, "The drive, without the colon.").at(1).required(),
            Parameter.named("PSProvider", Types.TEXT, "FileSystem.").at(2).required(),
            Parameter.named("Root", Types.TEXT, "The folder.").at(3).required(),
            Parameter.named("Description", Types.TEXT, "What it is for."),
            Parameter.named("Persist", Types.SWITCH, "Has no effect.").is(Fidelity.IGNORED),
            Parameter.named("Scope", Types.ANY, "Has no effect.").is(Fidelity.IGNORED),
            Parameter.named("Credential", Types.ANY, "Has no effect.").is(Fidelity.IGNORED)),
        one(
            "Remove-PSDrive",
            "Forgets a drive that New-PSDrive made.",
            "Remove-PSDrive R",
            call -> remove(call, files),
            Parameter.named("Name", Types.TEXT_LIST, "Drives, without the colon.")
                .at(1)
                .required()
                .pipedByName()
                .alias("LiteralName"),
            Parameter.named("PSProvider", Types.TEXT_LIST, "Has no effect.").is(Fidelity.IGNORED),
            Parameter.named("Scope", Types.ANY, "Has no effect.").is(Fidelity.IGNORED),
            Parameter.named("Force", Types.SWITCH, "Has no effect.").is(Fidelity.IGNORED)),
        one(
            "Get-PSProvider",
            "The kinds of drives.",
            "Get-PSProvider",
            PsDrives::providers,
            Parameter.named("PSProvider", Types.TEXT_LIST, "Only these.").at(1)));
  }

  private static Cmdlet one(
      String name,
      String synopsis,
      String example,
      Consumer<CmdletCall> work,
      Parameter... parameters) {
    return new One(
        new CmdletSpec(
            name,
            synopsis,
            List.of(parameters),
            List.of(new Example(example, synopsis)),
            false,
            false),
        work);
  }

  private static void make(CmdletCall call, LabFiles files) {
    String name = call.text("Name");
    String provider = call.text("PSProvider");
    if (!provider.equalsIgnoreCase("FileSystem") && !provider.equalsIgnoreCase("Registry")) {
      throw new PsException(
          new ErrorRecord(
              "Cannot find a provider with the name '" + provider + "'.",
              "ObjectNotFound",
              "(" + provider + ":String)",
              "ProviderNotFoundException",
              "ProviderNotFound"));
    }
    boolean taken =
        List.of("c", "cert", "env", "function", "variable", "alias", "hklm", "hkcu")
                .contains(name.toLowerCase(java.util.Locale.ROOT))
            || files.drives().expand(name + ":").isPresent();
    if (taken) {
      throw new PsException(
          new ErrorRecord(
              "A drive with the name '" + name + "' already exists.",
              "ResourceExists",
              "(" + name + ":String)",
              "SessionStateException",
              "DriveAlreadyExists"));
    }
    String root = call.text("Root");
    if (provider.equalsIgnoreCase("FileSystem")) {
      String full = files.full(root);
      files.drives().add(name, full);
      call.write(GetPsDrive.drive(name, "FileSystem", full));
    } else {
      files.drives().add(name, root);
      call.write(GetPsDrive.drive(name, "Registry", root));
    }
  }

  private static void remove(CmdletCall call, LabFiles files) {
    for (Object each : call.list("Name")) {
      String name = each.toString().replaceFirst(":$", "");
      if (!files.drives().remove(name)) {
        call.error(
            new ErrorRecord(
                "Cannot find drive. A drive with the name '" + name + "' does not exist.",
                "ObjectNotFound",
                "(" + name + ":String)",
                "DriveNotFoundException",
                "DriveNotFound"));
      }
    }
  }

  private static void providers(CmdletCall call) {
    for (String[] row : PROVIDERS) {
      boolean wanted =
          !call.has("PSProvider")
              || call.list("PSProvider").stream()
                  .anyMatch(each -> Wildcard.fits(each.toString(), row[0]));
      if (wanted) {
        call.write(
            new PsCustomObject(
                    List.of("System.Management.Automation.ProviderInfo", "System.Object"))
                .set("Name", row[0])
                .set("Capabilities", row[1])
                .set("Drives", List.of(row[2].split(", ")))
                .showing("Name"));
      }
    }
  }
}
