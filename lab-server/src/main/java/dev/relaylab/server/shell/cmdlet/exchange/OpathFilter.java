package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.PsObject;
import java.math.BigDecimal;
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

  boolean takes(PsObject object) {
    return comparisons.stream().allMatch(comparison -> comparison.holds(object));
  }

  private record Comparison(String property, String operator, String value) {

    boolean holds(PsObject object) {
      Object actual = object.property(property);
      if (actual instanceof List<?> list) {
        return list.stream().anyMatch(one -> holds(String.valueOf(one)));
      }
      return holds(actual == null ? "null" : actual.toString());
    }

    private boolean holds(String actual) {
      return switch (operator) {
        case "like" -> Lookup.like(actual, value);
        case "notlike" -> !Lookup.like(actual, value);
        case "eq" -> compare(actual) == 0;
        case "ne" -> compare(actual) != 0;
        case "gt" -> compare(actual) > 0;
        case "ge" -> compare(actual) >= 0;
        case "lt" -> compare(actual) < 0;
        default -> compare(actual) <= 0;
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
