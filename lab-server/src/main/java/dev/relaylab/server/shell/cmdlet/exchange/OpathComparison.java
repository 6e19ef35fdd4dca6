package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.ByteSize;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One comparison of an OPATH filter. A property that has no value is {@code $null}; one with many
 * values fits when one of them does.
 *
 * @param value what it is compared with; null for {@code $null}
 */
record OpathComparison(String operator, String value) {
  private static final Pattern SIZE =
      Pattern.compile("[\\d.]+\\s*([KMGT]?B)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE = Pattern.compile("\\d+[/-]\\d+[/-]\\d+.*");

  static OpathComparison of(String operator, String literal) {
    char first = literal.charAt(0);
    if (first == '"' || first == '\'') {
      return new OpathComparison(
          operator, literal.substring(1, literal.length() - 1).replace("''", "'"));
    }
    String bare = first == '$' ? literal.substring(1) : literal;
    return new OpathComparison(
        operator, first == '$' && bare.equalsIgnoreCase("null") ? null : bare);
  }

  boolean holds(Object actual) {
    return switch (operator) {
      case "ne" -> !new OpathComparison("eq", value).holds(actual);
      case "notlike" -> !new OpathComparison("like", value).holds(actual);
      default -> fits(actual);
    };
  }

  private boolean fits(Object actual) {
    boolean nothing =
        actual == null || actual.toString().isEmpty() || actual instanceof List<?> l && l.isEmpty();
    if (nothing || value == null) {
      return nothing && value == null && operator.equals("eq");
    }
    if (actual instanceof List<?> list) {
      return list.stream().anyMatch(this::fits);
    }
    if (actual instanceof Set<?> flags) {
      return flags.stream().anyMatch(this::fits);
    }
    if (operator.equals("like")) {
      return Lookup.like(actual.toString(), value);
    }
    if (actual instanceof ByteSize size && SIZE.matcher(value).matches()) {
      return ordered(Long.compare(size.bytes(), ByteSize.parse(value).bytes()));
    }
    if (actual instanceof ZonedDateTime date && DATE.matcher(value).matches()) {
      return ordered(date.compareTo((ZonedDateTime) DateType.INSTANCE.convert(value)));
    }
    return ordered(compare(actual.toString()));
  }

  private boolean ordered(int sign) {
    return switch (operator) {
      case "eq" -> sign == 0;
      case "gt" -> sign > 0;
      case "ge" -> sign >= 0;
      case "lt" -> sign < 0;
      default -> sign <= 0;
    };
  }

  private int compare(String actual) {
    try {
      return new BigDecimal(actual).compareTo(new BigDecimal(value));
    } catch (NumberFormatException text) {
      return actual.compareToIgnoreCase(value);
    }
  }
}
