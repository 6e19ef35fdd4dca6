package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.ClassDeclaration.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of a class that a script declares. */
final class ClassInstance implements ScriptType.Instance {
  private final ClassType type;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private Object foreign;

  ClassInstance(ClassType type) {
    this.type = type;
  }

  ClassType type() {
    return type;
  }

  Map<String, Object> values() {
    return values;
  }

  /** The name as the map has it, or null. */
  static String own(Map<String, Object> values, String name) {
    if (values.containsKey(name)) {
      return name;
    }
    return values.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(null);
  }

  /** Makes the part of the object that a .NET class gives it. */
  void startForeign(String name, List<Object> arguments) {
    if (name == null) {
      return;
    }
    if (TypeNames.isException(name)) {
      Object message =
          arguments.isEmpty()
              ? "Exception of type '" + type.fullName() + "' was thrown."
              : arguments.get(0);
      values.putIfAbsent("Message", Text.of(message));
      values.putIfAbsent("InnerException", arguments.size() > 1 ? arguments.get(1) : null);
    } else {
      foreign = type.session().evaluator.invocations().make(name, arguments);
    }
  }

  /**
   * A value as a property takes it.
   *
   * @throws PsException when it cannot become one
   */
  static Object fitting(ClassType type, Property property, Object value) {
    if (property == null) {
      return value;
    }
    try {
      Object converted = type.converted(property.type(), value);
      new Validation(type.session(), null).check(property.attributes(), converted);
      return converted;
    } catch (PsException bad) {
      throw Problems.error(
          "Exception setting \"" + property.name() + "\": \"" + bad.getMessage() + "\"",
          "NotSpecified",
          "SetValueInvocationException",
          "ExceptionWhenSetting");
    }
  }

  @Override
  public List<String> typeNames() {
    return type.lineage();
  }

  @Override
  public List<String> propertyNames() {
    return values.keySet().stream().filter(this::shows).toList();
  }

  private boolean shows(String name) {
    Property property = type.property(name, false);
    return property == null || !property.hidden();
  }

  @Override
  public boolean hasProperty(String name) {
    return own(values, name) != null
        || foreign != null
            && (Members.has(foreign, name)
                || name.equalsIgnoreCase("Count")
                || name.equalsIgnoreCase("Length"));
  }

  @Override
  public Object property(String name) {
    String own = own(values, name);
    return own != null ? values.get(own) : foreign == null ? null : Members.get(foreign, name);
  }

  @Override
  public boolean assign(String name, Object value) {
    String own = own(values, name);
    if (own != null) {
      values.put(own, fitting(type, type.property(own, false), value));
    }
    return own != null;
  }

  /** Gives this one object a property that its class does not declare, as Add-Member does. */
  void extend(String name, Object value) {
    values.put(name, value);
  }

  @Override
  public Object call(String method, List<Object> arguments) {
    return !type.hasMethod(method) && foreign != null
        ? type.session().methods.call(foreign, method, arguments)
        : type.call(method, this, arguments);
  }

  /** Calls a method as a base of its class has it. */
  Object callAs(ClassType base, String method, List<Object> arguments) {
    return base.call(method, this, arguments);
  }

  /** Calls a method of the .NET class behind it. */
  Object callForeign(String method, List<Object> arguments) {
    return type.session().methods.call(foreign, method, arguments);
  }

  @Override
  public Object item(Object index) {
    return foreign == null ? ScriptType.Instance.super.item(index) : Indexing.get(foreign, index);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return type.hasMethod("ToString")
        ? Text.of(type.call("ToString", this, List.of()))
        : values.containsKey("Message") && TypeNames.isException(String.valueOf(type.foreignBase()))
            ? type.fullName() + ": " + Text.of(values.get("Message"))
            : type.fullName();
  }
}
