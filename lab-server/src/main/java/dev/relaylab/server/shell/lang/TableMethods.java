package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;

/** The methods of hashtables and dictionaries. */
final class TableMethods {

  private TableMethods() {}

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
