package dev.relaylab.server.shell;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.ScriptBlock;
import dev.relaylab.server.shell.lang.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What formatting sees of values: the language's own view of them. */
final class LanguageObjects implements ObjectModel {
  private final Supplier<Interpreter> interpreter;

  LanguageObjects(Supplier<Interpreter> interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public List<String> typeNames(Object value) {
    return Members.typeNames(value);
  }

  @Override
  public List<String> propertyNames(Object value) {
    return value instanceof String ? List.of() : Members.names(value);
  }

  @Override
  public Object property(Object value, String name) {
    return Members.get(value, name);
  }

  @Override
  public Optional<Map<String, Object>> hashtable(Object value) {
    if (!(value instanceof Map<?, ?> table)) {
      return Optional.empty();
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    table.forEach((key, each) -> entries.put(Text.of(key), each));
    return Optional.of(entries);
  }

  @Override
  public boolean isScript(Object value) {
    return value instanceof ScriptBlock;
  }

  @Override
  public Object run(Object script, Object input) {
    return interpreter.get().calculate((ScriptBlock) script, input);
  }

  @Override
  public String format(String format, Object value) {
    return Text.of(interpreter.get().operate("-f", "{0:" + format + "}", value));
  }
}
