package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the parameters of the core cmdlets take. */
final class Values {
  static final ParameterType ANY = of("Object", value -> value);

  /** All the values by position that are left, as one list. */
  static final ParameterType REST =
      new ParameterType() {
        @Override
        public String name() {
          return "Object";
        }

        @Override
        public Object convert(Object value) {
          return value;
        }

        @Override
        public boolean takesRest() {
          return true;
        }
      };

  static final ParameterType LIST =
      of(
          "Object[]",
          value -> value instanceof List<?> ? value : value == null ? List.of() : List.of(value));
  static final ParameterType TEXT = of("String", value -> value == null ? null : Text.of(value));
  static final ParameterType SWITCH =
      of(
          "SwitchParameter",
          value ->
              value instanceof Boolean
                  ? value
                  : value != null && !Text.of(value).equalsIgnoreCase("false"));
  static final ParameterType WHOLE = of("Int32", Values::whole);
  static final ParameterType NUMBER = of("Double", Values::number);
  static final ParameterType SCRIPT = of("ScriptBlock", Values::script);

  static final ParameterType WHOLES =
      of(
          "Int32[]",
          value ->
              (value instanceof List<?> list ? list : List.of(value))
                  .stream().map(Values::whole).toList());

  private Values() {}

  private static ParameterType of(String name, UnaryOperator<Object> conversion) {
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

  private static Object number(Object value) {
    try {
      return Double.parseDouble(Text.of(value).strip());
    } catch (NumberFormatException bad) {
      throw new ParameterType.ConversionException(
          "Cannot convert value \""
              + Text.of(value)
              + "\" to type \"System.Int32\". Error: \"Input string was not in a correct"
              + " format.\"");
    }
  }

  private static Object whole(Object value) {
    return (int) Math.rint((Double) number(value));
  }

  private static Object script(Object value) {
    if (value instanceof ScriptBlock) {
      return value;
    }
    throw new ParameterType.ConversionException(
        "Cannot convert the \""
            + Text.of(value)
            + "\" value to type \"System.Management.Automation.ScriptBlock\". Write it in braces: {"
            + " … }.");
  }
}
