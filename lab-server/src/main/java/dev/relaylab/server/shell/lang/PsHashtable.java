package dev.relaylab.server.shell.lang;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A hashtable: text keys are found in any case; entries keep the order in which they were made. */
public final class PsHashtable extends AbstractMap<Object, Object> {
  private static final String PLAIN = "System.Collections.Hashtable";
  private static final String ORDERED = "System.Collections.Specialized.OrderedDictionary";

  private final Map<Object, Map.Entry<Object, Object>> entries = new LinkedHashMap<>();
  private final String typeName;

  public PsHashtable() {
    this(PLAIN);
  }

  private PsHashtable(String typeName) {
    this.typeName = typeName;
  }

  /** What {@code [ordered]} makes: entries are found by their place as well. */
  static PsHashtable ordered() {
    return new PsHashtable(ORDERED);
  }

  /** A generic dictionary, whose text keys differ by case. */
  static PsHashtable dictionary(String typeName) {
    return new PsHashtable(typeName);
  }

  String typeName() {
    return typeName;
  }

  boolean isOrdered() {
    return typeName.equals(ORDERED);
  }

  /** An empty one of the same type. */
  PsHashtable alike() {
    return new PsHashtable(typeName);
  }

  boolean isGeneric() {
    return !typeName.equals(PLAIN) && !typeName.equals(ORDERED);
  }

  private Object plain(Object key) {
    return key instanceof String text && !isGeneric()
        ? text.toLowerCase(Locale.ROOT)
        : key instanceof Long number ? (Object) number.intValue() : key;
  }

  @Override
  public Object get(Object key) {
    Map.Entry<Object, Object> entry = entries.get(plain(key));
    return entry == null ? null : entry.getValue();
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.containsKey(plain(key));
  }

  @Override
  public Object put(Object key, Object value) {
    Map.Entry<Object, Object> old = entries.get(plain(key));
    Object first = old == null ? key : old.getKey();
    entries.put(plain(key), new SimpleEntry<>(first, value));
    return old == null ? null : old.getValue();
  }

  @Override
  public Object remove(Object key) {
    Map.Entry<Object, Object> old = entries.remove(plain(key));
    return old == null ? null : old.getValue();
  }

  @Override
  public void clear() {
    entries.clear();
  }

  @Override
  public Set<Map.Entry<Object, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<Object, Object>> iterator() {
        return entries.values().iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
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
    return typeName;
  }
}
