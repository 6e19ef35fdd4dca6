package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An enumeration that a script declares with {@code enum}. */
final class EnumType implements ScriptType {
  private final String name;
  private final Map<String, Value> values = new LinkedHashMap<>();

  EnumType(String name, Map<String, Integer> numbers) {
    this.name = name;
    numbers.forEach((word, number) -> values.put(word, new Value(this, word, number)));
  }

  /** One of an enumeration's values: its name as text, its number in sums and comparisons. */
  record Value(EnumType type, String name, int number) implements PsObject {
    @Override
    public List<String> typeNames() {
      return List.of(type.name, "System.Enum", "System.ValueType", "System.Object");
    }

    @Override
    public List<String> propertyNames() {
      return List.of("value__");
    }

    @Override
    public Object property(String property) {
      return property.equalsIgnoreCase("value__") ? number : null;
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
    Object found = get(Text.of(given));
    if (found == null && Convert.number(given) instanceof Integer number) {
      found =
          values.values().stream().filter(each -> each.number() == number).findFirst().orElse(null);
    }
    if (found == null) {
      throw Problems.cannotConvert(
          given,
          name,
          "Unable to match the identifier name "
              + Text.of(given)
              + " to a valid enumerator name. Specify one of the following enumerator names and try"
              + " again: "
              + String.join(", ", new ArrayList<>(values.keySet())));
    }
    return found;
  }
}
