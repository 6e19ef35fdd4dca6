package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the parameters of the core cmdlets take. */
final class Values {
  static final ParameterType ANY = orEmpty(of("Object", value -> value));

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

  /** Objects to work on; nothing at all is refused. */
  static final ParameterType OBJECTS =
      orEmpty(of("PSObject[]", value -> value instanceof List<?> ? value : List.of(value)));

  static final ParameterType TEXT = of("String", value -> value == null ? null : Text.of(value));

  /** One text or several. */
  static final ParameterType NAMES =
      of(
          "String[]",
          value ->
              value == null
                  ? List.of()
                  : (value instanceof List<?> list ? list : List.of(value))
                      .stream().map(Text::of).toList());

  static final ParameterType SWITCH =
      of(
          "SwitchParameter",
          value ->
              value instanceof Boolean
                  ? value
                  : value != null && !Text.of(value).equalsIgnoreCase("false"));

  /** How many: a whole number that is not below 0. */
  static final ParameterType COUNT = of("Int32", Values::count);

  static final ParameterType WHOLE = of("Int32", Values::whole);

  /** A number of whatever kind it is. */
  static final ParameterType NUMERIC =
      of("Object", value -> value instanceof Number ? value : numeric(value));

  static final ParameterType NUMBER = of("Double", Values::number);
  static final ParameterType SCRIPT = of("ScriptBlock", Values::script);

  static final ParameterType WHOLES =
      of(
          "Int32[]",
          value ->
              (value instanceof List<?> list ? list : List.of(value))
                  .stream().map(Values::whole).toList());

  /** The console's colours. */
  static final ParameterType COLOUR =
      oneOf(
          "System.ConsoleColor",
          "Black",
          "DarkBlue",
          "DarkGreen",
          "DarkCyan",
          "DarkRed",
          "DarkMagenta",
          "DarkYellow",
          "Gray",
          "DarkGray",
          "Blue",
          "Green",
          "Cyan",
          "Red",
          "Magenta",
          "Yellow",
          "White");

  /** The categories of errors. */
  static final ParameterType CATEGORY =
      oneOf(
          "System.Management.Automation.ErrorCategory",
          "NotSpecified",
          "OpenError",
          "CloseError",
          "DeviceError",
          "DeadlockDetected",
          "InvalidArgument",
          "InvalidData",
          "InvalidOperation",
          "InvalidResult",
          "InvalidType",
          "MetadataError",
          "NotImplemented",
          "NotInstalled",
          "ObjectNotFound",
          "OperationStopped",
          "OperationTimeout",
          "SyntaxError",
          "ParserError",
          "PermissionDenied",
          "ResourceBusy",
          "ResourceExists",
          "ResourceUnavailable",
          "ReadError",
          "WriteError",
          "FromStdErr",
          "SecurityError",
          "ProtocolError",
          "ConnectionError",
          "AuthenticationError",
          "LimitsExceeded",
          "QuotaExceeded",
          "NotEnabled");

  private Values() {}

  /** One of an enumeration's names, in any case, or its number. */
  static ParameterType oneOf(String type, String... names) {
    return new ParameterType() {
      @Override
      public String name() {
        return type.substring(type.lastIndexOf('.') + 1);
      }

      @Override
      public Object convert(Object value) {
        String text = Text.of(value).strip();
        for (int i = 0; i < names.length; i++) {
          if (names[i].equalsIgnoreCase(text) || text.equals(String.valueOf(i))) {
            return names[i];
          }
        }
        throw new ConversionException(
            "Cannot convert value \""
                + text
                + "\" to type \""
                + type
                + "\". Error: \"Unable to match the identifier name "
                + text
                + " to a valid enumerator name. Specify one of the following enumerator names and"
                + " try again: "
                + String.join(", ", names)
                + "\"");
      }

      @Override
      public List<String> choices() {
        return List.of(names);
      }
    };
  }

  /** A whole number within bounds, as ValidateRange has them. */
  static ParameterType between(String parameter, int least, int greatest) {
    return of(
        "Int32",
        value -> {
          int number = (Integer) whole(value);
          if (number < least || number > greatest) {
            boolean above = number > greatest;
            throw new PsException(
                new ErrorRecord(
                    "Cannot validate argument on parameter '"
                        + parameter
                        + "'. The "
                        + number
                        + " argument is "
                        + (above ? "greater than the maximum" : "less than the minimum")
                        + " allowed range of "
                        + (above ? greatest : least)
                        + ". Supply an argument that is "
                        + (above ? "less than or equal to " : "greater than or equal to ")
                        + (above ? greatest : least)
                        + " and then try the command again.",
                    "InvalidData",
                    "",
                    "ParameterBindingValidationException",
                    "ParameterArgumentValidationError"));
          }
          return number;
        });
  }

  /** The same type, where a mandatory parameter may be given an empty text or list. */
  static ParameterType orEmpty(ParameterType type) {
    return new ParameterType() {
      @Override
      public String name() {
        return type.name();
      }

      @Override
      public Object convert(Object value) {
        return type.convert(value);
      }

      @Override
      public boolean takesEmpty() {
        return true;
      }
    };
  }

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

  private static Object numeric(Object value) {
    Double number = (Double) number(value);
    return Text.of(value).contains(".") || Math.abs(number) > Integer.MAX_VALUE
        ? number
        : (Object) number.intValue();
  }

  private static Object whole(Object value) {
    return (int) Math.rint((Double) number(value));
  }

  private static Object count(Object value) {
    int count = (Integer) whole(value);
    if (count < 0) {
      throw new ParameterType.ConversionException(
          "Cannot convert value \""
              + count
              + "\" to a number of objects. Give a number that is greater than or equal to 0.");
    }
    return count;
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
