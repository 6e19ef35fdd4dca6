package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The methods of arrays and of the collections that grow. */
final class ListMethods {
  private final Budget budget;

  ListMethods(Budget budget) {
    this.budget = budget;
  }

  Object call(List<?> list, String name, List<Object> a) {
    String method = name.toLowerCase(Locale.ROOT);
    switch (method) {
      case "contains":
        return list.stream().anyMatch(element -> Comparison.equal(element, a.get(0), true));
      case "indexof":
        return indexOf(list, a.get(0));
      case "clone":
        return list instanceof PsArray array ? array.copy() : new ArrayList<Object>(list);
      case "toarray":
        return list instanceof PsList from && from.element() != null
            ? new PsArray(from.element(), from)
            : new ArrayList<Object>(list);
      case "getenumerator":
        return new ArrayList<Object>(list);
      case "setvalue":
        Assignments.element(list, a.get(1), a.get(0));
        return null;
      case "item", "get", "getvalue":
        return Indexing.get(list, a.get(0));
      case "getlength":
        return list.size();
      default:
        return grows(method) ? edit(list, name, method, a) : Methods.MISSING;
    }
  }

  static int indexOf(List<?> list, Object wanted) {
    for (int i = 0; i < list.size(); i++) {
      if (Comparison.equal(list.get(i), wanted, true)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean grows(String method) {
    return List.of(
            "add",
            "addrange",
            "remove",
            "removeat",
            "removerange",
            "clear",
            "insert",
            "reverse",
            "sort",
            "enqueue",
            "dequeue",
            "push",
            "pop",
            "peek",
            "unionwith",
            "exceptwith")
        .contains(method);
  }

  private Object edit(List<?> list, String name, String method, List<Object> a) {
    if (!(list instanceof PsList growing)) {
      throw Problems.error(
          "Exception calling \""
              + name
              + "\" with \""
              + a.size()
              + "\" argument(s): \"Collection was of a fixed size.\"",
          "NotSpecified",
          "MethodInvocationException",
          "NotSupportedException");
    }
    boolean many = method.equals("addrange") || method.equals("unionwith");
    budget.holdList(many ? list.size() + (long) Convert.elements(a.get(0)).size() : 1);
    return switch (method) {
      case "add", "enqueue", "push" -> add(growing, a.get(0));
      case "dequeue" -> taken(growing, name, 0);
      case "pop" -> taken(growing, name, growing.size() - 1);
      case "peek" ->
          growing.isEmpty()
              ? taken(growing, name, 0)
              : growing.get(growing.kind() == PsList.Kind.STACK ? growing.size() - 1 : 0);
      case "remove" -> remove(growing, a.get(0));
      default -> {
        change(growing, method, a);
        yield null;
      }
    };
  }

  /** An ArrayList answers with the index, a set with whether it is new, the others with nothing. */
  private static Object add(PsList list, Object given) {
    Object element = fitting(list, given);
    boolean known = list.kind() == PsList.Kind.HASH_SET && indexOf(list, element) >= 0;
    if (!known) {
      list.add(element);
    }
    return switch (list.kind()) {
      case ARRAY_LIST -> list.size() - 1;
      case HASH_SET -> !known;
      default -> null;
    };
  }

  /** What is put into a list of a type is made to be of it. */
  private static Object fitting(PsList list, Object element) {
    return list.element() == null || element == null || !TypeNames.isKnown(list.element())
        ? element
        : Casts.cast(list.element(), element);
  }

  private static List<Object> fitting(PsList list, List<?> elements) {
    List<Object> fitting = new ArrayList<>();
    elements.forEach(each -> fitting.add(fitting(list, each)));
    return fitting;
  }

  private static Object remove(PsList list, Object element) {
    int at = indexOf(list, element);
    if (at >= 0) {
      list.remove(at);
    }
    return list.kind() == PsList.Kind.ARRAY_LIST ? null : (Object) (at >= 0);
  }

  private static Object taken(PsList list, String name, int at) {
    if (list.isEmpty()) {
      throw Problems.error(
          "Exception calling \"" + name + "\" with \"0\" argument(s): \"Collection empty.\"",
          "NotSpecified",
          "MethodInvocationException",
          "InvalidOperationException");
    }
    return list.remove(at);
  }

  private static void change(PsList list, String method, List<Object> a) {
    switch (method) {
      case "addrange" -> list.addAll(fitting(list, Convert.elements(a.get(0))));
      case "unionwith" -> Convert.elements(a.get(0)).forEach(each -> add(list, each));
      case "exceptwith" -> Convert.elements(a.get(0)).forEach(each -> remove(list, each));
      case "removeat" -> list.remove(Methods.number(a, 0));
      case "removerange" ->
          list.subList(Methods.number(a, 0), Methods.number(a, 0) + Methods.number(a, 1)).clear();
      case "insert" -> list.add(Methods.number(a, 0), a.get(1));
      case "reverse" -> java.util.Collections.reverse(list);
      case "sort" -> list.sort((x, y) -> Comparison.compare(x, y, false));
      default -> list.clear();
    }
  }
}
