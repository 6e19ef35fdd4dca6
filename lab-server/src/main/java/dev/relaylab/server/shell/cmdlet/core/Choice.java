package dev.relaylab.server.shell.cmdlet.core;

import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
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
 * @param descending for sorting
 */
record Choice(String name, Object source, boolean descending) {

  /** What an argument asks for on an object: wildcards give several. */
  static List<Choice> of(Object argument, Object sample) {
    if (argument instanceof Map<?, ?> table) {
      return List.of(calculated(table));
    }
    if (argument instanceof ScriptBlock block) {
      return List.of(new Choice(block.toString(), block, false));
    }
    String name = Text.of(argument);
    if (!Wildcard.isIn(name)) {
      String own =
          Members.names(sample).stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
      return List.of(new Choice(own, own, false));
    }
    List<Choice> choices = new ArrayList<>();
    Members.names(sample).stream()
        .filter(own -> Wildcard.fits(name, own))
        .forEach(own -> choices.add(new Choice(own, own, false)));
    return choices;
  }

  private static Choice calculated(Map<?, ?> table) {
    String name = null;
    Object source = null;
    boolean descending = false;
    for (Map.Entry<?, ?> entry : table.entrySet()) {
      String key = entry.getKey().toString().toLowerCase(Locale.ROOT);
      if ("expression".startsWith(key)) {
        source = entry.getValue();
      } else if ("name".startsWith(key) || "label".startsWith(key)) {
        name = Text.of(entry.getValue());
      } else if ("descending".startsWith(key)) {
        descending = Truth.of(entry.getValue());
      } else if ("ascending".startsWith(key)) {
        descending = !Truth.of(entry.getValue());
      }
    }
    return new Choice(name == null ? Text.of(source) : name, source, descending);
  }

  Object value(Interpreter interpreter, Object object) {
    return source instanceof ScriptBlock block
        ? interpreter.invoke(block, object)
        : Members.get(object, Text.of(source));
  }
}
