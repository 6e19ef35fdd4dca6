package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A property by name, or one worked out by a script block.
 *
 * @param name what it is called in the result
 * @param source a name or a script block
 * @param descending for sorting; null where the argument does not say it
 */
record Choice(String name, Object source, Boolean descending) {
  /** The keys of a hashtable in Select-Object. */
  static final List<String> NAMED = List.of("expression", "name", "label");

  /** The keys of a hashtable in Sort-Object. */
  static final List<String> ORDERED = List.of("expression", "ascending", "descending");

  /** The keys of a hashtable where there is but a value to work out. */
  static final List<String> PLAIN = List.of("expression");

  /**
   * What an argument asks for on an object: wildcards give several.
   *
   * @param keys the keys that a hashtable may have here
   */
  static List<Choice> of(Object argument, Object sample, List<String> keys) {
    if (argument instanceof Map<?, ?> table) {
      return List.of(calculated(table, keys));
    }
    if (argument instanceof ScriptBlock block) {
      return List.of(new Choice(block.toString(), block, null));
    }
    String name = Text.of(argument);
    if (!Wildcard.isIn(name)) {
      String own =
          Members.names(sample).stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
      return List.of(new Choice(own, own, null));
    }
    List<Choice> choices = new ArrayList<>();
    Members.names(sample).stream()
        .filter(own -> Wildcard.fits(name, own))
        .forEach(own -> choices.add(new Choice(own, own, null)));
    return choices;
  }

  private static Choice calculated(Map<?, ?> table, List<String> keys) {
    String name = null;
    Object source = null;
    Boolean descending = null;
    for (Map.Entry<?, ?> entry : table.entrySet()) {
      switch (key(Text.of(entry.getKey()), keys)) {
        case "expression" -> source = entry.getValue();
        case "descending" -> descending = Truth.of(entry.getValue());
        case "ascending" -> descending = !Truth.of(entry.getValue());
        default -> name = Text.of(entry.getValue());
      }
    }
    return new Choice(name == null ? Text.of(source) : name, source, descending);
  }

  private static String key(String typed, List<String> keys) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return keys.stream()
        .filter(key -> !wanted.isEmpty() && key.startsWith(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new PsException(
                    new ErrorRecord(
                        "The " + typed + " key is not valid.",
                        "InvalidArgument",
                        "(" + typed + ":String)",
                        "NotSupportedException",
                        "DictionaryKeyIllegal")));
  }

  /** The value for an object; what fails gives nothing. */
  Object value(Interpreter interpreter, Object object) {
    return source instanceof ScriptBlock block
        ? interpreter.calculate(block, object)
        : Members.get(object, Text.of(source));
  }
}
