package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.Collection;

/** A .NET collection that can grow, unlike an array: what it is decides how its methods answer. */
public final class PsList extends ArrayList<Object> {
  private static final long serialVersionUID = 1L;

  /** The collections that scripts make. */
  public enum Kind {
    ARRAY_LIST("System.Collections.ArrayList"),
    LIST("System.Collections.Generic.List`1[System.Object]"),
    HASH_SET("System.Collections.Generic.HashSet`1[System.Object]"),
    QUEUE("System.Collections.Queue"),
    STACK("System.Collections.Stack");

    private final String typeName;

    Kind(String typeName) {
      this.typeName = typeName;
    }
  }

  private final Kind kind;

  /** A list whose Add answers nothing. */
  public PsList() {
    this(Kind.LIST);
  }

  public PsList(Kind kind) {
    this.kind = kind;
  }

  public PsList(Collection<?> elements) {
    super(elements);
    this.kind = Kind.LIST;
  }

  Kind kind() {
    return kind;
  }

  String typeName() {
    return kind.typeName;
  }

  /** Which collection a type's name means, or null. */
  static Kind kindOf(String typeName) {
    String name = typeName.toLowerCase(java.util.Locale.ROOT).replace(" ", "");
    int generic = name.indexOf('[');
    String bare = generic < 0 ? name : name.substring(0, generic).replaceAll("`\\d$", "");
    return switch (bare.substring(bare.lastIndexOf('.') + 1)) {
      case "arraylist" -> Kind.ARRAY_LIST;
      case "list", "collection", "stringcollection" -> Kind.LIST;
      case "hashset", "sortedset" -> Kind.HASH_SET;
      case "queue" -> Kind.QUEUE;
      case "stack" -> Kind.STACK;
      default -> null;
    };
  }
}
