package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.IpRange;
import java.util.ArrayList;
import java.util.List;

/** {@code @{Add=…;Remove=…}}: a change of a multi-valued property that keeps its other values. */
record ListChange(List<Object> add, List<Object> remove) {

  ListChange {
    add = List.copyOf(add);
    remove = List.copyOf(remove);
  }

  /** The list with the change made; what is there already is not added again. */
  List<Object> applyTo(List<?> present) {
    List<Object> next = new ArrayList<>(present);
    next.removeIf(value -> remove.stream().anyMatch(gone -> same(gone, value)));
    for (Object value : add) {
      if (next.stream().noneMatch(there -> same(there, value))) {
        next.add(value);
      }
    }
    return List.copyOf(next);
  }

  private static boolean same(Object a, Object b) {
    if (a instanceof IpRange left && b instanceof IpRange right) {
      return left.sameAddressesAs(right);
    }
    return a.toString().equalsIgnoreCase(b.toString());
  }
}
