package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An enumeration whose values have numbers: one that a script declares with {@code enum}, or one of
 * .NET's whose values are bits.
 */
public final class EnumType implements ScriptType {
  private final String name;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final boolean flags;

  public EnumType(String name, Map<String, Integer> numbers) {
    this(name, numbers, true);
  }

  /**
   * @param flags whether its values are bits that can be combined
   */
  EnumType(String name, Map<String, Integer> numbers, boolean flags) {
    this.name = name;
    this.flags = flags;
    numbers.forEach((word, number) -> values.put(word, new Value(this, word, number)));
  }

  /** One of an enumeration's values: its name as text, its number in sums and comparisons. */
  public record Value(EnumType type, String name, int number) implements PsObject {
    @Override
    public List<String> typeNames() {
      return List.of(type.name, "System.Enum", "System.ValueType", "System.Object");
    }

    @Override
    public List<String> propertyNames() {
      return List.of();
    }

    @Override
    public boolean hasProperty(String property) {
      return property.equalsIgnoreCase("value__");
    }

    @Override
    public Object property(String property) {
      return property.equalsIgnoreCase("value__") ? number : null;
    }

    /** Whether all bits of another value are in this one. */
    boolean has(Object flag) {
      int bits = type.number(flag);
      return (number & bits) == bits;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @Override
  public String fullName() {
    return name;
  }

  @Override
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  @Override
  public Object get(String word) {
    return values.values().stream()
        .filter(value -> value.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Object make(List<Object> arguments) {
    Object given = arguments.isEmpty() ? 0 : arguments.get(0);
    if (given instanceof Value same && same.type() == this) {
      return same;
    }
    int number = 0;
    List<?> words =
        given instanceof String text ? List.of(text.split(",")) : Convert.elements(given);
    for (Object word : words) {
      number |= number(word);
    }
    return of(number);
  }

  private int number(Object word) {
    if (word instanceof Value same) {
      return same.number();
    }
    String text = Text.of(word).strip();
    if (get(text) instanceof Value known) {
      return known.number();
    }
    if (Convert.number(word) instanceof Integer number && !text.isEmpty()) {
      return number;
    }
    throw Problems.cannotConvert(
        word,
        name,
        "Unable to match the identifier name "
            + text
            + " to a valid enumerator name. Specify one of the following enumerator names and try"
            + " again: "
            + String.join(", ", values.keySet()));
  }

  /** The value of a number: a name, names whose bits make it up, or the number itself. */
  Value of(int number) {
    for (Value value : values.values()) {
      if (value.number() == number) {
        return value;
      }
    }
    if (!flags) {
      return new Value(this, String.valueOf(number), number);
    }
    List<String> names = new ArrayList<>();
    int left = number;
    for (Value value : values.values()) {
      if (value.number() != 0 && (left & value.number()) == value.number()) {
        names.add(value.name());
        left &= ~value.number();
      }
    }
    return new Value(this, left == 0 ? String.join(", ", names) : String.valueOf(number), number);
  }
}
