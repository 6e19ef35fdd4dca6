package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Wildcard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Set-Content} and {@code Add-Content}: values as text, one a line. */
public final class SetContent extends CollectingCmdlet {
  private final Printing printing;
  private final LabFiles files;
  private final boolean append;

  private SetContent(
      String name,
      String synopsis,
      Example example,
      boolean append,
      Printing printing,
      LabFiles files) {
    super(
        new CmdletSpec(
            name,
            synopsis,
            parameters(name.equals("Clear-Content")),
            List.of(example),
            true,
            false));
    this.append = append;
    this.printing = printing;
    this.files = files;
  }

  public static SetContent set(Printing printing, LabFiles files) {
    return new SetContent(
        "Set-Content",
        "Writes values into a file of the lab, in place of what it holds.",
        new Example("'192.0.2.40','192.0.2.51' | Set-Content hosts.txt", "A file of two lines."),
        false,
        printing,
        files);
  }

  /** {@code Clear-Content}: nothing in place of what a file holds. */
  static SetContent clear(Printing printing, LabFiles files) {
    return new SetContent(
        "Clear-Content",
        "Empties a file of the lab.",
        new Example("Clear-Content hosts.txt", "The file is there, and empty."),
        false,
        printing,
        files);
  }

  public static SetContent add(Printing printing, LabFiles files) {
    return new SetContent(
        "Add-Content",
        "Adds values to the end of a file of the lab.",
        new Example("Add-Content hosts.txt '192.0.2.60'", "One more line."),
        true,
        printing,
        files);
  }

  private static List<Parameter> parameters(boolean clears) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        Parameter.named("Path", Types.TEXT_LIST, "The file or files to write.")
            .at(1)
            .required()
            .pipedByName()
            .alias("LiteralPath", "PSPath"));
    if (!clears) {
      parameters.add(Parameter.named("Value", Types.ANY_LIST, "What to write.").at(2).piped());
      parameters.add(
          Parameter.named(
              "Encoding",
              TextEncoding.TYPE,
              "How characters become bytes; Windows-1252 if not given."));
      parameters.add(Parameter.named("NoNewline", Types.SWITCH, "Writes no line ends."));
      parameters.add(ItemCmdlet.PASS_THRU);
    }
    parameters.addAll(
        List.of(
            ItemCmdlet.FILTER,
            ItemCmdlet.INCLUDE,
            ItemCmdlet.EXCLUDE,
            ItemCmdlet.FORCE,
            ItemCmdlet.CREDENTIAL));
    return parameters;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    for (Object path : call.list("Path")) {
      write(call, path.toString(), input);
    }
    if (call.flag("PassThru")) {
      input.forEach(call::write);
    }
  }

  private void write(CmdletCall call, String typed, List<Object> input) {
    Optional<Drive> drive = Drive.of(call, typed);
    if (drive.isPresent()) {
      drive.get().set(input.size() == 1 ? input.get(0) : input.isEmpty() ? null : input);
      return;
    }
    boolean clears = spec().name().equals("Clear-Content");
    List<Path> found = Wildcard.isIn(typed) ? files.list(typed) : List.of(files.resolve(typed));
    if (clears && found.stream().noneMatch(Files::exists)) {
      call.error(files.missing(typed).error());
      return;
    }
    for (Path path : found) {
      String doing =
          "Performing the operation \""
              + spec().name().replace('-', ' ')
              + "\" on target \""
              + (clears ? "Item: " : "Path: ")
              + files.full(files.shown(path))
              + "\".";
      if (ItemCmdlet.wanted(call, path) && call.shouldProcess(doing, doing)) {
        new TextFile(files, files.shown(path))
            .write(
                text(call, input),
                (TextEncoding) call.value("Encoding"),
                TextEncoding.DEFAULT,
                append);
      }
    }
  }

  private String text(CmdletCall call, List<Object> input) {
    boolean bytes = call.value("Encoding") == TextEncoding.BYTE;
    String end = call.flag("NoNewline") ? "" : TextFile.LINE_END;
    StringBuilder text = new StringBuilder();
    for (Object value : input) {
      if (bytes) {
        text.append((char) (((Number) Types.WHOLE.convert(value)).intValue() & 0xff));
      } else {
        text.append(printing.values().get().of(value)).append(end);
      }
    }
    return text.toString();
  }
}
