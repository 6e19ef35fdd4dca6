package dev.relaylab.server.shell.cmdlet.xml;

import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.PsException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The XPath that scripts use: steps by {@code /} and {@code //}, names, {@code *}, {@code .},
 * {@code ..}, and conditions {@code [2]}, {@code [last()]}, {@code [@a='x']}, {@code [b]}, {@code
 * [b='x']}, {@code [contains(@a,'x')]}, {@code [starts-with(…)]}, {@code not(…)}, joined by {@code
 * and} and {@code or}. Namespace prefixes are passed over.
 */
final class XmlPath {
  private static final Pattern STEP = Pattern.compile("(//?)?(\\.\\.|\\.|@?[\\w:*-]+(?:\\(\\))?)");
  private static final Pattern CALL =
      Pattern.compile("(contains|starts-with)\\(\\s*(.+?)\\s*,\\s*(['\"])(.*?)\\3\\s*\\)");
  private static final Pattern EQUALS =
      Pattern.compile("(.+?)\\s*(!?=)\\s*(?:(['\"])(.*?)\\3|(-?\\d+))");

  private final Interpreter interpreter;
  private final String path;
  private int at;

  private XmlPath(Interpreter interpreter, String path) {
    this.interpreter = interpreter;
    this.path = path;
  }

  /**
   * The elements that a path leads to.
   *
   * @throws PsException when the path is none of this subset
   */
  static List<XmlNode> select(Interpreter interpreter, XmlNode from, String path) {
    Set<XmlNode> all = new LinkedHashSet<>();
    for (String each : path.split("\\|")) {
      all.addAll(new XmlPath(interpreter, each.strip()).run(from));
    }
    return List.copyOf(all);
  }

  private List<XmlNode> run(XmlNode from) {
    XmlNode start = from;
    while (path.startsWith("/") && start.parent != null) {
      start = start.parent;
    }
    List<XmlNode> present = List.of(start);
    while (at < path.length()) {
      Matcher step = STEP.matcher(path).region(at, path.length());
      if (!step.lookingAt()) {
        throw bad();
      }
      at = step.end();
      present = step(present, "//".equals(step.group(1)), step.group(2));
    }
    return present;
  }

  private List<XmlNode> step(List<XmlNode> present, boolean deep, String test) {
    List<String> conditions = new ArrayList<>();
    while (at < path.length() && path.charAt(at) == '[') {
      conditions.add(condition());
    }
    Set<XmlNode> next = new LinkedHashSet<>();
    for (XmlNode node : present) {
      List<XmlNode> found = new ArrayList<>();
      if (test.equals(".")) {
        found.add(node);
      } else if (test.equals("..")) {
        found.add(node.parent == null ? node : node.parent);
      } else if (test.startsWith("@") || test.equals("text()")) {
        if (!test.startsWith("@") || node.attributes.containsKey(test.substring(1))) {
          found.add(node);
        }
      } else {
        collect(node, test, deep, found);
      }
      for (String condition : conditions) {
        found = kept(found, condition);
      }
      next.addAll(found);
    }
    return List.copyOf(next);
  }

  private void collect(XmlNode node, String test, boolean deep, List<XmlNode> found) {
    for (XmlNode child : node.elements()) {
      interpreter.nanosLeft();
      if (named(child, test)) {
        found.add(child);
      }
      if (deep) {
        collect(child, test, true, found);
      }
    }
  }

  private static boolean named(XmlNode node, String test) {
    return test.equals("*")
        || test.equals("node()")
        || node.name.equals(test)
        || node.localName().equals(test.substring(test.indexOf(':') + 1));
  }

  private String condition() {
    int depth = 0;
    char quote = 0;
    for (int i = at; i < path.length(); i++) {
      char c = path.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        String inner = path.substring(at + 1, i).strip();
        at = i + 1;
        return inner;
      }
    }
    throw bad();
  }

  private List<XmlNode> kept(List<XmlNode> nodes, String condition) {
    if (condition.matches("\\d{1,6}")) {
      int wanted = Integer.parseInt(condition);
      return wanted >= 1 && wanted <= nodes.size() ? List.of(nodes.get(wanted - 1)) : List.of();
    }
    if (condition.equals("last()")) {
      return nodes.isEmpty() ? nodes : List.of(nodes.get(nodes.size() - 1));
    }
    return nodes.stream().filter(node -> holds(node, condition)).toList();
  }

  private boolean holds(XmlNode node, String condition) {
    interpreter.nanosLeft();
    int or = outside(condition, " or ");
    if (or > 0) {
      return holds(node, condition.substring(0, or)) || holds(node, condition.substring(or + 4));
    }
    int and = outside(condition, " and ");
    if (and > 0) {
      return holds(node, condition.substring(0, and)) && holds(node, condition.substring(and + 5));
    }
    String one = condition.strip();
    if (one.startsWith("not(") && one.endsWith(")")) {
      return !holds(node, one.substring(4, one.length() - 1));
    }
    Matcher call = CALL.matcher(one);
    if (call.matches()) {
      return operand(node, call.group(2)).stream()
          .anyMatch(
              text ->
                  call.group(1).equals("contains")
                      ? text.contains(call.group(4))
                      : text.startsWith(call.group(4)));
    }
    Matcher equals = EQUALS.matcher(one);
    if (equals.matches()) {
      String wanted = equals.group(4) == null ? equals.group(5) : equals.group(4);
      boolean same = operand(node, equals.group(1)).contains(wanted);
      return equals.group(2).equals("=") == same;
    }
    return !operand(node, one).isEmpty();
  }

  /** Where a word stands outside of quotes, or -1. */
  private static int outside(String condition, String word) {
    char quote = 0;
    for (int i = 0; i < condition.length(); i++) {
      char c = condition.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (condition.startsWith(word, i)) {
        return i;
      }
    }
    return -1;
  }

  private List<String> operand(XmlNode node, String operand) {
    String name = operand.strip();
    if (name.startsWith("@")) {
      String value = node.attributes.get(name.substring(1));
      return value == null ? List.of() : List.of(value);
    }
    if (name.equals(".") || name.equals("text()")) {
      return List.of(node.text());
    }
    if (name.equals("local-name()") || name.equals("name()")) {
      return List.of(node.localName());
    }
    if (!name.matches("[\\w:*-]+")) {
      throw bad();
    }
    return node.elements().stream().filter(child -> named(child, name)).map(XmlNode::text).toList();
  }

  private PsException bad() {
    return new PsException(
        new ErrorRecord(
            "'" + path + "' has an invalid token, or one that this shell's XPath does not have.",
            "NotSpecified",
            "",
            "XPathException",
            "XPathException"));
  }
}
