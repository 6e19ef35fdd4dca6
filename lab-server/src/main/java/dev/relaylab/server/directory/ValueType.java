package dev.relaylab.server.directory;

import java.util.List;

/**
 * How a property's text becomes its value. A value prints itself by {@code toString()}.
 *
 * <p>In Java: flags are a {@code Set} of enum constants, multi-valued properties a {@code List},
 * time spans a {@code java.time.Duration}; the shell prints those three.
 *
 * @param <T> the Java type of one whole value
 */
public interface ValueType<T> {

  /** The type's name in PowerShell's conversion errors, such as {@code System.Int32}. */
  String name();

  /**
   * Reads one value.
   *
   * @throws InvalidValueException when the text is no such value or out of range
   */
  T parse(String text);

  /** The type of one element where the property is multi-valued, else null. */
  default ValueType<?> element() {
    return null;
  }

  /** What a person can choose from, for completion and help; empty when it is open. */
  default List<String> choices() {
    return List.of();
  }
}
