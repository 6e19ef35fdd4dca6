package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.format.PropertyChoice;
import dev.relaylab.server.shell.format.TableDocument;
import dev.relaylab.server.shell.format.TableLayout;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.List;

/** {@code Out-GridView}: there is no window here, so the same objects are shown as a table. */
public final class OutGridView extends CollectingCmdlet {
  private final Printing printing;

  public OutGridView(Printing printing) {
    super(
        "Out-GridView",
        "Shows objects as a table, for this shell has no windows; -PassThru passes all of them on.",
        List.of(new Example("Get-ReceiveConnector | Out-GridView", "The connectors as a table.")),
        Parameter.named("Title", Types.TEXT, "The heading."),
        Parameter.named("PassThru", Types.SWITCH, "Passes all the objects on.").in("PassThru"),
        Parameter.named("OutputMode", Types.TEXT, "Single or Multiple pass objects on.")
            .in("OutputMode"),
        Parameter.named("Wait", Types.SWITCH, "Has no effect.").is(Parameter.Fidelity.IGNORED),
        INPUT);
    this.printing = printing;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    List<Object> shown = new ArrayList<>();
    if (call.has("Title")) {
      shown.add(call.text("Title"));
    }
    if (!input.isEmpty() && !printing.isText(input.get(0))) {
      shown.add(
          new TableDocument(
              input,
              new PropertyChoice(printing.objects(), List.of()),
              printing.view(input.get(0)),
              null,
              new TableLayout(true, false, false),
              printing.values().get()));
    } else {
      shown.addAll(input);
    }
    call.host(String.join("\n", printing.lines(shown, printing.width().getAsInt())));
    String mode = call.has("OutputMode") ? call.text("OutputMode") : "None";
    if (call.flag("PassThru") || !mode.equalsIgnoreCase("None")) {
      input.stream().limit(mode.equalsIgnoreCase("Single") ? 1 : input.size()).forEach(call::write);
    }
  }
}
