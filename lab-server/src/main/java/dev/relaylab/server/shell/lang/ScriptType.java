package dev.relaylab.server.shell.lang;

import java.util.List;

/**
 * A .NET type that a shell offers to scripts beside the language's own: what {@code New-Object},
 * {@code [Type]::new()}, casts and static members do with it. Whatever a method here does not do,
 * the type cannot do; there is no way from here into Java's classes.
 */
public interface ScriptType {

  /** The full name, such as {@code System.Net.Mail.SmtpClient}. */
  String fullName();

  /** Makes an object. */
  default Object make(List<Object> arguments) {
    throw Problems.error(
        "A constructor was not found. Cannot find an appropriate constructor for type "
            + fullName()
            + ".",
        "ObjectNotFound",
        "PSArgumentException",
        "CannotFindAppropriateCtor");
  }

  /** Makes an object of what a cast is given. */
  default Object convert(Object value) {
    return make(java.util.Collections.singletonList(value));
  }

  /** A static property or a name of an enumeration; null when there is none. */
  default Object get(String name) {
    return null;
  }

  /** The names of an enumeration; none for other types. */
  default List<String> names() {
    return List.of();
  }

  /** Sets a static property; false when it cannot be set. */
  default boolean set(String name, Object value) {
    return false;
  }

  /** Calls a static method. */
  default Object call(String name, List<Object> arguments) {
    throw Problems.noMethod(fullName(), name);
  }

  /** An object with methods of its own. */
  interface Instance extends PsObject {

    /** Calls a method, named in any case. */
    Object call(String method, List<Object> arguments);

    /** What stands at an index or under a key, where the object is a collection. */
    default Object item(Object index) {
      throw Problems.invalid(
          "Unable to index into an object of type " + typeNames().get(0) + ".", "CannotIndex");
    }

    /** Sets what stands under a key; false when it cannot be set. */
    default boolean put(Object index, Object value) {
      return false;
    }

    /** What a method answers that the object does not have. */
    default PsException noMethod(String method) {
      return Problems.noMethod(typeNames().get(0), method);
    }
  }
}
