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
  private final Map<Object, Map.Entry<Object, Object>> entries = new LinkedHashMap<>();

  private static Object plain(Object key) {
    return key instanceof String text
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
    return "System.Collections.Hashtable";
  }
}
