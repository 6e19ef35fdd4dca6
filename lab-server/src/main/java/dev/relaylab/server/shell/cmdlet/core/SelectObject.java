package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Picks properties of objects, or some of the objects. */
final class SelectObject extends CoreCmdlet {
  private final Interpreter interpreter;

  SelectObject(Interpreter interpreter) {
    super(
        "Select-Object",
        "Picks properties of objects, or some of the objects.",
        "Get-ReceiveConnector | Select-Object Name,Bindings -First 2",
        INPUT,
        Parameter.named("Property", Values.LIST, "Names, wildcards, or @{Name='…';Expression={…}}.")
            .at(1)
            .in("Default", "SkipLast"),
        Parameter.named(
                "ExpandProperty", Values.TEXT, "The property whose value is written by itself.")
            .in("Default", "SkipLast"),
        Parameter.named("ExcludeProperty", Values.LIST, "Names that are left out of -Property.")
            .in("Default", "SkipLast"),
        Parameter.named("First", Values.COUNT, "How many from the start.").in("Default"),
        Parameter.named("Last", Values.COUNT, "How many from the end.").in("Default"),
        Parameter.named("Skip", Values.COUNT, "How many are passed over.").in("Default"),
        Parameter.named("SkipLast", Values.COUNT, "How many are left away at the end.")
            .in("SkipLast"),
        Parameter.named("Index", Values.WHOLES, "The places of the objects wanted, from 0.")
            .in("Index"),
        Parameter.named("Unique", Values.SWITCH, "Equal objects only once."),
        Parameter.named("Wait", Values.SWITCH, "Lets the commands before go on.")
            .in("Default", "Index"));
    this.interpreter = interpreter;
  }

  @Override
  public Run start(CmdletCall call) {
    return call.has("Last") || call.has("SkipLast") || call.has("Index")
        ? new Collected(call)
        : new Passing(call);
  }

  private static int number(CmdletCall call, String name, int usual) {
    return call.has(name) ? (Integer) call.value(name) : usual;
  }

  /** Objects that go through as they come. */
  private final class Passing extends Picked {
    private final int skip;
    private final int first;
    private int count;

    Passing(CmdletCall call) {
      super(call);
      this.skip = number(call, "Skip", 0);
      this.first = number(call, "First", Integer.MAX_VALUE);
    }

    @Override
    void take(Object value) {
      count++;
      if (count > skip && count - skip <= first) {
        emit(value);
      }
      if (first != Integer.MAX_VALUE && count - skip >= first && !call.flag("Wait")) {
        call.enough();
      }
    }
  }

  /** Objects of which the end must be known first. */
  private final class Collected extends Picked {
    private final List<Object> kept = new ArrayList<>();

    Collected(CmdletCall call) {
      super(call);
    }

    @Override
    void take(Object value) {
      kept.add(value);
    }

    @Override
    public void end() {
      Set<Integer> places = new HashSet<>();
      call.list("Index").forEach(place -> places.add(((Number) place).intValue()));
      int skip = number(call, "Skip", 0);
      int first = number(call, "First", 0);
      int from =
          call.has("Last") ? Math.max(first, kept.size() - skip - number(call, "Last", 0)) : 0;
      int to = call.has("SkipLast") ? kept.size() - number(call, "SkipLast", 0) : kept.size();
      for (int i = 0; i < kept.size(); i++) {
        boolean wanted =
            call.has("Index")
                ? places.contains(i)
                : call.has("Last")
                    ? i < first || i >= from && i < kept.size() - (first > 0 ? 0 : skip)
                    : i < to;
        if (wanted) {
          emit(kept.get(i));
        }
      }
    }
  }

  private abstract class Picked implements Run {
    final CmdletCall call;
    private final Set<String> seen = new HashSet<>();

    Picked(CmdletCall call) {
      this.call = call;
    }

    abstract void take(Object value);

    @Override
    public void process() {
      inputs(call).stream().filter(value -> value != null).forEach(this::take);
    }

    void emit(Object value) {
      for (Object result : select(call, value)) {
        if (!call.flag("Unique") || seen.add(fingerprint(result))) {
          call.write(result);
        }
      }
    }
  }

  private static String fingerprint(Object value) {
    StringBuilder text = new StringBuilder(Text.of(value));
    Members.names(value)
        .forEach(name -> text.append('|').append(Text.of(Members.get(value, name))));
    return text.toString();
  }

  private List<Object> select(CmdletCall call, Object value) {
    if (call.has("ExpandProperty")) {
      return expand(call, value);
    }
    return call.has("Property")
        ? List.of(chosen(call, value, new PsCustomObject(selected(value))))
        : List.of(value);
  }

  /** Adds the properties that were asked for to an object. */
  private PsCustomObject chosen(CmdletCall call, Object value, PsCustomObject into) {
    List<String> excluded = call.list("ExcludeProperty").stream().map(Text::of).toList();
    for (Object argument : call.list("Property")) {
      for (Choice choice : Choice.of(argument, value, Choice.NAMED)) {
        if (excluded.stream().noneMatch(out -> Wildcard.fits(out, choice.name()))) {
          into.set(choice.name(), choice.value(interpreter, value));
        }
      }
    }
    return into;
  }

  private static List<String> selected(Object value) {
    String type =
        value instanceof PsObject object && !object.typeNames().isEmpty()
            ? object.typeNames().get(0)
            : Members.typeNames(value).get(0);
    return List.of(
        "Selected." + type, "System.Management.Automation.PSCustomObject", "System.Object");
  }

  private List<Object> expand(CmdletCall call, Object value) {
    String name = call.text("ExpandProperty");
    Object property = Members.get(value, name);
    if (property == null && Members.names(value).stream().noneMatch(name::equalsIgnoreCase)) {
      call.error(
          new ErrorRecord(
              "Property \"" + name + "\" cannot be found.",
              "InvalidArgument",
              Text.of(value) + ":PSObject",
              "PSArgumentException",
              "ExpandPropertyNotFound"));
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    for (Object each : property instanceof List<?> list ? list : nonNull(property)) {
      values.add(
          call.has("Property") && each instanceof PsObject object
              ? chosen(call, value, copy(object))
              : each);
    }
    return values;
  }

  private static List<Object> nonNull(Object value) {
    return value == null ? List.of() : List.of(value);
  }

  private static PsCustomObject copy(PsObject object) {
    PsCustomObject copy = new PsCustomObject(object.typeNames());
    object.propertyNames().forEach(name -> copy.set(name, object.property(name)));
    return copy;
  }
}
