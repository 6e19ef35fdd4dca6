package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.Collection;

/**
 * An array whose elements are of one type, such as {@code [int[]]}: what is put into it is made to
 * be of that type. Arrays of anything are plain lists.
 */
final class PsArray extends ArrayList<Object> {
  private static final long serialVersionUID = 1L;
  private final String element;

  /**
   * @param element the name of the elements' type
   */
  PsArray(String element, Collection<?> elements) {
    super(elements);
    this.element = element;
  }

  /** The texts that a method of .NET gives as {@code String[]}. */
  static PsArray ofTexts(Collection<?> texts) {
    return new PsArray("string", texts);
  }

  String element() {
    return element;
  }

  String typeName() {
    return TypeNames.fullName(element) + "[]";
  }

  /** An array of the same type. */
  PsArray copy() {
    return new PsArray(element, this);
  }
}
