package dev.relaylab.server.shell.lang;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The methods of texts. */
final class StringMethods {
  private final Budget budget;

  StringMethods(Budget budget) {
    this.budget = budget;
  }

  Object call(String text, String name, List<Object> a) {
    try {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "toupper", "toupperinvariant" -> text.toUpperCase(Locale.ROOT);
        case "tolower", "tolowerinvariant" -> text.toLowerCase(Locale.ROOT);
        case "trim" ->
            a.isEmpty()
                ? text.strip()
                : trim(trim(text, Methods.text(a, 0), true), Methods.text(a, 0), false);
        case "trimstart" ->
            a.isEmpty() ? text.stripLeading() : trim(text, Methods.text(a, 0), true);
        case "trimend" ->
            a.isEmpty() ? text.stripTrailing() : trim(text, Methods.text(a, 0), false);
        case "split" -> split(text, a);
        case "replace" -> replace(text, Methods.text(a, 0), Methods.text(a, 1));
        case "contains" -> text.contains(Methods.text(a, 0));
        case "getenumerator" -> text.chars().mapToObj(c -> (Object) (char) c).toList();
        case "indexofany" -> firstOf(text, Methods.text(a, 0));
        case "gettypecode" -> "String";
        case "normalize", "clone", "isnormalized" -> text;
        case "startswith" ->
            text.regionMatches(folds(a), 0, Methods.text(a, 0), 0, Methods.text(a, 0).length());
        case "endswith" ->
            folds(a)
                ? text.toLowerCase(Locale.ROOT)
                    .endsWith(Methods.text(a, 0).toLowerCase(Locale.ROOT))
                : text.endsWith(Methods.text(a, 0));
        case "substring" ->
            a.size() > 1
                ? text.substring(Methods.number(a, 0), Methods.number(a, 0) + Methods.number(a, 1))
                : text.substring(Methods.number(a, 0));
        case "indexof" ->
            folds(a)
                ? text.toLowerCase(Locale.ROOT).indexOf(Methods.text(a, 0).toLowerCase(Locale.ROOT))
                : text.indexOf(Methods.text(a, 0), a.size() > 1 ? offset(a, 1) : 0);
        case "lastindexof" -> text.lastIndexOf(Methods.text(a, 0));
        case "padleft" -> pad(text, a, true);
        case "padright" -> pad(text, a, false);
        case "insert" ->
            new StringBuilder(text).insert(Methods.number(a, 0), Methods.text(a, 1)).toString();
        case "remove" ->
            a.size() > 1
                ? text.substring(0, Methods.number(a, 0))
                    + text.substring(Methods.number(a, 0) + Methods.number(a, 1))
                : text.substring(0, Methods.number(a, 0));
        case "tochararray" ->
            new PsArray("char", text.chars().mapToObj(c -> (Object) (char) c).toList());
        case "chars" -> text.charAt(Methods.number(a, 0));
        case "length" -> text.length();
        default -> Methods.MISSING;
      };
    } catch (StringIndexOutOfBoundsException outside) {
      throw Problems.error(
          "Exception calling \""
              + name
              + "\" with \""
              + a.size()
              + "\" argument(s): \""
              + (a.size() == 1
                  ? "startIndex cannot be larger than length of string.\nParameter name: startIndex"
                  : "Index and length must refer to a location within the string.\n"
                      + "Parameter name: length")
              + "\"",
          "NotSpecified",
          "MethodInvocationException",
          "ArgumentOutOfRangeException");
    }
  }

  /** Whether the last argument is a comparison that ignores case. */
  private static boolean folds(List<Object> a) {
    return a.size() > 1 && Statics.ignoresCase(a.get(a.size() > 2 ? 1 : a.size() - 1));
  }

  private static int offset(List<Object> a, int index) {
    return a.get(index) instanceof Integer number ? number : 0;
  }

  private static int firstOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String replace(String text, String old, String with) {
    if (old.isEmpty()) {
      throw Problems.error(
          "Exception calling \"Replace\" with \"2\" argument(s): \"String cannot be of zero"
              + " length.\n"
              + "Parameter name: oldValue\"",
          "NotSpecified",
          "MethodInvocationException",
          "ArgumentException");
    }
    long most = with.length() <= old.length() ? 1 : with.length() / old.length() + 1L;
    if (text.length() * most > Budget.LARGEST) {
      long count = text.split(Pattern.quote(old), -1).length - 1L;
      Budget.check(text.length() + count * (with.length() - old.length()));
    }
    return text.replace(old, with);
  }

  private static String trim(String text, String characters, boolean start) {
    int from = 0;
    int to = text.length();
    while (start && from < to && characters.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (!start && to > from && characters.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  /**
   * Parts at any of the characters given; a list of texts together with options parts at the texts.
   */
  private static List<Object> split(String text, List<Object> a) {
    List<String> separators =
        a.isEmpty() ? List.of(" ") : Convert.elements(a.get(0)).stream().map(Text::of).toList();
    boolean whole = a.size() > 1 && a.get(0) instanceof List<?>;
    String any = String.join("", separators);
    String regex =
        whole
            ? separators.stream().map(Pattern::quote).collect(Collectors.joining("|"))
            : any.isEmpty() ? "\\s" : "[" + Pattern.quote(any) + "]";
    int limit = a.size() > 1 && a.get(1) instanceof Integer count ? count : -1;
    List<Object> pieces = PsArray.ofTexts(Arrays.asList(text.split(regex, limit)));
    boolean removeEmpty =
        a.size() > 1 && Text.of(a.get(a.size() - 1)).toLowerCase(Locale.ROOT).contains("remove");
    if (removeEmpty) {
      pieces.removeIf(piece -> piece.toString().isEmpty());
    }
    return pieces;
  }

  private String pad(String text, List<Object> a, boolean left) {
    int width = Methods.number(a, 0);
    budget.hold(width);
    String padding =
        (a.size() > 1 ? Methods.text(a, 1).substring(0, 1) : " ")
            .repeat(Math.max(0, width - text.length()));
    return left ? padding + text : text + padding;
  }
}
