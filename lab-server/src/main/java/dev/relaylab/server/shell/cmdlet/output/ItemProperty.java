package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code Get-ItemProperty}: of a file itself, and of the one key of the registry that is here. */
final class ItemProperty extends ItemCmdlet {
  private static final Pattern REGISTRY = Pattern.compile("(?i)(HKLM|HKCU|HKEY_\\w+|Registry):.*");
  private static final Pattern SETUP =
      Pattern.compile("(?i).*\\\\Microsoft\\\\ExchangeServer\\\\v15\\\\Setup\\\\?");

  ItemProperty(LabFiles files) {
    super(
        files,
        new CmdletSpec(
            "Get-ItemProperty",
            "Shows a file's properties, and where the registry says that Exchange is.",
            List.of(
                PATH,
                Parameter.named("Name", Types.TEXT_LIST, "Only these properties.").at(2),
                FILTER,
                INCLUDE,
                EXCLUDE,
                CREDENTIAL),
            List.of(new Example("Get-ItemProperty relay.csv", "A file.")),
            false,
            false));
  }

  @Override
  Optional<Drive> drive(CmdletCall call, String typed) {
    return REGISTRY.matcher(typed).matches() ? Optional.empty() : super.drive(call, typed);
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    drive.items().forEach(call::write);
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    if (SETUP.matcher(typed).matches()) {
      call.write(
          new PsCustomObject()
              .set("MsiInstallPath", "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\")
              .set("MsiProductMajor", 15)
              .set("MsiProductMinor", 2)
              .set("PSPath", typed));
    } else if (REGISTRY.matcher(typed).matches()) {
      missing(call, typed);
    } else {
      for (Path path : items(call, typed)) {
        call.write(new FileItem(path, files().shown(path)));
      }
    }
  }
}
