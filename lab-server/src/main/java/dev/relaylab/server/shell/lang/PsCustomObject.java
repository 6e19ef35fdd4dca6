package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object made of properties that a script named: Select-Object, [pscustomobject], Import-Csv.
 */
public final class PsCustomObject implements PsObject {
  private List<String> typeNames;
  private final Map<String, Map.Entry<String, Object>> properties = new LinkedHashMap<>();
  private final Map<String, Function<List<Object>, Object>> methods = new LinkedHashMap<>();
  private String shown;
  private String text;

  public PsCustomObject() {
    this(List.of("System.Management.Automation.PSCustomObject", "System.Object"));
  }

  public PsCustomObject(List<String> typeNames) {
    this.typeNames = typeNames;
  }

  /** Sets a property, new or old. */
  public PsCustomObject set(String name, Object value) {
    String key = name.toLowerCase(Locale.ROOT);
    Map.Entry<String, Object> old = properties.get(key);
    properties.put(
        key, new java.util.AbstractMap.SimpleEntry<>(old == null ? name : old.getKey(), value));
    return this;
  }

  @Override
  public boolean assign(String name, Object value) {
    set(name, value);
    return true;
  }

  /** A property that is worked out whenever it is read. */
  public PsCustomObject computed(String name, Supplier<Object> value) {
    return set(name, value);
  }

  /** Puts a name before those of its type. */
  public PsCustomObject typed(String name) {
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(typeNames);
    typeNames = names;
    return this;
  }

  /** Gives it a method. */
  public PsCustomObject does(String name, Function<List<Object>, Object> work) {
    methods.put(name.toLowerCase(Locale.ROOT), work);
    return this;
  }

  /** The names of its methods. */
  public List<String> methodNames() {
    return List.copyOf(methods.keySet());
  }

  /** The method of a name, or null. */
  Function<List<Object>, Object> method(String name) {
    return methods.get(name.toLowerCase(Locale.ROOT));
  }

  /** Names the property that is its text. */
  public PsCustomObject showing(String property) {
    shown = property;
    return this;
  }

  /** Gives it a text of its own. */
  public PsCustomObject saying(String own) {
    text = own;
    return this;
  }

  void remove(String name) {
    properties.remove(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public List<String> typeNames() {
    return typeNames;
  }

  @Override
  public List<String> propertyNames() {
    List<String> names = new ArrayList<>();
    properties.values().forEach(entry -> names.add(entry.getKey()));
    return names;
  }

  @Override
  public Object property(String name) {
    Map.Entry<String, Object> entry = properties.get(name.toLowerCase(Locale.ROOT));
    return entry == null
        ? null
        : entry.getValue() instanceof Supplier<?> computed ? computed.get() : entry.getValue();
  }

  /** {@code @{Name=x; Size=5}}, as PowerShell writes an object into a text. */
  @Override
  public String toString() {
    if (text != null) {
      return text;
    }
    if (shown != null) {
      return Text.of(property(shown));
    }
    StringBuilder all = new StringBuilder("@{");
    properties
        .values()
        .forEach(
            entry ->
                all.append(all.length() > 2 ? "; " : "")
                    .append(entry.getKey())
                    .append('=')
                    .append(Text.of(property(entry.getKey()))));
    return all.append('}').toString();
  }
}
