package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operators on texts: {@code -like -match -replace -split -join}. */
final class TextOperators {
  private final Budget budget;
  private final java.util.function.Consumer<PsHashtable> matches;
  private final java.util.function.BiFunction<ScriptBlock, Object, Object> call;

  /**
   * @param matches takes what {@code $Matches} becomes after a successful -match
   * @param call gives what a script block makes of a value
   */
  TextOperators(
      Budget budget,
      java.util.function.Consumer<PsHashtable> matches,
      java.util.function.BiFunction<ScriptBlock, Object, Object> call) {
    this.budget = budget;
    this.matches = matches;
    this.call = call;
  }

  /** What opens a group, past escaped characters and sets; .NET counts the unnamed ones first. */
  private static final Pattern GROUP =
      Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]])*\\]|(\\((?!\\?))|\\(\\?<([A-Za-z]\\w*)>");

  boolean like(Object text, Object wildcard, boolean caseSensitive) {
    return Wildcard.pattern(Text.of(wildcard), caseSensitive)
        .matcher(new Bounded(Text.of(text), budget))
        .matches();
  }

  boolean match(Object left, Object right, boolean caseSensitive, boolean remember) {
    Pattern pattern = NetRegex.regex(Text.of(right), caseSensitive);
    Matcher matcher = pattern.matcher(new Bounded(Text.of(left), budget));
    boolean found = matcher.find();
    if (found && remember) {
      PsHashtable groups = new PsHashtable();
      groups.put(0, matcher.group());
      int number = 0;
      int unnamed = 0;
      Matcher opening = GROUP.matcher(pattern.pattern());
      while (opening.find()) {
        if (opening.group(1) == null && opening.group(2) == null) {
          continue;
        }
        number++;
        Object key = opening.group(2) != null ? opening.group(2) : (Object) (++unnamed);
        if (number <= matcher.groupCount() && matcher.group(number) != null) {
          groups.put(key, matcher.group(number));
        }
      }
      matches.accept(groups);
    }
    return found;
  }

  Object replace(Object left, Object right, boolean caseSensitive) {
    List<?> both = Convert.elements(right);
    if (both.size() > 2) {
      throw Problems.invalid(
          "The -replace operator allows only two elements to follow it, not " + both.size() + ".",
          "BadReplaceArgument");
    }
    String regex = both.isEmpty() ? "" : Text.of(both.get(0));
    String with = both.size() > 1 ? Text.of(both.get(1)) : "";
    Pattern pattern = NetRegex.regex(regex, caseSensitive);
    if (left instanceof List<?> list) {
      return list.stream().map(element -> replaced(pattern, element, with)).toList();
    }
    return replaced(pattern, left, with);
  }

  private Object replaced(Pattern pattern, Object value, String with) {
    Matcher matcher = pattern.matcher(new Bounded(Text.of(value), budget));
    String replacement = NetRegex.replacement(with, matcher.groupCount());
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      int before = result.length();
      try {
        matcher.appendReplacement(result, replacement);
      } catch (IndexOutOfBoundsException | IllegalArgumentException noGroup) {
        result.setLength(before);
        return pattern.matcher(Text.of(value)).replaceAll(Matcher.quoteReplacement(with));
      }
      Budget.check(result.length());
    }
    matcher.appendTail(result);
    budget.hold(result.length());
    return result.toString();
  }

  /** Unary -split: at white space, which at the ends parts nothing. */
  Object splitWords(Object value) {
    List<Object> words = PsArray.ofTexts(List.of());
    for (Object each : Convert.elements(value)) {
      String text = Text.of(each).strip();
      if (!text.isEmpty()) {
        words.addAll((List<?>) split(text, "\\s+", false));
      }
    }
    return words;
  }

  Object split(Object left, Object right, boolean caseSensitive) {
    List<?> options = Convert.elements(right);
    int limit = options.size() > 1 ? Convert.integer(options.get(1)) : 0;
    List<Object> pieces = PsArray.ofTexts(List.of());
    if (!options.isEmpty() && options.get(0) instanceof ScriptBlock block) {
      Convert.elements(left).forEach(each -> pieces(pieces, Text.of(each), block, limit));
      return pieces;
    }
    Pattern pattern =
        SplitOptions.pattern(
            options.isEmpty() ? "\\s+" : Text.of(options.get(0)),
            options.size() > 2 ? Text.of(options.get(2)) : "",
            caseSensitive);
    boolean captures =
        options.size() <= 2
            || !Text.of(options.get(2)).toLowerCase(Locale.ROOT).contains("explicit");
    for (Object element : Convert.elements(left)) {
      Matcher matcher = pattern.matcher(new Bounded(Text.of(element), budget));
      pieces(pieces, matcher, limit, captures);
    }
    return pieces;
  }

  /** Parts at each character for which a block holds. */
  private void pieces(List<Object> pieces, String text, ScriptBlock block, int limit) {
    StringBuilder piece = new StringBuilder();
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      String character = String.valueOf(text.charAt(i));
      if ((limit <= 0 || count < limit) && Convert.truth(call.apply(block, character))) {
        pieces.add(piece.toString());
        piece.setLength(0);
        count++;
      } else {
        piece.append(character);
      }
    }
    pieces.add(piece.toString());
  }

  /** What stands between the matches; what a group caught is kept. */
  private static void pieces(List<Object> pieces, Matcher matcher, int limit, boolean captures) {
    StringBuilder rest = new StringBuilder();
    int count = 1;
    while ((limit <= 0 || count < limit) && matcher.find()) {
      matcher.appendReplacement(rest, "");
      pieces.add(rest.toString());
      rest.setLength(0);
      for (int group = 1; captures && group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          pieces.add(matcher.group(group));
        }
      }
      count++;
    }
    pieces.add(matcher.appendTail(rest).toString());
  }

  Object join(Object left, String separator) {
    StringBuilder joined = new StringBuilder();
    boolean first = true;
    for (Object element : Convert.elements(left)) {
      joined.append(first ? "" : separator).append(Text.of(element));
      first = false;
      Budget.check(joined.length());
    }
    return joined.toString();
  }
}
