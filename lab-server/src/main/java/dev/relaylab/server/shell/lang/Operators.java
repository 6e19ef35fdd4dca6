package dev.relaylab.server.shell.lang;

import java.util.ArrayList;
import java.util.List;

/** Operators with two operands whose values are known. */
final class Operators {
  private final Budget budget;
  private final TextOperators texts;
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
    this.texts = new TextOperators(budget, matches, call);
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
      case "-replace" -> texts.replace(left, right, caseSensitive);
      case "-split" -> texts.split(left, right, caseSensitive);
      case "-join" -> texts.join(left, Text.of(right));
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
      return Casts.cast(typeName(type), value);
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

  private boolean test(
      String operator, Object left, Object right, boolean caseSensitive, boolean remember) {
    return switch (operator) {
      case "-eq" -> Comparison.equal(left, right, caseSensitive);
      case "-ne" -> !Comparison.equal(left, right, caseSensitive);
      case "-gt" -> Comparison.compare(left, right, caseSensitive) > 0;
      case "-ge" -> Comparison.compare(left, right, caseSensitive) >= 0;
      case "-lt" -> Comparison.compare(left, right, caseSensitive) < 0;
      case "-le" -> Comparison.compare(left, right, caseSensitive) <= 0;
      case "-like" -> texts.like(left, right, caseSensitive);
      case "-notlike" -> !texts.like(left, right, caseSensitive);
      case "-notmatch" -> !texts.match(left, right, caseSensitive, false);
      default -> texts.match(left, right, caseSensitive, remember);
    };
  }

  private static boolean contains(Object list, Object wanted, boolean caseSensitive) {
    if (list instanceof java.util.Set<?> flags) {
      return flags.stream().anyMatch(flag -> Comparison.equal(flag, wanted, caseSensitive));
    }
    return Convert.elements(list).stream()
        .anyMatch(element -> Comparison.equal(element, wanted, caseSensitive));
  }

  /** The operators on texts. */
  TextOperators texts() {
    return texts;
  }
}
