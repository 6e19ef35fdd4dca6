package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code Out-String}: what the screen would show, as text. */
public final class OutString extends CollectingCmdlet {
  private final Printing printing;

  public OutString(Printing printing) {
    super(
        "Out-String",
        "Turns objects into the text that the screen would show.",
        List.of(
            new Example(
                "$text = Get-ReceiveConnector | Format-List | Out-String",
                "Keeps a printed list in a variable."),
            new Example("Get-Queue | Out-String -Stream", "One text for each line.")),
        Parameter.named("Stream", Types.SWITCH, "Gives each line by itself."),
        Parameter.named("Width", Types.WHOLE, "How many characters a line may have."),
        INPUT);
    this.printing = printing;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    List<String> lines = printing.lines(input, Widths.of(call, printing));
    if (call.flag("Stream")) {
      lines.forEach(call::write);
    } else {
      StringBuilder text = new StringBuilder();
      lines.forEach(line -> text.append(line).append("\r\n"));
      call.write(text.toString());
    }
  }
}
