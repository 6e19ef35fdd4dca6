package dev.relaylab.server.directory;

/**
 * One property of a class of directory objects, and at the same time the typed key to its value.
 *
 * @param name as Exchange spells it
 * @param type how it is read
 * @param initial the value of a new object; null prints as empty ({@code $null})
 * @param writable whether New- and Set- cmdlets take it
 */
public record Property<T>(String name, ValueType<T> type, T initial, boolean writable) {

  public static <T> Property<T> of(String name, ValueType<T> type, T initial) {
    return new Property<>(name, type, initial, true);
  }

  /** A property that is shown and never set by a cmdlet. */
  public static <T> Property<T> readOnly(String name, ValueType<T> type, T value) {
    return new Property<>(name, type, value, false);
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
    return name;
  }
}
