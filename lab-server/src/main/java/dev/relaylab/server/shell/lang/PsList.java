package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.Collection;

/** A .NET collection that can grow, unlike an array: what it is decides how its methods answer. */
public final class PsList extends ArrayList<Object> {
  private static final long serialVersionUID = 1L;

  /** The collections that scripts make. */
  public enum Kind {
    ARRAY_LIST("System.Collections.ArrayList"),
    LIST("System.Collections.Generic.List`1"),
    COLLECTION("System.Collections.ObjectModel.Collection`1"),
    HASH_SET("System.Collections.Generic.HashSet`1"),
    QUEUE("System.Collections.Queue"),
    STACK("System.Collections.Stack");

    private final String typeName;

    Kind(String typeName) {
      this.typeName = typeName;
    }
  }

  private final Kind kind;
  private final String element;

  /** A list whose Add answers nothing. */
  public PsList() {
    this(Kind.LIST);
  }

  public PsList(Kind kind) {
    this(kind, null);
  }

  /**
   * @param element the name of the elements' type, or null for anything
   */
  PsList(Kind kind, String element) {
    this.kind = kind;
    this.element = element;
  }

  public PsList(Collection<?> elements) {
    super(elements);
    this.kind = Kind.LIST;
    this.element = null;
  }

  /** An empty collection of a type that {@link #kindOf} knows. */
  static PsList of(String typeName) {
    int open = typeName.indexOf('[');
    int close = typeName.lastIndexOf(']');
    return new PsList(
        kindOf(typeName),
        open < 0 || close < open ? null : typeName.substring(open + 1, close).strip());
  }

  String element() {
    return element;
  }

  Kind kind() {
    return kind;
  }

  String typeName() {
    boolean generic = kind.typeName.endsWith("`1") || element != null;
    String name =
        kind.typeName.endsWith("`1") || element == null
            ? kind.typeName
            : kind.typeName.replace("Collections.", "Collections.Generic.") + "`1";
    return generic
        ? name + "[" + (element == null ? "System.Object" : TypeNames.fullName(element)) + "]"
        : name;
  }

  /** Which collection a type's name means, or null. */
  static Kind kindOf(String typeName) {
    String name = typeName.toLowerCase(java.util.Locale.ROOT).replace(" ", "");
    int generic = name.indexOf('[');
    String bare = generic < 0 ? name : name.substring(0, generic).replaceAll("`\\d$", "");
    return switch (bare.substring(bare.lastIndexOf('.') + 1)) {
      case "arraylist" -> Kind.ARRAY_LIST;
      case "list", "stringcollection" -> Kind.LIST;
      case "collection", "observablecollection" -> Kind.COLLECTION;
      case "hashset", "sortedset" -> Kind.HASH_SET;
      case "queue" -> Kind.QUEUE;
      case "stack" -> Kind.STACK;
      default -> null;
    };
  }
}
