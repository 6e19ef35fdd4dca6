package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.format.PropertyChoice;
import dev.relaylab.server.shell.format.TableDocument;
import dev.relaylab.server.shell.format.TableLayout;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code Format-Table}. */
public final class FormatTable extends FormatCmdlet {

  public FormatTable(Printing printing) {
    super(
        printing,
        "Format-Table",
        "Shows objects as a table, one line each.",
        List.of(
            new Example(
                "Get-ReceiveConnector | Format-Table Name, Bindings -AutoSize",
                "A narrow table of two properties."),
            new Example(
                "Get-ReceiveConnector | ft @{Label='Who'; Expression={$_.PermissionGroups}; Width=30}, Name",
                "A column of your own, 30 characters wide.")),
        PROPERTY,
        Parameter.named(
            "AutoSize", Types.SWITCH, "Makes every column as wide as its widest value."),
        Parameter.named(
            "Wrap", Types.SWITCH, "Shows long values over several lines instead of cutting them."),
        Parameter.named("HideTableHeaders", Types.SWITCH, "Leaves the header lines away."),
        GROUP_BY,
        FORCE,
        VIEW,
        EXPAND,
        DISPLAY_ERROR,
        SHOW_ERROR,
        INPUT);
  }

  @Override
  void layOut(
      CmdletCall call, List<Object> objects, PropertyChoice choice, PropertyChoice groupBy) {
    call.write(
        new TableDocument(
            objects,
            choice,
            printing().view(objects.get(0)),
            groupBy,
            new TableLayout(
                call.flag("AutoSize"), call.flag("Wrap"), call.flag("HideTableHeaders")),
            printing().values().get()));
  }
}
