package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.Parameter.Fidelity;
import java.util.ArrayList;
import java.util.List;

/** What the lab does with every parameter of every cmdlet, as its table says. */
public final class FidelityLedger {

  private FidelityLedger() {}

  /** One line of the ledger. */
  public record Row(String cmdlet, String parameter, String type, Fidelity fidelity, String help) {}

  /** All parameters of these cmdlets, in table order. */
  public static List<Row> of(List<CmdletSpec> cmdlets) {
    List<Row> rows = new ArrayList<>();
    for (CmdletSpec cmdlet : cmdlets) {
      for (Parameter parameter : cmdlet.parameters()) {
        rows.add(
            new Row(
                cmdlet.name(),
                parameter.name(),
                parameter.type().name(),
                parameter.fidelity(),
                parameter.help()));
      }
    }
    return List.copyOf(rows);
  }
}
