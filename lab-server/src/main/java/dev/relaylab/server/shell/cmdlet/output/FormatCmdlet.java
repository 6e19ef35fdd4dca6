package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.FormatDocument;
import dev.relaylab.server.shell.format.Printing;
import dev.relaylab.server.shell.format.PropertyChoice;
import dev.relaylab.server.shell.format.TableEntry;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.List;

/** What the Format cmdlets have in common: text and finished layouts pass through as they are. */
abstract class FormatCmdlet extends CollectingCmdlet {
  static final Parameter PROPERTY =
      Parameter.named(
              "Property",
              Types.ANY_LIST,
              "Names, wildcards, script blocks, or hashtables with Label and Expression.")
          .at(1);
  static final Parameter GROUP_BY =
      Parameter.named(
          "GroupBy",
          Types.ANY,
          "Begins a new part, with a heading, whenever this property changes.");

  static final Parameter FORCE =
      Parameter.named("Force", Types.SWITCH, "Has no effect: every property can be shown.")
          .is(Parameter.Fidelity.IGNORED);
  static final Parameter VIEW =
      Parameter.named("View", Types.TEXT, "Has no effect: a type has one view.")
          .is(Parameter.Fidelity.IGNORED);
  static final Parameter EXPAND =
      Parameter.named("Expand", Types.TEXT, "Has no effect.").is(Parameter.Fidelity.IGNORED);
  static final Parameter DISPLAY_ERROR =
      Parameter.named("DisplayError", Types.SWITCH, "Has no effect.")
          .is(Parameter.Fidelity.IGNORED);
  static final Parameter SHOW_ERROR =
      Parameter.named("ShowError", Types.SWITCH, "Has no effect.").is(Parameter.Fidelity.IGNORED);
  private final Printing printing;

  FormatCmdlet(
      Printing printing,
      String name,
      String synopsis,
      List<CmdletSpec.Example> examples,
      Parameter... parameters) {
    super(name, synopsis, examples, parameters);
    this.printing = printing;
  }

  final Printing printing() {
    return printing;
  }

  /** Writes the layout of at least one object. */
  abstract void layOut(
      CmdletCall call, List<Object> objects, PropertyChoice choice, PropertyChoice groupBy);

  @Override
  final void finish(CmdletCall call, List<Object> input) {
    PropertyChoice choice = new PropertyChoice(printing.objects(), call.list("Property"));
    Object by = call.value("GroupBy");
    PropertyChoice groupBy =
        by == null ? null : new PropertyChoice(printing.objects(), List.of(by));
    List<Object> run = new ArrayList<>();
    for (Object value : input) {
      if (value instanceof FormatDocument || printing.isText(value)) {
        flush(call, run, choice, groupBy);
        call.write(value);
      } else {
        printing
            .objects()
            .hashtable(value)
            .ifPresentOrElse(table -> run.addAll(TableEntry.of(table)), () -> run.add(value));
      }
    }
    flush(call, run, choice, groupBy);
  }

  private void flush(
      CmdletCall call, List<Object> run, PropertyChoice choice, PropertyChoice groupBy) {
    if (!run.isEmpty()) {
      layOut(call, new ArrayList<>(run), choice, groupBy);
      run.clear();
    }
  }
}
