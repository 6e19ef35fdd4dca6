package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The methods of hashtables and dictionaries. */
final class TableMethods {

  private TableMethods() {}

  private static void refill(PsHashtable table, List<Map.Entry<Object, Object>> entries) {
    table.clear();
    entries.forEach(entry -> table.put(entry.getKey(), entry.getValue()));
  }

  static Object call(PsHashtable table, String method, List<Object> a) {
    return switch (method) {
      case "containskey", "contains" -> table.containsKey(a.get(0));
      case "containsvalue" ->
          table.values().stream().anyMatch(value -> Comparison.equal(value, a.get(0), true));
      case "add" -> {
        if (table.containsKey(a.get(0))) {
          String key = Text.of(a.get(0));
          throw PsException.called(
              "Add",
              2,
              table.isGeneric()
                  ? "An item with the same key has already been added."
                  : "Item has already been added. Key in dictionary: '"
                      + key
                      + "'  Key being added: '"
                      + key
                      + "'",
              "ArgumentException");
        }
        table.put(a.get(0), a.size() > 1 ? a.get(1) : null);
        yield null;
      }
      case "remove" -> {
        boolean known = table.containsKey(a.get(0));
        table.remove(a.get(0));
        yield table.isGeneric() ? (Object) known : null;
      }
      case "insert" -> {
        List<Map.Entry<Object, Object>> entries = new ArrayList<>(table.entrySet());
        entries.add(
            Math.min(entries.size(), Methods.number(a, 0)),
            new java.util.AbstractMap.SimpleEntry<>(a.get(1), a.get(2)));
        refill(table, entries);
        yield null;
      }
      case "removeat" -> {
        List<Map.Entry<Object, Object>> entries = new ArrayList<>(table.entrySet());
        entries.remove(Methods.number(a, 0));
        refill(table, entries);
        yield null;
      }
      case "clear" -> {
        table.clear();
        yield null;
      }
      case "item", "get_item" -> table.get(a.get(0));
      case "set_item" -> {
        table.put(a.get(0), a.get(1));
        yield null;
      }
      case "trygetvalue" -> {
        boolean known = table.containsKey(a.get(0));
        if (known && a.get(1) instanceof Reference reference) {
          reference.setter().accept(table.get(a.get(0)));
        }
        yield known;
      }
      case "getenumerator" -> new ArrayList<Object>(table.entrySet());
      case "clone" -> {
        PsHashtable copy = table.alike();
        copy.putAll(table);
        yield copy;
      }
      default -> Methods.MISSING;
    };
  }
}
