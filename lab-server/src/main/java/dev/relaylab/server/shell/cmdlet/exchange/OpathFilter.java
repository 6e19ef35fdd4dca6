package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.directory.ByteSize;
import dev.relaylab.server.shell.lang.PsObject;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An OPATH filter: comparisons of a property with a value, joined with -and. */
final class OpathFilter {
  /** Takes everything. */
  static final OpathFilter ALL = new OpathFilter(List.of());

  private static final Pattern COMPARISON =
      Pattern.compile(
          "\\s*\\(?\\s*(\\w+)\\s+-(eq|ne|gt|ge|lt|le|like|notlike)\\s+(\"[^\"]*\"|'(?:[^']|'')*'|[^\\s()]+)\\s*\\)?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SIZE =
      Pattern.compile("[\\d.]+\\s*([KMGT]?B)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE = Pattern.compile("\\d+[/-]\\d+[/-]\\d+.*");
  private static final Pattern AND = Pattern.compile("-and\\b", Pattern.CASE_INSENSITIVE);

  private final List<Comparison> comparisons;

  private OpathFilter(List<Comparison> comparisons) {
    this.comparisons = comparisons;
  }

  static OpathFilter parse(String text, ExchangeErrors errors) {
    String body = text.strip();
    if (body.startsWith("{") && body.endsWith("}")) {
      body = body.substring(1, body.length() - 1);
    }
    List<Comparison> comparisons = new ArrayList<>();
    Matcher comparison = COMPARISON.matcher(body);
    int at = 0;
    while (true) {
      comparison.region(at, body.length());
      if (!comparison.lookingAt()) {
        throw invalid(text, errors);
      }
      comparisons.add(
          new Comparison(
              comparison.group(1),
              comparison.group(2).toLowerCase(Locale.ROOT),
              bare(comparison.group(3))));
      at = comparison.end();
      if (at == body.length()) {
        return new OpathFilter(List.copyOf(comparisons));
      }
      Matcher and = AND.matcher(body).region(at, body.length());
      if (!and.lookingAt()) {
        throw invalid(text, errors);
      }
      at = and.end();
    }
  }

  private static Refusal invalid(String text, ExchangeErrors errors) {
    return errors.refusal(
        "ParsingException",
        "InvalidArgument",
        "Invalid filter syntax in \""
            + text
            + "\". Write comparisons such as Status -eq \"Retry\", joined with -and.");
  }

  private static String bare(String literal) {
    char first = literal.charAt(0);
    if (first == '"' || first == '\'') {
      return literal.substring(1, literal.length() - 1).replace("''", "'");
    }
    return literal.startsWith("$") ? literal.substring(1) : literal;
  }

  /** Refuses a filter by anything else than these. */
  OpathFilter over(List<String> properties, ExchangeErrors errors) {
    for (Comparison comparison : comparisons) {
      if (properties.stream().noneMatch(comparison.property()::equalsIgnoreCase)) {
        throw errors.refusal(
            "ParsingException",
            "InvalidArgument",
            "The property \"" + comparison.property() + "\" isn't a filterable property.");
      }
    }
    return this;
  }

  boolean takes(PsObject object) {
    return comparisons.stream().allMatch(comparison -> comparison.holds(object));
  }

  private record Comparison(String property, String operator, String value) {

    boolean holds(PsObject object) {
      Object actual = object.property(property);
      if (actual instanceof List<?> list) {
        return list.stream().anyMatch(one -> holds(String.valueOf(one)));
      }
      if (actual instanceof ByteSize size && SIZE.matcher(value).matches()) {
        return ordered(Long.compare(size.bytes(), ByteSize.parse(value).bytes()));
      }
      if (actual instanceof ZonedDateTime date && DATE.matcher(value).matches()) {
        return ordered(date.compareTo((ZonedDateTime) DateType.INSTANCE.convert(value)));
      }
      return holds(actual == null ? "null" : actual.toString());
    }

    private boolean holds(String actual) {
      return switch (operator) {
        case "like" -> Lookup.like(actual, value);
        case "notlike" -> !Lookup.like(actual, value);
        default -> ordered(compare(actual));
      };
    }

    private boolean ordered(int sign) {
      return switch (operator) {
        case "eq" -> sign == 0;
        case "ne" -> sign != 0;
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
}
