package dev.relaylab.server.shell.cmdlet.exchange;

import dev.relaylab.server.shell.lang.PsObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An OPATH filter: comparisons of a property with a value, joined with -and, -or and -not; queue
 * filters know -and alone.
 */
final class OpathFilter {
  /** Takes everything. */
  static final OpathFilter ALL = new OpathFilter(object -> true, List.of());

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\(|\\)|!|\"[^\"]*\"|'(?:[^']|'')*'|[^\\s()!\"']+)");
  private static final Set<String> OPERATORS =
      Set.of("-eq", "-ne", "-gt", "-ge", "-lt", "-le", "-like", "-notlike");
  private static final int DEEPEST = 100;

  private final Predicate<PsObject> test;
  private final List<String> properties;

  private OpathFilter(Predicate<PsObject> test, List<String> properties) {
    this.test = test;
    this.properties = properties;
  }

  /** What is wrong with a filter; the cmdlet words it. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int position;

    Malformed(String text, int position) {
      super(text);
      this.position = position;
    }
  }

  /** Reads any filter. */
  static OpathFilter parse(String text) {
    return new Parser(text).whole();
  }

  /** Reads a filter of queues or messages. */
  static OpathFilter ofQueues(String text, List<String> known, ExchangeErrors errors) {
    Parser parser = new Parser(text);
    try {
      OpathFilter filter = parser.whole();
      if (!parser.plain) {
        throw new Malformed(text, 1);
      }
      filter.unknown(known).ifPresent(name -> unfilterable(name, errors));
      return filter;
    } catch (Malformed bad) {
      throw errors.refusal(
          "ParsingException",
          "InvalidArgument",
          "Invalid filter syntax in \""
              + text
              + "\". Write comparisons such as Status -eq \"Retry\", joined with -and.");
    }
  }

  private static void unfilterable(String name, ExchangeErrors errors) {
    throw errors.refusal(
        "ParsingException",
        "InvalidArgument",
        "The property \"" + name + "\" isn't a filterable property.");
  }

  /** The first property it compares that is none of these. */
  Optional<String> unknown(Collection<String> known) {
    return properties.stream()
        .filter(name -> known.stream().noneMatch(name::equalsIgnoreCase))
        .findFirst();
  }

  boolean takes(PsObject object) {
    return test.test(object);
  }

  private static final class Parser {
    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<String> properties = new ArrayList<>();
    private int at;
    private boolean plain = true;

    Parser(String text) {
      this.text = text;
      String body = text.strip();
      if (body.startsWith("{") && body.endsWith("}")) {
        body = body.substring(1, body.length() - 1);
      }
      Matcher token = TOKEN.matcher(body);
      int end = 0;
      while (token.find() && token.start() == end) {
        tokens.add(token.group(1));
        places.add(token.start(1) + 1);
        end = token.end();
      }
      if (!body.substring(end).isBlank()) {
        throw new Malformed(text, end + 1);
      }
    }

    OpathFilter whole() {
      Predicate<PsObject> test = either(0);
      if (at < tokens.size()) {
        throw malformed();
      }
      return new OpathFilter(test, List.copyOf(properties));
    }

    private Predicate<PsObject> either(int depth) {
      Predicate<PsObject> test = both(depth);
      while (word("-or")) {
        plain = false;
        test = test.or(both(depth));
      }
      return test;
    }

    private Predicate<PsObject> both(int depth) {
      Predicate<PsObject> test = single(depth);
      while (word("-and")) {
        test = test.and(single(depth));
      }
      return test;
    }

    private Predicate<PsObject> single(int depth) {
      if (depth > DEEPEST) {
        throw malformed();
      }
      if (word("-not") || word("!")) {
        plain = false;
        return single(depth + 1).negate();
      }
      if (word("(")) {
        Predicate<PsObject> inner = either(depth + 1);
        if (!word(")")) {
          throw malformed();
        }
        return inner;
      }
      return comparison();
    }

    private Predicate<PsObject> comparison() {
      String property = next();
      String operator = next().toLowerCase(Locale.ROOT);
      if (!property.matches("\\w+") || !OPERATORS.contains(operator)) {
        at--;
        throw malformed();
      }
      properties.add(property);
      OpathComparison comparison = OpathComparison.of(operator.substring(1), next());
      return object -> comparison.holds(object.property(property));
    }

    private String next() {
      if (at >= tokens.size() || "()".contains(tokens.get(at))) {
        throw malformed();
      }
      return tokens.get(at++);
    }

    private boolean word(String wanted) {
      boolean there = at < tokens.size() && tokens.get(at).equalsIgnoreCase(wanted);
      at += there ? 1 : 0;
      return there;
    }

    private Malformed malformed() {
      return new Malformed(text, at < places.size() ? places.get(at) : text.length());
    }
  }
}
