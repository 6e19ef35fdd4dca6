package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code value[index]}. */
final class Indexing {

  private Indexing() {}

  static Object get(Object object, Object index) {
    if (object == null) {
      throw Problems.invalid("Cannot index into a null array.", "NullArray");
    }
    if (index == null) {
      if (object instanceof PsHashtable) {
        return null;
      }
      throw Problems.invalid(
          "Index operation failed; the array index evaluated to null.", "NullArrayIndex");
    }
    if (object instanceof PsHashtable ordered
        && ordered.isOrdered()
        && index instanceof Integer place
        && !ordered.containsKey(index)) {
      List<Object> values = new ArrayList<>(ordered.values());
      return place < 0 || place >= values.size() ? null : values.get(place);
    }
    if (object instanceof PsHashtable table) {
      return index instanceof List<?> several
          ? several.stream().map(table::get).toList()
          : table.get(index);
    }
    if (object instanceof Named named && index instanceof String name) {
      return named.find(name).orElse(null);
    }
    if (object instanceof ScriptType.Instance instance) {
      return instance.item(index);
    }
    if (object instanceof Map<?, ?> map) {
      return map.get(index);
    }
    if (index instanceof List<?> several) {
      List<Object> picked = new ArrayList<>();
      several.forEach(
          one -> {
            Object element = get(object, one);
            if (element != null) {
              picked.add(element);
            }
          });
      return picked;
    }
    int at = Convert.integer(index);
    if (object instanceof String text) {
      int real = at < 0 ? text.length() + at : at;
      return real < 0 || real >= text.length() ? null : (Object) text.charAt(real);
    }
    List<?> list = Convert.elements(object);
    int real = at < 0 ? list.size() + at : at;
    return real < 0 || real >= list.size() ? null : list.get(real);
  }
}
