package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** An object of a .NET class: properties that scripts read and set, and methods that they call. */
final class NetObject implements ScriptType.Instance {
  private final String typeName;
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final Map<String, Function<List<Object>, Object>> methods = new LinkedHashMap<>();

  NetObject(String typeName) {
    this.typeName = typeName;
  }

  NetObject with(String property, Object value) {
    properties.put(property, value);
    return this;
  }

  /** A method; it throws a {@link Refusal} as .NET throws an exception. */
  NetObject does(String method, Function<List<Object>, Object> work) {
    methods.put(method, work);
    return this;
  }

  @Override
  public Object call(String method, List<Object> arguments) {
    for (Map.Entry<String, Function<List<Object>, Object>> entry : methods.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(method)) {
        try {
          return entry.getValue().apply(arguments);
        } catch (Refusal refused) {
          throw new PsException(refused.error());
        }
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
    Object address = properties.get("Address");
    return address == null ? typeName : address.toString();
  }
}
