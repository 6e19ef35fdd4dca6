package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operators with two operands whose values are known. */
final class Operators {
  private final Budget budget;
  private final java.util.function.Consumer<PsHashtable> matches;
  private final java.util.function.BiFunction<ScriptBlock, Object, Object> call;
  private final java.util.function.BiPredicate<Object, String> is;

  /**
   * @param matches takes what {@code $Matches} becomes after a successful -match
   * @param call gives what a script block makes of a value
   * @param is whether a value is of a type
   */
  Operators(
      Budget budget,
      java.util.function.Consumer<PsHashtable> matches,
      java.util.function.BiFunction<ScriptBlock, Object, Object> call,
      java.util.function.BiPredicate<Object, String> is) {
    this.budget = budget;
    this.matches = matches;
    this.call = call;
    this.is = is;
  }

  Object apply(String written, Object left, Object right) {
    String operator = ExpressionParser.plain(written);
    boolean caseSensitive = operator.length() < written.length() && written.charAt(1) == 'c';
    return switch (operator) {
      case "+" -> add(left, right);
      case "*" -> multiply(left, right);
      case "-", "/", "%" -> calculate(operator, left, right);
      case ".." -> range(left, right);
      case "-f" ->
          Formats.format(
              Text.of(left),
              right == null ? java.util.Collections.singletonList(null) : Convert.elements(right));
      case "-eq", "-ne", "-gt", "-ge", "-lt", "-le", "-like", "-notlike", "-match", "-notmatch" ->
          filtered(operator, left, right, caseSensitive);
      case "-contains" -> contains(left, right, caseSensitive);
      case "-notcontains" -> !contains(left, right, caseSensitive);
      case "-in" -> contains(right, left, caseSensitive);
      case "-notin" -> !contains(right, left, caseSensitive);
      case "-replace" -> replace(left, right, caseSensitive);
      case "-split" -> split(left, right, caseSensitive);
      case "-join" -> join(left, Text.of(right));
      case "-is" -> is.test(left, typeName(right));
      case "-isnot" -> !is.test(left, typeName(right));
      case "-as" -> as(left, right);
      case "-xor" -> Convert.truth(left) != Convert.truth(right);
      case "-band", "-bor", "-bxor", "-shl", "-shr" -> bits(operator, left, right);
      default ->
          throw Problems.invalid(
              "The operator '" + written + "' is not part of this shell.", "UnknownOperator");
    };
  }

  private static String typeName(Object right) {
    return right instanceof TypeValue type ? type.name() : Text.of(right);
  }

  private static Object as(Object value, Object type) {
    try {
      return Types.cast(typeName(type), value);
    } catch (PsException cannot) {
      return null;
    }
  }

  private static Object bits(String operator, Object left, Object right) {
    if (left instanceof java.util.Set<?> || right instanceof java.util.Set<?>) {
      return Flags.combine(operator, left, right);
    }
    EnumType type =
        left instanceof EnumType.Value value
            ? value.type()
            : right instanceof EnumType.Value value ? value.type() : null;
    if (type != null) {
      int number =
          bits(
              operator,
              ((EnumType.Value) type.make(listOf(left))).number(),
              ((EnumType.Value) type.make(listOf(right))).number());
      return type.of(number);
    }
    return bits(operator, Convert.integer(left), Convert.integer(right));
  }

  private static List<Object> listOf(Object value) {
    return java.util.Collections.singletonList(value);
  }

  private static int bits(String operator, int a, int b) {
    return switch (operator) {
      case "-band" -> a & b;
      case "-bor" -> a | b;
      case "-bxor" -> a ^ b;
      case "-shl" -> a << b;
      default -> a >> b;
    };
  }

  Object add(Object left, Object right) {
    if (left instanceof List<?> list) {
      budget.holdList(list.size() + (right instanceof List<?> more ? more.size() : 1L));
      List<Object> sum = new ArrayList<>(list);
      if (right instanceof List<?> others) {
        sum.addAll(others);
      } else {
        sum.add(right);
      }
      return sum;
    }
    if (left instanceof PsHashtable table && right instanceof PsHashtable more) {
      PsHashtable sum = new PsHashtable();
      sum.putAll(table);
      for (var entry : more.entrySet()) {
        if (sum.containsKey(entry.getKey())) {
          throw Problems.error(
              "Item has already been added. Key in dictionary: '"
                  + entry.getKey()
                  + "'  Key being added: '"
                  + entry.getKey()
                  + "'",
              "OperationStopped",
              "ArgumentException",
              "System.ArgumentException");
        }
        sum.put(entry.getKey(), entry.getValue());
      }
      return sum;
    }
    if (left instanceof PsHashtable) {
      throw Problems.invalid(
          "A hash table can only be added to another hash table.", "AddHashTableToNonHashTable");
    }
    if (left instanceof String || left instanceof Character) {
      String first = Text.of(left);
      String second = Text.of(right);
      budget.hold((long) first.length() + second.length());
      return first + second;
    }
    if (left == null) {
      return right;
    }
    return calculate("+", left, right);
  }

