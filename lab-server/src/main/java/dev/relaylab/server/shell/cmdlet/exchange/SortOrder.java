package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.PsObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What -SortOrder says: {@code +Size,-MessageCount}; by identity when it says nothing. */
final class SortOrder {

  private SortOrder() {}

  /**
   * @param properties what can be sorted by
   */
  static Comparator<PsObject> of(List<?> entries, List<String> properties, ExchangeErrors errors) {
    String text = entries.stream().map(Object::toString).collect(Collectors.joining(","));
    if (text.isBlank()) {
      return Comparator.comparing(same -> 0);
    }
    Comparator<PsObject> order = null;
    for (String part : text.split(",")) {
      String name = part.strip().replaceFirst("^[+-]", "");
      if (properties.stream().noneMatch(name::equalsIgnoreCase)) {
        throw errors.invalidArgument(
            "The property \"" + name + "\" isn't one that the results can be sorted by.");
      }
      Comparator<PsObject> next = (a, b) -> compare(a.property(name), b.property(name));
      next = part.strip().startsWith("-") ? next.reversed() : next;
      order = order == null ? next : order.thenComparing(next);
    }
    return order;
  }

  private static int compare(Object a, Object b) {
    try {
      return new BigDecimal(String.valueOf(a)).compareTo(new BigDecimal(String.valueOf(b)));
    } catch (NumberFormatException text) {
      return String.valueOf(a).compareToIgnoreCase(String.valueOf(b));
    }
  }
}
