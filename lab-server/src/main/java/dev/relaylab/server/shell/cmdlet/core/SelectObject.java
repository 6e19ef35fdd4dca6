package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
            .at(1),
        Parameter.named(
            "ExpandProperty", Values.TEXT, "The property whose value is written by itself."),
        Parameter.named("ExcludeProperty", Values.LIST, "Names that are left out."),
        Parameter.named("First", Values.WHOLE, "How many from the start."),
        Parameter.named("Last", Values.WHOLE, "How many from the end."),
        Parameter.named("Skip", Values.WHOLE, "How many are passed over."),
        Parameter.named("Index", Values.WHOLES, "The places of the objects wanted, from 0."),
        Parameter.named("Unique", Values.SWITCH, "Equal objects only once."),
        Parameter.named("Wait", Values.SWITCH, "Lets the commands before go on."));
    this.interpreter = interpreter;
  }

  @Override
  public Run start(CmdletCall call) {
    List<Object> kept = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    boolean collects = call.has("Last") || call.has("Index");
    int skip = call.has("Skip") ? (Integer) call.value("Skip") : 0;
    int first = call.has("First") ? (Integer) call.value("First") : Integer.MAX_VALUE;
    return new Run() {
      private int count;

      @Override
      public void process() {
        for (Object value : inputs(call)) {
          if (value == null) {
            continue;
          }
          if (collects) {
            kept.add(value);
          } else if (++count > skip && count - skip <= first) {
            emit(value);
          }
          if (!collects
              && first != Integer.MAX_VALUE
              && count - skip >= first
              && !call.flag("Wait")) {
            call.enough();
          }
        }
      }

      @Override
      public void end() {
        if (call.has("Index")) {
          call.list("Index").stream()
              .map(i -> ((Number) i).intValue())
              .filter(i -> i >= 0 && i < kept.size())
              .forEach(i -> emit(kept.get(i)));
        } else if (call.has("Last")) {
          int to = Math.max(0, kept.size() - skip);
          kept.subList(Math.max(0, to - (Integer) call.value("Last")), to).forEach(this::emit);
        }
      }

      private void emit(Object value) {
        List<Object> results = select(call, value);
        for (Object result : results) {
          if (!call.flag("Unique") || seen.add(fingerprint(result))) {
            call.write(result);
          }
        }
      }
    };
  }

  private static String fingerprint(Object value) {
    StringBuilder text = new StringBuilder(Text.of(value));
    Members.names(value)
        .forEach(name -> text.append('|').append(Text.of(Members.get(value, name))));
    return text.toString();
  }

  private List<Object> select(CmdletCall call, Object value) {
    if (call.has("ExpandProperty")) {
      return expand(call.text("ExpandProperty"), value);
    }
    if (!call.has("Property") && !call.has("ExcludeProperty")) {
      return List.of(value);
    }
    PsCustomObject selected =
        new PsCustomObject(
            List.of(
                "Selected." + typeName(value),
                "System.Management.Automation.PSCustomObject",
                "System.Object"));
    List<?> wanted = call.has("Property") ? call.list("Property") : List.of("*");
    List<String> excluded = call.list("ExcludeProperty").stream().map(Text::of).toList();
    for (Object argument : wanted) {
      for (Choice choice : Choice.of(argument, value)) {
        if (excluded.stream()
            .noneMatch(
                out ->
                    Choice.of(out, value).stream()
                        .anyMatch(c -> c.name().equalsIgnoreCase(choice.name())))) {
          selected.set(choice.name(), choice.value(interpreter, value));
        }
      }
    }
    return List.of(selected);
  }

  private static String typeName(Object value) {
    return value instanceof dev.relaylab.server.shell.lang.PsObject object
            && !object.typeNames().isEmpty()
        ? object.typeNames().get(0)
        : "System.Object";
  }

  private static List<Object> expand(String name, Object value) {
    boolean has =
        Members.names(value).stream().anyMatch(name::equalsIgnoreCase)
            || Members.get(value, name) != null;
    if (!has) {
      throw new PsException(
          new ErrorRecord(
              "Property \"" + name + "\" cannot be found.",
              "InvalidArgument",
              Text.of(value) + ":PSObject",
              "PSArgumentException",
              "ExpandPropertyNotFound"));
    }
    Object property = Members.get(value, name);
    return property instanceof List<?> list
        ? new ArrayList<>(list)
        : property == null ? List.of() : List.of(property);
  }
}
