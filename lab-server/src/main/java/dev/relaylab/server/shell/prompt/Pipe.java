package dev.relaylab.server.shell.prompt;

import dev.relaylab.server.shell.prompt.LineTokens.Kind;
import dev.relaylab.server.shell.prompt.LineTokens.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed says of where objects come from: the variables, and the pipeline's beginning. */
final class Pipe {
  private static final Pattern ASSIGNED =
      Pattern.compile("(?i)\\$(\\w+)\\s*(?:=|\\bin\\b)\\s*[@(]*\\s*(?:(\\w+-\\w+)|\\$(\\w+))?");
  private static final List<String> KNOWN =
      List.of("Error", "Host", "PSVersionTable", "env:COMPUTERNAME", "false", "null", "true");
  private final StringBuilder typed = new StringBuilder();

  /** A statement that was run. */
  void ran(String text) {
    typed.append(text).append('\n');
  }

  /** The variables that were set so far, and those that are always there. */
  Set<String> variables(String before) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(KNOWN);
    names.addAll(makers(before).keySet());
    return names;
  }

  /** The cmdlet that a variable's objects come from, or an empty text. */
  String maker(String variable, String before) {
    Map<String, String> makers = makers(before);
    String maker = makers.getOrDefault(variable.toLowerCase(java.util.Locale.ROOT), "");
    return maker.startsWith("$") ? makers.getOrDefault(maker.substring(1), "") : maker;
  }

  private Map<String, String> makers(String before) {
    Map<String, String> makers = new LinkedHashMap<>();
    Matcher assigned = ASSIGNED.matcher(typed + before);
    while (assigned.find()) {
      String maker =
          assigned.group(2) != null
              ? assigned.group(2)
              : assigned.group(3) != null
                  ? "$" + assigned.group(3).toLowerCase(java.util.Locale.ROOT)
                  : "";
      makers.put(assigned.group(1).toLowerCase(java.util.Locale.ROOT), maker);
    }
    return makers;
  }

  /** The first command of the pipeline that the text ends in, or an empty text. */
  static String source(List<Token> tokens) {
    String first = "";
    for (Token token : tokens) {
      if (token.kind() == Kind.BREAK && ";\n(".contains(token.text())
          || token.kind() == Kind.OPERATOR && token.text().equals("=")) {
        first = "";
      } else if (token.kind() == Kind.COMMAND && first.isEmpty()) {
        first = token.text();
      }
    }
    return first;
  }
}
