package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.ClassDeclaration;
import dev.relaylab.server.shell.lang.Statement.ClassDeclaration.Method;
import dev.relaylab.server.shell.lang.Statement.ClassDeclaration.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A class that a script declares: properties that hold their types, methods, constructors. */
final class ClassType implements ScriptType {
  private final Session session;
  private final ClassDeclaration declared;
  private final Map<String, Object> statics;

  ClassType(Session session, ClassDeclaration declared) {
    this.session = session;
    this.declared = declared;
    this.statics = initial(true);
  }

  private Map<String, Object> initial(boolean isStatic) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Property property : declared.properties()) {
      if (property.isStatic() == isStatic) {
        Object value =
            property.initial() == null
                ? property.type() == null ? null : Types.empty(property.type())
                : session.evaluator.eval(property.initial());
        values.put(property.name(), converted(property.type(), value));
      }
    }
    return values;
  }

  private Object converted(String type, Object value) {
    return type == null || value == null ? value : session.cast(type, value);
  }

  private Object converted(String property, Object value, boolean isStatic) {
    return converted(
        declared.properties().stream()
            .filter(each -> each.isStatic() == isStatic && each.name().equalsIgnoreCase(property))
            .map(Property::type)
            .findFirst()
            .orElse(null),
        value);
  }

  private static String own(Map<String, Object> values, String name) {
    return values.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(null);
  }

  @Override
  public String fullName() {
    return declared.name();
  }

  @Override
  public Object make(List<Object> arguments) {
    if (arguments.size() == 1 && arguments.get(0) instanceof Made same && same.type() == this) {
      return same;
    }
    Made made = new Made(this, initial(false));
    Optional<Method> constructor = method(declared.name(), arguments.size(), false);
    if (constructor.isPresent()) {
      run(constructor.get(), made, arguments);
    } else if (arguments.size() == 1 && arguments.get(0) instanceof PsHashtable table) {
      table.forEach((key, value) -> fill(made, Text.of(key), value));
    } else if (!arguments.isEmpty()) {
      return ScriptType.super.make(arguments);
    }
    return made;
  }

  private void fill(Made made, String property, Object value) {
    if (!made.assign(property, value)) {
      throw Problems.cannotConvert(
          "System.Collections.Hashtable",
          fullName(),
          "The " + property + " property was not found for the " + fullName() + " object.");
    }
  }

  private Optional<Method> method(String name, int arguments, boolean isStatic) {
    return declared.methods().stream()
        .filter(each -> each.isStatic() == isStatic && each.name().equalsIgnoreCase(name))
        .filter(each -> each.body().parameters().size() == arguments)
        .findFirst();
  }

  private Object run(Method method, Object self, List<Object> arguments) {
    List<Object> values = new ArrayList<>();
    Scope outer = session.scope;
    session.scope = new Scope(outer);
    session.scope.set("this", self);
    try {
      session.executor.inScope(method.body(), arguments, values::add);
    } finally {
      session.scope = outer;
    }
    boolean silent =
        "void".equalsIgnoreCase(method.type()) || method.name().equalsIgnoreCase(declared.name());
    return silent ? null : converted(method.type(), Convert.collapse(values));
  }

  private Object call(String name, Object self, List<Object> arguments) {
    Method method =
        method(name, arguments.size(), self == null)
            .orElseThrow(() -> Problems.noMethod(fullName(), name));
    return run(method, self, arguments);
  }

  @Override
  public Object call(String name, List<Object> arguments) {
    return call(name, null, arguments);
  }

  @Override
  public Object get(String name) {
    String own = own(statics, name);
    return own == null ? null : statics.get(own);
  }

  @Override
  public boolean set(String name, Object value) {
    String own = own(statics, name);
    if (own != null) {
      statics.put(own, converted(own, value, true));
    }
    return own != null;
  }

  /** An object of the class. */
  private record Made(ClassType type, Map<String, Object> values) implements ScriptType.Instance {
    @Override
    public List<String> typeNames() {
      return List.of(type.fullName(), "System.Object");
    }

    @Override
    public List<String> propertyNames() {
      return List.copyOf(values.keySet());
    }

    @Override
    public Object property(String name) {
      String own = own(values, name);
      return own == null ? null : values.get(own);
    }

    @Override
    public boolean assign(String name, Object value) {
      String own = own(values, name);
      if (own != null) {
        values.put(own, type.converted(own, value, false));
      }
      return own != null;
    }

    @Override
    public Object call(String method, List<Object> arguments) {
      return type.call(method, this, arguments);
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
      return type.method("ToString", 0, false)
          .map(method -> Text.of(type.run(method, this, List.of())))
          .orElse(type.fullName());
    }
  }
}
