package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code Get-Item}, {@code Resolve-Path} and {@code Convert-Path}: what a name means by itself. */
final class GetItem extends ItemCmdlet {
  private final Form form;

  private enum Form {
    ITEM,
    PATH,
    TEXT
  }

  private GetItem(LabFiles files, Form form, String name, String synopsis, Parameter... more) {
    super(
        files,
        new CmdletSpec(
            name,
            synopsis,
            with(PATH, more),
            List.of(new Example(name + " relay.csv", "One file.")),
            false,
            false));
    this.form = form;
  }

  static GetItem item(LabFiles files) {
    return new GetItem(
        files,
        Form.ITEM,
        "Get-Item",
        "Gives a file or folder itself.",
        FILTER,
        INCLUDE,
        EXCLUDE,
        FORCE,
        CREDENTIAL,
        Parameter.named("Stream", Types.TEXT_LIST, "Has no effect.")
            .is(Parameter.Fidelity.IGNORED));
  }

  static GetItem path(LabFiles files) {
    return new GetItem(
        files,
        Form.PATH,
        "Resolve-Path",
        "Gives the whole path of a file of the lab.",
        Parameter.named("Relative", Types.SWITCH, "The path from the present folder."));
  }

  static GetItem text(LabFiles files) {
    return new GetItem(
        files, Form.TEXT, "Convert-Path", "Gives the whole path of a file as a text.");
  }

  private static List<Parameter> with(Parameter first, Parameter... more) {
    List<Parameter> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all;
  }

  @Override
  void onDrive(CmdletCall call, Drive drive) {
    drive.items().forEach(call::write);
  }

  @Override
  void onRegistry(CmdletCall call, String typed) {
    call.write(form == Form.ITEM ? files().registry().key(typed) : Registry.name(typed));
  }

  @Override
  void onCertificates(CmdletCall call, String typed) {
    if (!files().certificates().has(typed)) {
      call.error(FileProblem.missing(typed).error());
    }
    for (PsCustomObject item : files().certificates().items(typed)) {
      call.write(form == Form.ITEM ? item : "Cert:\\" + CertificateStore.place(item));
    }
  }

  @Override
  void onFiles(CmdletCall call, String typed) {
    for (Path path : items(call, typed)) {
      String shown = files().shown(path);
      call.write(
          switch (form) {
            case ITEM -> new FileItem(path, shown);
            case TEXT -> shown;
            case PATH -> call.flag("Relative") ? relative(shown) : new Location(shown);
          });
    }
  }

  private String relative(String shown) {
    String from = files().location() + "\\";
    return shown.startsWith(from) ? ".\\" + shown.substring(from.length()) : shown;
  }
}
