package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@code [ref]$x}: a variable handed to a method that sets it. */
record Reference(Supplier<Object> getter, Consumer<Object> setter) implements PsObject {

  @Override
  public List<String> typeNames() {
    return List.of("System.Management.Automation.PSReference", "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    return List.of("Value");
  }

  @Override
  public Object property(String name) {
    return name.equalsIgnoreCase("Value") ? getter.get() : null;
  }

  @Override
  public boolean assign(String name, Object value) {
    setter.accept(value);
    return true;
  }

  @Override
  public String toString() {
    return Text.of(getter.get());
  }
}
