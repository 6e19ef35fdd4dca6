package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.format.PropertyChoice;
import dev.relaylab.server.shell.format.WideDocument;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code Format-Wide}. */
public final class FormatWide extends FormatCmdlet {
  private static final int USUAL_COLUMNS = 2;

  public FormatWide(Printing printing) {
    super(
        printing,
        "Format-Wide",
        "Shows one property of many objects side by side.",
        List.of(
            new Example(
                "Get-ReceiveConnector | Format-Wide Name -Column 3", "Names in three columns.")),
        PROPERTY,
        Parameter.named("Column", Types.WHOLE, "How many columns there are."),
        Parameter.named("AutoSize", Types.SWITCH, "As many columns as the longest value allows."),
        GROUP_BY,
        FORCE,
        VIEW,
        INPUT);
  }

  @Override
  void layOut(
      CmdletCall call, List<Object> objects, PropertyChoice choice, PropertyChoice groupBy) {
    int columns =
        call.flag("AutoSize")
            ? 0
            : call.value("Column") instanceof Integer n ? Math.max(1, n) : USUAL_COLUMNS;
    call.write(new WideDocument(objects, choice, groupBy, columns, printing().values().get()));
  }
}
