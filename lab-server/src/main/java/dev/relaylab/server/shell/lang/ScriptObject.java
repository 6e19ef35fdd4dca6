package dev.relaylab.server.shell.lang;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** An object of a .NET class: properties that scripts read and set, and methods that they call. */
public final class ScriptObject implements ScriptType.Instance {
  private final String typeName;
  private Supplier<String> text;
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final Map<String, Function<List<Object>, Object>> methods = new LinkedHashMap<>();

  public ScriptObject(String typeName) {
    this.typeName = typeName;
    this.text = () -> typeName;
  }

  public ScriptObject with(String property, Object value) {
    properties.put(property, value);
    return this;
  }

  /** Gives it a method. */
  public ScriptObject does(String method, Function<List<Object>, Object> work) {
    methods.put(method, work);
    return this;
  }

  /** The names of its methods. */
  public List<String> methodNames() {
    return List.copyOf(methods.keySet());
  }

  /** What the object is as a text. */
  public ScriptObject showing(Supplier<String> shown) {
    text = shown;
    return this;
  }

  @Override
  public Object call(String method, List<Object> arguments) {
    for (Map.Entry<String, Function<List<Object>, Object>> entry : methods.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(method)) {
        return entry.getValue().apply(arguments);
      }
    }
    throw noMethod(method);
  }

  @Override
  public List<String> typeNames() {
    return List.of(typeName, "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.copyOf(properties.keySet());
  }

  @Override
  public Object property(String name) {
    return properties.get(own(name));
  }

  @Override
  public boolean assign(String name, Object value) {
    properties.put(own(name), value);
    return true;
  }

  private String own(String name) {
    return properties.keySet().stream()
        .filter(known -> known.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(name);
  }

  @Override
  public String toString() {
    return text.get();
  }
}
