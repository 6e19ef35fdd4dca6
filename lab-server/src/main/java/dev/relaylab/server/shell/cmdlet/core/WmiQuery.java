package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked of WMI: a class, and conditions that all hold, each {@code property operator
 * value}.
 */
record WmiQuery(String className, List<Condition> conditions) {
  private static final Pattern QUERY =
      Pattern.compile("(?is)\\s*SELECT\\s+.+?\\s+FROM\\s+(\\w+)(?:\\s+WHERE\\s+(.*))?");
  private static final Pattern CONDITION =
      Pattern.compile("(?i)(\\w+)\\s*(=|<>|!=|>=|<=|>|<|LIKE)\\s*['\"]?(.*?)['\"]?\\s*");

  /** One condition of a filter. */
  record Condition(String property, String operator, String value) {
    boolean holds(PsCustomObject object) {
      String own = Text.of(object.property(property));
      return switch (operator.toUpperCase(java.util.Locale.ROOT)) {
        case "=" -> own.equalsIgnoreCase(value);
        case "<>", "!=" -> !own.equalsIgnoreCase(value);
        case ">" -> order(own) > 0;
        case "<" -> order(own) < 0;
        case ">=" -> order(own) >= 0;
        case "<=" -> order(own) <= 0;
        case "LIKE" -> own.matches("(?is)" + Pattern.quote(value).replace("%", "\\E.*\\Q"));
        default -> true;
      };
    }

    private int order(String own) {
      try {
        return new BigDecimal(own).compareTo(new BigDecimal(value));
      } catch (NumberFormatException text) {
        return own.compareToIgnoreCase(value);
      }
    }
  }

  static WmiQuery of(String named, String query, String filter) {
    Matcher whole = QUERY.matcher(query);
    String className = named == null && whole.matches() ? whole.group(1) : Text.of(named);
    String where = filter != null ? filter : whole.matches() ? Text.of(whole.group(2)) : "";
    List<Condition> conditions = new ArrayList<>();
    for (String part : where.split("(?i)\\s+AND\\s+")) {
      Matcher condition = CONDITION.matcher(part.strip());
      if (condition.matches()) {
        conditions.add(new Condition(condition.group(1), condition.group(2), condition.group(3)));
      }
    }
    return new WmiQuery(className, conditions);
  }

  boolean takes(PsCustomObject object) {
    return conditions.stream().allMatch(condition -> condition.holds(object));
  }
}
