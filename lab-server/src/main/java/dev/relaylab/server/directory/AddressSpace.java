package dev.relaylab.server.directory;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Send connector takes: {@code SMTP:*;1}.
 *
 * @param type SMTP, or another type that the lab never routes
 * @param space {@code *}, {@code *.com}, {@code *.fabrikam.example}, {@code fabrikam.example} or
 *     {@code --}
 * @param cost 1 to 100, the lower one wins
 */
public record AddressSpace(String type, String space, int cost) {
  private static final Pattern FORM = Pattern.compile("(?:([^:;]+):)?(.+?)(?:;(\\d{1,9}))?");
  private static final Pattern SPACE =
      Pattern.compile("\\*|--|(\\*\\.)?[\\p{L}0-9_]([\\p{L}0-9_.-]*[\\p{L}0-9])?");

  /**
   * Parses {@code type:space;cost}; type SMTP and cost 1 may be left out.
   *
   * @throws InvalidValueException when the text is no address space
   */
  public static AddressSpace parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw invalid(text);
    }
    String type = matcher.group(1) == null ? "SMTP" : matcher.group(1).strip();
    String space = matcher.group(2).strip();
    int cost = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    boolean smtp = type.equalsIgnoreCase("SMTP");
    if (cost < 1 || cost > 100 || (smtp && !SPACE.matcher(space).matches())) {
      throw invalid(text);
    }
    return new AddressSpace(smtp ? "SMTP" : type, space, cost);
  }

  private static InvalidValueException invalid(String text) {
    return new InvalidValueException(
        "The address space \""
            + text
            + "\" isn't valid. Write type:space;cost, such as SMTP:*.fabrikam.example;1; the cost is 1 to 100.");
  }

  /**
   * How closely this space fits a recipient domain: 0 not at all, 1 for {@code *}, otherwise the
   * length of the name it fits by, plus two more for the exact name.
   */
  public int match(String domain) {
    if (!type.equals("SMTP") || space.equals("--")) {
      return 0;
    }
    String own = space.toLowerCase(Locale.ROOT);
    String wanted = domain.toLowerCase(Locale.ROOT);
    if (own.equals("*")) {
      return 1;
    }
    if (!own.startsWith("*.")) {
      return own.equals(wanted) ? own.length() + 4 : 0;
    }
    String base = own.substring(2);
    return wanted.equals(base) || wanted.endsWith("." + base) ? base.length() + 2 : 0;
  }

  @Override
  public String toString() {
    return type + ":" + space + ";" + cost;
  }
}
