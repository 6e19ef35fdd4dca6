package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.lang.Statement.ClassDeclaration;
import dev.relaylab.server.shell.lang.Statement.ClassDeclaration.Method;
import dev.relaylab.server.shell.lang.Statement.ClassDeclaration.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A class that a script declares: properties that hold their types, methods, constructors, and a
 * base from which it has what it does not declare itself.
 */
final class ClassType implements ScriptType {
  private final Session session;
  private final ClassDeclaration declared;
  private final Scope home;
  private final Source source;
  private final ClassType base;
  private final String foreignBase;
  private final List<String> interfaces = new ArrayList<>();
  private Map<String, Object> statics;

  ClassType(Session session, ClassDeclaration declared) {
    this.session = session;
    this.declared = declared;
    this.home = session.scope.script();
    this.source = session.source;
    ClassType parent = null;
    String foreign = null;
    for (int i = 0; i < declared.bases().size(); i++) {
      String name = declared.bases().get(i);
      ScriptType known = session.types.find(name).orElse(null);
      if (known instanceof ClassType type && i == 0) {
        parent = type;
      } else if (isInterface(name) || i > 0) {
        interfaces.add(TypeNames.fullName(name));
      } else if (known != null || TypeNames.isKnown(name) || TypeNames.isException(name)) {
        foreign = name;
      } else {
        throw Problems.error(
            "Unable to find type [" + name + "].", "ParserError", "ParseException", "TypeNotFound");
      }
    }
    this.base = parent;
    this.foreignBase = foreign;
  }

  private static boolean isInterface(String name) {
    return name.matches("(?i:.*\\.)?I[A-Z]\\w*(\\[.*)?");
  }

  boolean isOf(ClassDeclaration other) {
    return declared == other;
  }

  Session session() {
    return session;
  }

  /** The class it derives from, or null where that is none of a script's. */
  ClassType base() {
    return base;
  }

  /** The .NET class that the first of its line derives from, or null. */
  String foreignBase() {
    return base == null ? foreignBase : base.foreignBase();
  }

  /** The names of the class and of everything that it derives from, itself first. */
  List<String> lineage() {
    List<String> names = new ArrayList<>();
    for (ClassType type = this; type != null; type = type.base) {
      names.add(type.fullName());
      names.addAll(type.interfaces);
    }
    if (foreignBase() != null) {
      names.add(TypeNames.exceptionName(foreignBase()));
      if (TypeNames.isException(foreignBase())) {
        names.add("System.Exception");
      }
    }
    names.add("System.Object");
    return names;
  }

  boolean derivesFrom(String name) {
    String full = TypeNames.fullName(name);
    return lineage().stream()
        .anyMatch(own -> own.equalsIgnoreCase(name) || own.equalsIgnoreCase(full));
  }

  Property property(String name, boolean isStatic) {
    for (ClassType type = this; type != null; type = type.base) {
      for (Property property : type.declared.properties()) {
        if (property.isStatic() == isStatic && property.name().equalsIgnoreCase(name)) {
          return property;
        }
      }
    }
    return null;
  }

  private void initial(Map<String, Object> values, boolean isStatic) {
    if (base != null && !isStatic) {
      base.initial(values, false);
    }
    for (Property property : declared.properties()) {
      if (property.isStatic() == isStatic) {
        values.put(property.name(), initial(property));
      }
    }
  }

  private Object initial(Property property) {
    if (property.initial() == null) {
      return property.type() == null ? null : Casts.empty(property.type());
    }
    Scope outer = session.scope;
    session.scope = new Scope(home);
    try {
      return converted(property.type(), session.evaluator.eval(property.initial()));
    } catch (PsException failure) {
      throw session.located(failure, "", property.extent());
    } finally {
      session.scope = outer;
    }
  }

  Object converted(String type, Object value) {
    boolean text = type != null && TypeNames.fullName(type).equals("System.String");
    return type == null || value == null && !text ? value : session.cast(type, value);
  }

  @Override
  public String fullName() {
    return declared.name();
  }

  @Override
  public Object make(List<Object> arguments) {
    ClassInstance made = new ClassInstance(this);
    initial(made.values(), false);
    construct(made, arguments, true);
    return made;
  }

  /**
   * Makes an object of what a cast is given: a table of properties, or a constructor's argument.
   */
  @Override
  public Object convert(Object value) {
    if (value instanceof ClassInstance same && same.type().derivesFrom(fullName())) {
      return same;
    }
    boolean properties = value instanceof PsHashtable || value instanceof PsCustomObject;
    List<Object> alone = java.util.Collections.singletonList(value);
    if (!properties || ClassMethods.best(session, constructors(), alone) != null) {
      return make(alone);
    }
    ClassInstance made = (ClassInstance) make(List.of());
    if (value instanceof PsHashtable table) {
      table.forEach((key, each) -> fill(made, Text.of(key), each));
    } else {
      Members.names(value).forEach(name -> fill(made, name, Members.get(value, name)));
    }
    return made;
  }

