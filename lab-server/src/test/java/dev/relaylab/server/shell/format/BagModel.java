package dev.relaylab.server.shell.format;

import dev.relaylab.server.shell.lang.PsObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object model of a test: bags are objects, maps are hashtables, functions are script blocks.
 */
public final class BagModel implements ObjectModel {

  @Override
  public List<String> typeNames(Object value) {
    return value instanceof PsObject object
        ? object.typeNames()
        : List.of(value.getClass().getName());
  }

  @Override
  public List<String> propertyNames(Object value) {
    return value instanceof PsObject object ? object.propertyNames() : List.of();
  }

  @Override
  public Object property(Object value, String name) {
    return value instanceof PsObject object ? object.property(name) : null;
  }

  @Override
  public Optional<Map<String, Object>> hashtable(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    map.forEach((key, entry) -> entries.put(String.valueOf(key), entry));
    return Optional.of(entries);
  }

  @Override
  public boolean isScript(Object value) {
    return value instanceof Function;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object run(Object script, Object input) {
    return ((Function<Object, Object>) script).apply(input);
  }

  @Override
  public String format(String format, Object value) {
    return format.replace("{0}", String.valueOf(value));
  }

  /** A printing of these objects. */
  public static Printing printing(int width, TableView... views) {
    BagModel model = new BagModel();
    return new Printing(
        model, Views.standard().with(List.of(views)), () -> new ValueText(model, 4), () -> width);
  }
}
