package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** .NET's Match: a place in a text where a pattern fits, with its groups by number and name. */
public final class RegexMatch {
  private static final String NAME = "System.Text.RegularExpressions.";
  private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

  private RegexMatch() {}

  /** The match that the matcher has just found. */
  public static PsCustomObject of(Matcher matcher) {
    List<Object> groups = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      groups.add(group(String.valueOf(i), matcher.group(i), matcher.start(i)));
    }
    Matcher names = GROUP_NAME.matcher(matcher.pattern().pattern());
    while (names.find()) {
      String name = names.group(1);
      groups.add(group(name, matcher.group(name), matcher.start(name)));
    }
    return new PsCustomObject(List.of(NAME + "Match", "System.Object"))
        .set("Groups", new Named(groups))
        .set("Success", true)
        .set("Index", matcher.start())
        .set("Length", matcher.end() - matcher.start())
        .set("Value", matcher.group())
        .showing("Value");
  }

  private static PsCustomObject group(String name, String value, int start) {
    return new PsCustomObject(List.of(NAME + "Group", "System.Object"))
        .set("Success", value != null)
        .set("Name", name)
        .set("Index", Math.max(0, start))
        .set("Length", value == null ? 0 : value.length())
        .set("Value", value == null ? "" : value)
        .showing("Value");
  }
}