  private void fill(ClassInstance made, String name, Object value) {
    if (property(name, false) == null) {
      throw Problems.error(
          "Cannot create object of type \""
              + fullName()
              + "\". The property '"
              + name
              + "' cannot be found on this object. Verify that the property exists and can be set.",
          "InvalidArgument",
          "RuntimeException",
          "ObjectCreationError");
    }
    made.assign(name, value);
  }

  private List<Method> constructors() {
    return declared.methods().stream()
        .filter(each -> !each.isStatic() && each.name().equalsIgnoreCase(declared.name()))
        .toList();
  }

  private void construct(ClassInstance made, List<Object> arguments, boolean called) {
    List<Method> own = constructors();
    if (own.isEmpty()) {
      if (!arguments.isEmpty() && (called || base == null && foreignBase == null)) {
        throw ClassMethods.noOverload("new", arguments.size());
      }
      constructBase(made, List.of());
      return;
    }
    Method constructor = ClassMethods.best(session, own, arguments);
    if (constructor == null) {
      throw ClassMethods.noOverload(called ? "new" : ".ctor", arguments.size());
    }
    ClassMethods.run(this, constructor, made, arguments, values -> constructBase(made, values));
  }

  private void constructBase(ClassInstance made, List<Object> arguments) {
    if (base != null) {
      base.construct(made, arguments, false);
    } else {
      made.startForeign(foreignBase, arguments);
    }
  }

  /** The overloads of a method that the class has itself or from its bases, its own first. */
  private List<Method> methods(String name, boolean isStatic) {
    List<Method> all = new ArrayList<>();
    for (ClassType type = this; type != null; type = type.base) {
      for (Method method : type.declared.methods()) {
        boolean constructs = method.name().equalsIgnoreCase(type.declared.name());
        if (!constructs
            && method.isStatic() == isStatic
            && method.name().equalsIgnoreCase(name)
            && all.stream().noneMatch(known -> known.hasTypesOf(method))) {
          all.add(method);
        }
      }
    }
    return all;
  }

  boolean hasMethod(String name) {
    return !methods(name, false).isEmpty();
  }

  /** Calls the method of this class, though the object's own class may have another. */
  Object call(String name, ClassInstance self, List<Object> arguments) {
    List<Method> overloads = methods(name, self == null);
    if (overloads.isEmpty()) {
      throw Problems.noMethod(fullName(), name);
    }
    Method method = ClassMethods.best(session, overloads, arguments);
    if (method == null) {
      throw ClassMethods.noOverload(name, arguments.size());
    }
    Object result = ClassMethods.run(owner(method), method, self, arguments, null);
    return method.type() == null || method.type().equalsIgnoreCase("void")
        ? null
        : converted(method.type(), result);
  }

  private ClassType owner(Method method) {
    ClassType type = this;
    while (type.base != null && !type.declared.methods().contains(method)) {
      type = type.base;
    }
    return type;
  }

  Scope home() {
    return home;
  }

  Source source() {
    return source;
  }

  @Override
  public Object call(String name, List<Object> arguments) {
    statics();
    return call(name, null, arguments);
  }

  /** Static values, which are made when they are first asked for. */
  private Map<String, Object> statics() {
    if (statics == null) {
      statics = new LinkedHashMap<>();
      initial(statics, true);
      declared.methods().stream()
          .filter(each -> each.isStatic() && each.name().equalsIgnoreCase(declared.name()))
          .findFirst()
          .ifPresent(once -> ClassMethods.run(this, once, null, List.of(), null));
    }
    return statics;
  }

  private ClassType ownerOf(String staticName) {
    for (ClassType type = this; type != null; type = type.base) {
      if (ClassInstance.own(type.statics(), staticName) != null) {
        return type;
      }
    }
    return null;
  }

  @Override
  public Object get(String name) {
    ClassType type = ownerOf(name);
    return type == null ? null : type.statics.get(ClassInstance.own(type.statics, name));
  }

  @Override
  public boolean set(String name, Object value) {
    ClassType type = ownerOf(name);
    if (type == null) {
      throw Problems.error(
          "The property '"
              + name
              + "' cannot be found on this object. Verify that the property"
              + " exists and can be set.",
          "InvalidOperation",
          "RuntimeException",
          "PropertyAssignmentException");
    }
    String own = ClassInstance.own(type.statics, name);
    type.statics.put(own, ClassInstance.fitting(this, property(own, true), value));
    return true;
  }
}
