package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Cmdlets that show what was bound to them. */
final class Probe {
  private static final ParameterType TEXT = type("String", Text::of);
  private static final ParameterType WHOLE = type("Int32", Probe::whole);
  private static final ParameterType ANY = type("Object", value -> value);
  private static final ParameterType SWITCH = type("SwitchParameter", Convert::truth);

  private Probe() {}

  private static ParameterType type(String name, UnaryOperator<Object> conversion) {
    return new ParameterType() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Object convert(Object value) {
        return conversion.apply(value);
      }
    };
  }

  private static Object whole(Object value) {
    try {
      return Convert.integer(value);
    } catch (PsException bad) {
      throw new ParameterType.ConversionException(bad.getMessage());
    }
  }

  /** {@code Test-Bind}: two parameter sets, positions, a switch, pipeline input of both kinds. */
  static final class Bind implements Cmdlet {
    @Override
    public CmdletSpec spec() {
      return new CmdletSpec(
          "Test-Bind",
          "Shows what was bound.",
          List.of(
              Parameter.named("Identity", TEXT, "Which.").required().at(1).piped().pipedByName(),
              Parameter.named("Size", WHOLE, "How large.").at(2).alias("Width"),
              Parameter.named("Server", TEXT, "Where."),
              Parameter.named("Services", ANY, "What for."),
              Parameter.named("Force", SWITCH, "At once."),
              Parameter.named("Usage", TEXT, "By usage.").in("Usage"),
              Parameter.named("Internal", SWITCH, "By switch.").in("Internal")),
          List.of(),
          false,
          false);
    }

    @Override
    public Run start(CmdletCall call) {
      return () ->
          call.write(
              spec().parameters().stream()
                  .map(Parameter::name)
                  .filter(call::has)
                  .map(name -> name + "=" + Recorder.line(call.value(name)))
                  .collect(Collectors.joining(" ")));
    }
  }

  /** {@code Remove-Thing}: asks before it acts, warns about {@code odd}, fails for {@code bad}. */
  static final class Drop implements Cmdlet {
    @Override
    public CmdletSpec spec() {
      return new CmdletSpec(
          "Remove-Thing",
          "Removes a thing.",
          List.of(Parameter.named("Name", TEXT, "Which.").required().at(1).piped()),
          List.of(),
          true,
          true);
    }

    @Override
    public Run start(CmdletCall call) {
      return () -> {
        String name = call.text("Name");
        switch (name.toLowerCase(Locale.ROOT)) {
          case "bad" ->
              call.error(
                  new ErrorRecord(
                      "The thing 'bad' couldn't be found.",
                      "ObjectNotFound",
                      "bad:Thing",
                      "ThingNotFoundException",
                      "ThingNotFound"));
          case "odd" -> call.warn("The thing 'odd' is odd.");
          default -> {
            call.verbose("Removing " + name + ".");
            if (call.shouldProcess("Removing thing \"" + name + "\".", "Remove " + name + "?")) {
              call.write("removed " + name);
            }
          }
        }
      };
    }
  }
}
