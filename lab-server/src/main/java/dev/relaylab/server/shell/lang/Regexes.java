package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** .NET's Regex: its static methods, and objects that hold a pattern. */
final class Regexes implements ScriptType {
  private static final String NAME = "System.Text.RegularExpressions.";

  private final Budget budget;
  private final BiFunction<ScriptBlock, Object, Object> evaluator;

  /**
   * @param evaluator gives a script block, as a replacement, one match
   */
  Regexes(Budget budget, BiFunction<ScriptBlock, Object, Object> evaluator) {
    this.budget = budget;
    this.evaluator = evaluator;
  }

  @Override
  public String fullName() {
    return NAME + "Regex";
  }

  @Override
  public Object make(List<Object> arguments) {
    String text = Methods.text(arguments, 0);
    Pattern pattern = pattern(text, arguments.size() > 1 ? arguments.get(1) : null);
    ScriptObject made = new ScriptObject(fullName()).showing(() -> text);
    return made.does("Match", given -> first(pattern, Text.of(given.get(0))))
        .does("Matches", given -> all(pattern, Text.of(given.get(0))))
        .does("IsMatch", given -> matcher(pattern, Text.of(given.get(0))).find())
        .does("Replace", given -> replaced(pattern, Text.of(given.get(0)), given.get(1)))
        .does("Split", given -> split(pattern, Text.of(given.get(0))));
  }

  @Override
  public Object call(String name, List<Object> a) {
    String method = name.toLowerCase(Locale.ROOT);
    switch (method) {
      case "escape":
        return Text.of(a.get(0)).replaceAll("([\\\\*+?|{}\\[()^$.# ])", "\\\\$1");
      case "unescape":
        return Text.of(a.get(0)).replaceAll("\\\\(.)", "$1");
      default:
        break;
    }
    int options = method.equals("replace") ? 3 : 2;
    Pattern pattern = pattern(Text.of(a.get(1)), a.size() > options ? a.get(options) : null);
    String text = Text.of(a.get(0));
    return switch (method) {
      case "match" -> first(pattern, text);
      case "matches" -> all(pattern, text);
      case "ismatch" -> matcher(pattern, text).find();
      case "replace" -> replaced(pattern, text, a.get(2));
      case "split" -> split(pattern, text);
      default -> ScriptType.super.call(name, a);
    };
  }

  private static Pattern pattern(String regex, Object options) {
    String named = options == null ? "" : Text.of(options).toLowerCase(Locale.ROOT);
    int flags =
        (named.contains("multiline") ? Pattern.MULTILINE : 0)
            | (named.contains("singleline") ? Pattern.DOTALL : 0)
            | (named.contains("ignorepatternwhitespace") ? Pattern.COMMENTS : 0);
    return NetRegex.regex(regex, !named.contains("ignorecase"), flags);
  }

  private Matcher matcher(Pattern pattern, String text) {
    return pattern.matcher(new Bounded(text, budget));
  }

  private Object first(Pattern pattern, String text) {
    Matcher matcher = matcher(pattern, text);
    return matcher.find()
        ? RegexMatch.of(matcher)
        : new PsCustomObject(List.of(NAME + "Match", "System.Object"))
            .set("Groups", new Named(List.of()))
            .set("Success", false)
            .set("Index", 0)
            .set("Length", 0)
            .set("Value", "");
  }

  private List<Object> all(Pattern pattern, String text) {
    Matcher matcher = matcher(pattern, text);
    List<Object> all = new ArrayList<>();
    while (matcher.find()) {
      budget.holdList(8);
      all.add(RegexMatch.of(matcher));
    }
    return all;
  }

  private List<Object> split(Pattern pattern, String text) {
    return new ArrayList<>(List.of(pattern.split(new Bounded(text, budget), -1)));
  }

  private String replaced(Pattern pattern, String text, Object with) {
    Matcher matcher = matcher(pattern, text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String piece =
          with instanceof ScriptBlock block
              ? Matcher.quoteReplacement(Text.of(evaluator.apply(block, RegexMatch.of(matcher))))
              : NetRegex.replacement(Text.of(with), matcher.groupCount());
      matcher.appendReplacement(result, piece);
      Budget.check(result.length());
    }
    matcher.appendTail(result);
    budget.hold(result.length());
    return result.toString();
  }
}
