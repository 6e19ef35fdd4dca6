package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/** {@code $args}: it remembers which of its texts were written as parameter names. */
final class UnboundArguments extends ArrayList<Object> {
  private static final long serialVersionUID = 1L;
  private final Set<Integer> names = new HashSet<>();

  void addName(String name) {
    names.add(size());
    add("-" + name);
  }

  /** The parameter's name that stands at a place, or null for a value. */
  String nameAt(int place) {
    return names.contains(place) && get(place) instanceof String name ? name.substring(1) : null;
  }
}
