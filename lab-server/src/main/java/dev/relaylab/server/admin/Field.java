package dev.relaylab.server.admin;

import dev.relaylab.server.directory.AdObject;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.ValueType;
import dev.relaylab.server.directory.ValueTypes;
import dev.relaylab.server.policy.explain.Argument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One parameter of a cmdlet, as a form has it.
 *
 * @param name the parameter's
 * @param choices what can be chosen; empty where anything can be written
 * @param shown the present value of an object, as text
 * @param parse reads what was written, with the shell's own reader; null for no value
 */
record Field(
    String name,
    String label,
    String help,
    Kind kind,
    List<String> choices,
    Function<AdObject, List<String>> shown,
    Function<List<String>, Object> parse) {

  /** How a person fills it in. */
  enum Kind {
    TEXT,
    LINES,
    CHOICE,
    SWITCH,
    FLAGS
  }

  /** A property's field: its kind follows from the property's type. */
  static <T> Field of(Property<T> property, String label, String help) {
    Kind kind = kind(property);
    List<String> choices =
        property.type().choices().stream()
            .filter(choice -> kind == Kind.CHOICE || !choice.equals("None"))
            .toList();
    return new Field(
        property.name(),
        label,
        help,
        kind,
        kind == Kind.CHOICE || kind == Kind.FLAGS ? choices : List.of(),
        object -> texts(object.get(property)),
        values -> parsed(property, kind, values));
  }

  /** A text that is no property, such as the name of a new object. */
  static Field text(String name, String label, String help) {
    return new Field(
        name,
        label,
        help,
        Kind.TEXT,
        List.of(),
        object -> List.of(),
        values -> {
          if (values.isEmpty()) {
            throw new InvalidValueException("A value is needed here.");
          }
          return values.get(0);
        });
  }

  /** One word of several that is no property. */
  static Field choice(String name, String label, String help, String... words) {
    return new Field(
        name,
        label,
        help,
        Kind.CHOICE,
        List.of(words),
        object -> List.of(),
        values -> new Word(ValueTypes.word(words).parse(String.join("", values))));
  }

  /** A word that needs no quotes. */
  private record Word(String text) {}

  private static Kind kind(Property<?> property) {
    if (property.type().element() != null) {
      return Kind.LINES;
    }
    if (property.type() == ValueTypes.BOOLEAN) {
      return Kind.SWITCH;
    }
    if (property.type().choices().isEmpty()) {
      return Kind.TEXT;
    }
    return property.initial() instanceof Set ? Kind.FLAGS : Kind.CHOICE;
  }

  static List<String> texts(Object value) {
    if (value == null || value.equals("")) {
      return List.of();
    }
    if (value instanceof Boolean flag) {
      return flag ? List.of("True") : List.of();
    }
    return value instanceof Collection<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of(value.toString());
  }

  private static Object parsed(Property<?> property, Kind kind, List<String> values) {
    return switch (kind) {
      case SWITCH -> !values.isEmpty();
      case FLAGS -> property.type().parse(values.isEmpty() ? "None" : String.join(",", values));
      case LINES -> elements(property.type().element(), values);
      default -> {
        if (!values.isEmpty()) {
          yield property.type().parse(values.get(0));
        }
        if (property.initial() != null && !property.initial().equals("")) {
          throw new InvalidValueException("A value is needed here.");
        }
        yield null;
      }
    };
  }

  private static List<Object> elements(ValueType<?> type, List<String> values) {
    List<Object> all = new ArrayList<>();
    values.forEach(value -> all.add(type.parse(value)));
    return all;
  }

  /** What is wrong with what was written, if anything. */
  Optional<String> mistake(List<String> values) {
    try {
      Object unused = parse.apply(values);
      return Optional.empty();
    } catch (InvalidValueException bad) {
      return Optional.of(bad.getMessage());
    }
  }

  /** What was written, as a command line has it. */
  String argument(List<String> values) {
    Object value = parse.apply(values);
    if (value instanceof Word word) {
      return word.text();
    }
    if (value instanceof Integer number) {
      return number.toString();
    }
    boolean asWritten = kind == Kind.TEXT && value != null;
    return asWritten ? Argument.quoted(values.get(0)) : Argument.of(value);
  }

  /** What was written, without blanks and empty lines. */
  List<String> written(WebRequest request) {
    List<String> values = new ArrayList<>();
    for (String value : request.all(name)) {
      String[] parts = kind == Kind.LINES ? value.split("[\\r\\n,]+") : new String[] {value};
      for (String part : parts) {
        if (!part.isBlank()) {
          values.add(part.strip());
        }
      }
    }
    return List.copyOf(values);
  }
}