  private Object multiply(Object left, Object right) {
    if (left instanceof String text) {
      int times = Convert.integer(right);
      budget.hold((long) text.length() * times);
      return text.repeat(Math.max(0, times));
    }
    if (left instanceof List<?> list) {
      int times = Convert.integer(right);
      budget.holdList((long) list.size() * times);
      List<Object> product = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        product.addAll(list);
      }
      return product;
    }
    return calculate("*", left, right);
  }

  private static Object calculate(String operator, Object left, Object right) {
    Object times = TimeMath.calculate(operator, left, right);
    if (times != null) {
      return times;
    }
    Object a = Convert.number(left);
    Object b = Convert.number(right);
    if (a == null && left instanceof String) {
      throw Problems.cannotConvert(
          left, "System.Int32", "Input string was not in a correct format.");
    }
    if (a == null || left instanceof Enum<?>) {
      throw Problems.invalid(
          "Method invocation failed because ["
              + Types.nameOf(left)
              + "] does not contain a method named 'op_"
              + METHOD.get("+-*/%".indexOf(operator))
              + "'.",
          "MethodNotFound");
    }
    if (b == null) {
      throw Problems.cannotConvert(
          right, "System.Int32", "Input string was not in a correct format.");
    }
    return Numbers.calculate(operator, a, b);
  }

  /** What opens a group, past escaped characters and sets; .NET counts the unnamed ones first. */
  private static final Pattern GROUP =
      Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]])*\\]|(\\((?!\\?))|\\(\\?<([A-Za-z]\\w*)>");

  private static final List<String> METHOD =
      List.of("Addition", "Subtraction", "Multiply", "Division", "Modulus");

  private List<Object> range(Object left, Object right) {
    int from = Convert.integer(left);
    int to = Convert.integer(right);
    budget.holdList(Math.abs((long) to - from) + 1);
    List<Object> range = new ArrayList<>();
    int step = from <= to ? 1 : -1;
    for (int i = from; i != to + step; i += step) {
      range.add(i);
    }
    return range;
  }

  /** On a list a comparison picks the elements for which it holds. */
  private Object filtered(String operator, Object left, Object right, boolean caseSensitive) {
    if (left instanceof List<?> list) {
      List<Object> picked = new ArrayList<>();
      for (Object element : list) {
        if (test(operator, element, right, caseSensitive, false)) {
          picked.add(element);
        }
      }
      return picked;
    }
    return test(operator, left, right, caseSensitive, true);
  }

  private boolean like(Object text, Object wildcard, boolean caseSensitive) {
    return Wildcard.pattern(Text.of(wildcard), caseSensitive)
        .matcher(new Bounded(Text.of(text), budget))
        .matches();
  }

  private boolean test(
      String operator, Object left, Object right, boolean caseSensitive, boolean remember) {
    return switch (operator) {
      case "-eq" -> Comparison.equal(left, right, caseSensitive);
      case "-ne" -> !Comparison.equal(left, right, caseSensitive);
      case "-gt" -> Comparison.compare(left, right, caseSensitive) > 0;
      case "-ge" -> Comparison.compare(left, right, caseSensitive) >= 0;
      case "-lt" -> Comparison.compare(left, right, caseSensitive) < 0;
      case "-le" -> Comparison.compare(left, right, caseSensitive) <= 0;
      case "-like" -> like(left, right, caseSensitive);
      case "-notlike" -> !like(left, right, caseSensitive);
      case "-notmatch" -> !match(left, right, caseSensitive, false);
      default -> match(left, right, caseSensitive, remember);
    };
  }

  private boolean match(Object left, Object right, boolean caseSensitive, boolean remember) {
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

  private static boolean contains(Object list, Object wanted, boolean caseSensitive) {
    if (list instanceof java.util.Set<?> flags) {
      return flags.stream().anyMatch(flag -> Comparison.equal(flag, wanted, caseSensitive));
    }
    return Convert.elements(list).stream()
        .anyMatch(element -> Comparison.equal(element, wanted, caseSensitive));
  }

  private Object replace(Object left, Object right, boolean caseSensitive) {
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
