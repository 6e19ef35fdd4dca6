package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The methods {@code Where} and {@code ForEach}, which every value has, alone or in a list. */
final class CollectionMethods {
  private final Session session;
  private final Invocations invocations;

  CollectionMethods(Session session, Invocations invocations) {
    this.session = session;
    this.invocations = invocations;
  }

  Object call(String name, Object target, List<Object> arguments) {
    List<?> elements = List.copyOf(nullFree(Convert.elements(target)));
    return name.equalsIgnoreCase("Where")
        ? where(elements, arguments)
        : forEach(elements, arguments);
  }

  /** Whether a list looks for elements by a method with a block. */
  static boolean searches(String name) {
    return List.of("find", "findall", "findindex", "findlast", "exists", "trueforall", "removeall")
        .contains(name.toLowerCase(Locale.ROOT));
  }

  /** {@code Find} and its like, whose block has the element as its argument. */
  Object search(String name, PsList list, ScriptBlock block) {
    PsList found = new PsList(PsList.Kind.LIST, list.element());
    int first = -1;
    for (int i = 0; i < list.size(); i++) {
      if (Convert.truth(session.invoke(block, list.get(i)))) {
        first = first < 0 ? i : first;
        found.add(list.get(i));
      }
    }
    switch (name.toLowerCase(Locale.ROOT)) {
      case "find":
        return found.isEmpty() ? null : found.get(0);
      case "findlast":
        return found.isEmpty() ? null : found.get(found.size() - 1);
      case "findindex":
        return first;
      case "exists":
        return !found.isEmpty();
      case "trueforall":
        return found.size() == list.size();
      case "removeall":
        found.forEach(list::remove);
        return found.size();
      default:
        return found;
    }
  }

  private static List<?> nullFree(List<?> elements) {
    return elements.stream().filter(java.util.Objects::nonNull).toList();
  }

  /** A block for each, the value of a property, a conversion, or a method with its arguments. */
  private Object forEach(List<?> elements, List<Object> arguments) {
    PsList result = new PsList(PsList.Kind.COLLECTION);
    Object first = arguments.get(0);
    List<Object> rest = arguments.subList(1, arguments.size());
    for (Object element : elements) {
      if (first instanceof ScriptBlock block) {
        session.executor.withInput(block, element, result::add);
      } else if (first instanceof TypeValue type) {
        result.add(session.cast(type.name(), element));
      } else if (!Members.has(element, Text.of(first))) {
        result.addAll(Convert.elements(invocations.method(element, Text.of(first), rest)));
      } else if (rest.isEmpty()) {
        result.addAll(Convert.elements(Members.get(element, Text.of(first))));
      } else {
        Members.set(element, Text.of(first), rest.get(0));
      }
    }
    return result;
  }

  private Object where(List<?> elements, List<Object> arguments) {
    if (!(arguments.get(0) instanceof ScriptBlock block)) {
      throw Problems.noMethod("System.Object[]", "Where");
    }
    String mode = arguments.size() > 1 ? Text.of(arguments.get(1)).toLowerCase(Locale.ROOT) : "";
    int most = arguments.size() > 2 ? Convert.integer(arguments.get(2)) : 0;
    List<Object> yes = new PsList(PsList.Kind.COLLECTION);
    List<Object> no = new PsList(PsList.Kind.COLLECTION);
    boolean turned = false;
    for (Object element : elements) {
      boolean holds = !turned && holds(block, element);
      switch (mode) {
        case "until" -> {
          turned |= holds;
          (turned ? no : yes).add(element);
        }
        case "skipuntil" -> {
          boolean open = turned || holds(block, element);
          turned = open;
          (open ? yes : no).add(element);
        }
        default -> (holds ? yes : no).add(element);
      }
      if (mode.equals("first") && yes.size() >= Math.max(1, most)) {
        break;
      }
    }
    return switch (mode) {
      case "split" -> new ArrayList<>(List.of(yes, no));
      case "last" -> lastOf(yes, Math.max(1, most));
      default -> most > 0 ? lastOf(yes, most, 0) : yes;
    };
  }

  private static List<Object> lastOf(List<Object> all, int count) {
    return lastOf(all, count, Math.max(0, all.size() - count));
  }

  private static List<Object> lastOf(List<Object> all, int count, int from) {
    PsList some = new PsList(PsList.Kind.COLLECTION);
    some.addAll(all.subList(from, Math.min(all.size(), from + count)));
    return some;
  }

  private boolean holds(ScriptBlock block, Object element) {
    List<Object> values = new ArrayList<>();
    session.executor.withInput(block, element, values::add);
    return Convert.truth(Convert.collapse(values));
  }
}
