package dev.relaylab.server.shell.cmdlet.core;

import java.util.List;

/** What counts as true. */
final class Truth {

  private Truth() {}

  static boolean of(Object value) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    if (value instanceof List<?> list) {
      return list.size() == 1 ? of(list.get(0)) : !list.isEmpty();
    }
    return value != null && !value.equals("");
  }
}
