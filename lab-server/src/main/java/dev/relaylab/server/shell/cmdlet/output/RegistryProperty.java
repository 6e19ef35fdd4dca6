package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import dev.relaylab.server.shell.lang.PsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code New-}, {@code Remove-ItemProperty} and {@code Get-ItemPropertyValue}. */
final class RegistryProperty extends ItemCmdlet {
  private static final String KEY = "HKLM:\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup";

  private RegistryProperty(LabFiles files, String name, String synopsis, Parameter... more) {
    super(files, spec(name, synopsis, more));
  }

  private static CmdletSpec spec(String name, String synopsis, Parameter... more) {
    List<Parameter> all = new ArrayList<>(List.of(PATH));
    all.addAll(List.of(more));
    all.addAll(List.of(FILTER, INCLUDE, EXCLUDE, CREDENTIAL));
    return new CmdletSpec(
        name, synopsis, all, List.of(new Example(name + " " + KEY + " X", synopsis)), false, false);
  }

  static List<RegistryProperty> all(LabFiles files) {
    Parameter name = Parameter.named("Name", Types.TEXT_LIST, "The properties.").at(2);
    return List.of(
        new RegistryProperty(
            files,
            "Get-ItemPropertyValue",
            "Gives the value of a property of a file or of a key of the registry.",
            name),
        new RegistryProperty(
            files,
            "New-ItemProperty",
            "Gives a key of the registry a value, for this session.",
            Parameter.named("Name", Types.TEXT, "The property.")
                .at(2)
                .required()
                .alias("PSProperty"),
            Parameter.named("Value", Types.ANY, "Its value.").at(3),
            Parameter.named("PropertyType", Types.TEXT, "String, DWord, and others.")
                .alias("Type")
                .is(Fidelity.PARTIAL),
            Parameter.named("Force", Types.SWITCH, "Also over one that is there.")),
        new RegistryProperty(
            files,
            "Remove-ItemProperty",
            "Takes a value from a key of the registry, for this session.",
            name,
            Parameter.named("Force", Types.SWITCH, "Has no effect.").is(Fidelity.IGNORED)));
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    drive.entries().forEach(entry -> call.write(entry.getValue()));
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    for (Path path : items(call, typed)) {
      for (Object name : call.list("Name")) {
        call.write(new FileItem(path, files().shown(path)).property(name.toString()));
      }
    }
  }

  @Override
  void onRegistry(CmdletCall call, String typed) {
    Map<String, Object> values = files().registry().values(typed);
    switch (spec().name()) {
      case "New-ItemProperty" -> make(call, values, typed);
      case "Remove-ItemProperty" -> {
        for (Object name : call.list("Name")) {
          if (values.remove(name.toString()) == null) {
            throw Registry.noProperty(name.toString(), typed);
          }
        }
      }
      default -> {
        for (Object name : call.list("Name")) {
          if (!values.containsKey(name.toString())) {
            throw Registry.noProperty(name.toString(), typed);
          }
          call.write(values.get(name.toString()));
        }
      }
    }
  }

  private void make(CmdletCall call, Map<String, Object> values, String typed) {
    String name = call.text("Name");
    if (values.containsKey(name) && !call.flag("Force")) {
      throw new PsException(
          new ErrorRecord(
              "The property already exists.",
              "ResourceExists",
              "(" + Registry.name(typed) + ":String)",
              "IOException",
              "System.IO.IOException"));
    }
    Object value = call.value("Value");
    String type =
        call.has("PropertyType") ? call.text("PropertyType").toLowerCase(Locale.ROOT) : "";
    boolean number = type.endsWith("word");
    values.put(
        name,
        value == null
            ? number ? (Object) 0 : ""
            : number ? Types.WHOLE.convert(value) : value instanceof Number ? value : value);
    call.write(files().registry().properties(typed, List.of(name)));
  }
}
