package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Wildcard;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code Get-ItemProperty}: of a file itself, and the values of a key of the registry. */
final class ItemProperty extends ItemCmdlet {
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
  void onDrive(CmdletCall call, Drive drive) {
    drive.items().forEach(call::write);
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    for (Path path : items(call, typed)) {
      call.write(new FileItem(path, files().shown(path)));
    }
  }

  @Override
  void onRegistry(CmdletCall call, String typed) {
    PsCustomObject shown = files().registry().properties(typed, call.list("Name"));
    Map<String, Object> values = files().registry().values(typed);
    for (Object name : call.list("Name")) {
      if (!Wildcard.isIn(name.toString()) && !values.containsKey(name.toString())) {
        throw Registry.noProperty(name.toString(), typed);
      }
    }
    if (call.has("Name") || !values.isEmpty()) {
      call.write(shown);
    }
  }
}
