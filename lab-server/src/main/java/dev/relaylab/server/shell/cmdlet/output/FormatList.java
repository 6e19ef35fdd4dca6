package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.ListDocument;
import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.format.PropertyChoice;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import java.util.List;

/** {@code Format-List}. */
public final class FormatList extends FormatCmdlet {

  public FormatList(Printing printing) {
    super(
        printing,
        "Format-List",
        "Shows objects as a list, one line for each property.",
        List.of(
            new Example(
                "Get-ReceiveConnector 'Default Frontend EX01' | Format-List",
                "Every property of one connector."),
            new Example(
                "Get-ReceiveConnector | fl Name, *Auth*, RemoteIPRanges",
                "Chosen properties; wildcards may be used.")),
        PROPERTY,
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
    call.write(new ListDocument(objects, choice, groupBy, printing().values().get()));
  }
}
