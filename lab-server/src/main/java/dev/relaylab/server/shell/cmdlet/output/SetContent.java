package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

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
        name,
        synopsis,
        List.of(example),
        Parameter.named("Path", Types.TEXT_LIST, "The file or files to write.")
            .at(1)
            .required()
            .alias("LiteralPath", "PSPath"),
        Parameter.named("Value", Types.ANY_LIST, "What to write.").at(2).piped(),
        Parameter.named(
            "Encoding",
            TextEncoding.TYPE,
            "How characters become bytes; Windows-1252 if not given."),
        Parameter.named("NoNewline", Types.SWITCH, "Writes no line ends."),
        Parameter.named("Force", Types.SWITCH, "Has no effect: the lab's files are writable.")
            .is(Parameter.Fidelity.IGNORED));
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

  @Override
  void finish(CmdletCall call, List<Object> input) {
    String end = call.flag("NoNewline") ? "" : TextFile.LINE_END;
    StringBuilder text = new StringBuilder();
    for (Object value : input) {
      text.append(printing.values().get().of(value)).append(end);
    }
    for (Object path : call.list("Path")) {
      new TextFile(files, path.toString())
          .write(
              text.toString(), (TextEncoding) call.value("Encoding"), TextEncoding.DEFAULT, append);
    }
  }
}
