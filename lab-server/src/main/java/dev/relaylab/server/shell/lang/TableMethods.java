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
          throw Problems.error(
              "Exception calling \"Add\" with \"2\" argument(s): \"Item has already been added. Key"
                  + " in dictionary: '"
                  + Text.of(a.get(0))
                  + "'  Key being added: '"
                  + Text.of(a.get(0))
                  + "'\"",
              "NotSpecified",
              "MethodInvocationException",
              "ArgumentException");
        }
        table.put(a.get(0), a.size() > 1 ? a.get(1) : null);
        yield null;
      }
      case "remove" -> {
        table.remove(a.get(0));
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
        PsHashtable copy = new PsHashtable();
        copy.putAll(table);
        yield copy;
      }
      default -> Methods.MISSING;
    };
  }
}
