package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.directory.InvalidValueException;
import dev.relaylab.server.directory.Property;
import dev.relaylab.server.directory.Unlimited;
import dev.relaylab.server.directory.ValueType;
import dev.relaylab.server.directory.ValueTypes;
import dev.relaylab.server.shell.lang.ParameterType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The parameter that sets a property of the directory: what it takes follows from the property. */
final class PropertyType implements ParameterType {
  /** From here on a fraction is one of a size: 1.9GB is a whole number of bytes. */
  private static final double A_KILOBYTE = 1024;

  private final Property<?> property;
  private final ValueType<?> type;

  PropertyType(Property<?> property) {
    this.property = property;
    this.type = property.type();
  }

  @Override
  public String name() {
    if (type.element() != null) {
      return "MultiValuedProperty";
    }
    String name = type.name();
    int bracket = name.indexOf('`');
    String head = bracket < 0 ? name : name.substring(0, bracket);
    return head.substring(head.lastIndexOf('.') + 1);
  }

  @Override
  public List<String> choices() {
    return type.choices();
  }

  @Override
  public Object convert(Object value) {
    if (type == ValueTypes.BOOLEAN && (value != null || property.initial() != null)) {
      return Types.BOOL.convert(value);
    }
    if (value == null) {
      return nothing();
    }
    if (type.element() != null) {
      return value instanceof Map<?, ?> change ? change(change) : elements(value);
    }
    if (value instanceof Iterable<?> several && !(value instanceof Set<?>)) {
      return parse(type, String.join(", ", Types.texts(several)));
    }
    return parse(type, value);
  }

  private Object nothing() {
    if (type.element() != null) {
      return List.of();
    }
    if (type == SettingsTypes.COUNT) {
      return Unlimited.none();
    }
    if (property.initial() instanceof Set<?>) {
      return parse(type, "None");
    }
    if (property.initial() == null || property.initial() instanceof String) {
      return null;
    }
    throw Types.cannotConvert("", type.name(), "The value can't be null.");
  }

  private List<Object> elements(Object value) {
    List<Object> elements = new ArrayList<>();
    if (value instanceof Iterable<?> several) {
      several.forEach(one -> elements.add(parse(type.element(), one)));
    } else {
      elements.add(parse(type.element(), value));
    }
    return List.copyOf(elements);
  }

  private ListChange change(Map<?, ?> change) {
    List<Object> add = List.of();
    List<Object> remove = List.of();
    for (Map.Entry<?, ?> entry : change.entrySet()) {
      List<Object> values = entry.getValue() == null ? List.of() : elements(entry.getValue());
      switch (entry.getKey().toString().toLowerCase(Locale.ROOT)) {
        case "add" -> add = values;
        case "remove" -> remove = values;
        default ->
            throw Types.cannotConvert(
                "System.Collections.Hashtable",
                type.name(),
                "The hash table key \"" + entry.getKey() + "\" isn't valid. Use Add and Remove.");
      }
    }
    return new ListChange(add, remove);
  }

  private static Object parse(ValueType<?> type, Object value) {
    try {
      return type.parse(write(value));
    } catch (InvalidValueException bad) {
      throw Types.cannotConvert(write(value), type.name(), bad.getMessage());
    }
  }

  private static String write(Object value) {
    if (value instanceof Duration span) {
      return ValueTypes.printTimeSpan(span);
    }
    if (value instanceof ByteSize size) {
      return Long.toString(size.bytes());
    }
    if (value instanceof Set<?> flags) {
      return flags.isEmpty() ? "None" : String.join(", ", Types.texts(flags));
    }
    return value instanceof Double number && number >= A_KILOBYTE
        ? Long.toString(number.longValue())
        : String.valueOf(value);
  }
}
