package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.CustomDocument;
import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.format.PropertyChoice;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code Format-Custom}. */
public final class FormatCustom extends FormatCmdlet {
  private static final int USUAL_DEPTH = 5;

  public FormatCustom(Printing printing) {
    super(
        printing,
        "Format-Custom",
        "Shows objects as classes with their properties.",
        List.of(
            new Example("Get-AcceptedDomain | Format-Custom Name, DomainName", "Each as a class.")),
        PROPERTY,
        Parameter.named("Depth", Types.WHOLE, "How many levels are shown; 5 if not given."),
        GROUP_BY,
        FORCE,
        INPUT);
  }

  @Override
  void layOut(
      CmdletCall call, List<Object> objects, PropertyChoice choice, PropertyChoice groupBy) {
    int depth = call.value("Depth") instanceof Integer given ? given : USUAL_DEPTH;
    call.write(new CustomDocument(objects, choice, depth, printing().values().get()));
  }
}
