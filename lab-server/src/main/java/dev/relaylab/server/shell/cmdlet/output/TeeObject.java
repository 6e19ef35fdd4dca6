package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/**
 * {@code Tee-Object}: writes what the screen would show into a file, or keeps the objects in a
 * variable, and passes them on.
 */
public final class TeeObject extends CollectingCmdlet {
  private final Printing printing;
  private final LabFiles files;

  public TeeObject(Printing printing, LabFiles files) {
    super(
        "Tee-Object",
        "Writes what the screen would show into a file, and passes the objects on.",
        List.of(new Example("Get-Queue | Tee-Object queues.txt", "On the screen and in a file.")),
        Parameter.named("FilePath", Types.TEXT, "The file to write.")
            .at(1)
            .alias("LiteralPath", "Path"),
        Parameter.named("Variable", Types.TEXT, "The variable to set instead of a file."),
        Parameter.named("Append", Types.SWITCH, "Adds to the file's end."),
        INPUT);
    this.printing = printing;
    this.files = files;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    if (call.has("Variable")) {
      call.assign(call.text("Variable"), input.size() == 1 ? input.get(0) : input);
      input.forEach(call::write);
      return;
    }
    if (!call.has("FilePath")) {
      throw FileProblem.denied("", "Tee-Object needs a -FilePath or a -Variable");
    }
    StringBuilder text = new StringBuilder();
    printing
        .lines(input, printing.width().getAsInt())
        .forEach(line -> text.append(line).append(TextFile.LINE_END));
    new TextFile(files, call.text("FilePath"))
        .write(text.toString(), null, TextEncoding.UNICODE, call.flag("Append"));
    input.forEach(call::write);
  }
}
