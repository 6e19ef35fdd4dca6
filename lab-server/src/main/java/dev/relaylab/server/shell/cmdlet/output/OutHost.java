package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code Out-Host} and {@code Out-Default}: shows objects and passes nothing on. */
public final class OutHost extends CollectingCmdlet {
  private final Printing printing;

  /** Makes it under one of its two names. */
  public OutHost(String name, Printing printing) {
    super(
        name,
        "Shows objects on the screen and passes nothing on.",
        List.of(
            new Example("Get-ReceiveConnector | " + name, "The usual table, whatever comes next.")),
        Parameter.named("Paging", Types.SWITCH, "Has no effect: the lab's prompt scrolls.")
            .is(Parameter.Fidelity.IGNORED),
        INPUT);
    this.printing = printing;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    List<String> lines = printing.lines(input, printing.width().getAsInt());
    if (!lines.isEmpty()) {
      call.host(String.join("\n", lines));
    }
  }
}
