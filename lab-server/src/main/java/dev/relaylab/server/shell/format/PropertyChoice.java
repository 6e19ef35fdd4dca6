package dev.relaylab.server.shell.format;

import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The {@code -Property} argument of a Format cmdlet: names, wildcards, script blocks and calculated
 * columns ({@code @{Label='…'; Expression={…}; Width=10; Alignment='Right'; FormatString='N2'}}).
 *
 * @param arguments as given; empty for the default choice
 */
public record PropertyChoice(ObjectModel objects, List<?> arguments) {
  private static final List<String> KEYS =
      List.of("label", "name", "expression", "width", "alignment", "formatstring");

  /** The columns for a first object; a name it does not have makes an empty column. */
  public List<Column> columns(Object sample) {
    List<Column> columns = new ArrayList<>();
    for (Object argument : arguments) {
      objects
          .hashtable(argument)
          .ifPresentOrElse(
              table -> columns.add(calculated(table, sample)),
              () -> columns.addAll(plain(argument, sample)));
    }
    return columns;
  }

  /** The columns of an object: those asked for, or one for each property that it has. */
  List<Column> shown(Object sample) {
    return arguments.isEmpty() ? all(sample) : columns(sample);
  }

  /** One column for each property of the object. */
  public List<Column> all(Object sample) {
    List<String> names =
        sample instanceof TableEntry ? List.of("Name", "Value") : objects.propertyNames(sample);
    return names.stream().map(this::property).toList();
  }

  private Column property(String name) {
    return new Column(name, object -> objects.property(object, name), 0, null, null);
  }

  private List<Column> plain(Object argument, Object sample) {
    if (objects.isScript(argument)) {
      return List.of(
          new Column(argument.toString(), object -> objects.run(argument, object), 0, null, null));
    }
    String wanted = String.valueOf(argument);
    boolean wild = Wildcard.isIn(wanted);
    Pattern pattern = Wildcard.pattern(wanted);
    List<Column> found =
        objects.propertyNames(sample).stream()
            .filter(name -> wild ? pattern.matcher(name).matches() : name.equalsIgnoreCase(wanted))
            .map(this::property)
            .toList();
    return found.isEmpty() && !wild ? List.of(property(wanted)) : found;
  }

  private Column calculated(Map<String, Object> table, Object sample) {
    Object label = null;
    Object expression = null;
    int width = 0;
    Alignment alignment = null;
    String format = null;
    for (Map.Entry<String, Object> entry : table.entrySet()) {
      switch (key(entry.getKey())) {
        case "label", "name" -> label = entry.getValue();
        case "expression" -> expression = entry.getValue();
        case "width" -> width = width(entry.getValue());
        case "alignment" -> alignment = alignment(entry.getValue());
        default -> format = String.valueOf(entry.getValue());
      }
    }
    if (expression == null) {
      throw refused(
          "The mandatory key \"expression\" is missing. Write @{Label='Name'; Expression={$_.Name}}.");
    }
    Column column =
        plain(expression, sample).stream().findFirst().orElse(property(String.valueOf(expression)));
    return new Column(
        label == null ? column.label() : label.toString(),
        column.value(),
        width,
        alignment,
        format);
  }

  private static String key(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return KEYS.stream()
        .filter(key -> key.startsWith(wanted) && !wanted.isEmpty())
        .findFirst()
        .orElseThrow(() -> refused("The " + typed + " key is not valid."));
  }

  private static int width(Object value) {
    if (value instanceof Number number && number.intValue() > 0) {
      return number.intValue();
    }
    throw refused(
        "The value of the Width key must be a whole number above 0, and not \"" + value + "\".");
  }

  private static Alignment alignment(Object value) {
    String wanted = String.valueOf(value).toLowerCase(Locale.ROOT);
    for (Alignment alignment : Alignment.values()) {
      if (!wanted.isEmpty() && alignment.name().toLowerCase(Locale.ROOT).startsWith(wanted)) {
        return alignment;
      }
    }
    throw refused(
        "The value \""
            + value
            + "\" is not valid for the Alignment key. Write Left, Center or Right.");
  }

  private static PsException refused(String message) {
    return new PsException(
        new ErrorRecord(
            message, "InvalidArgument", "", "NotSupportedException", "DictionaryKeyIllegal"));
  }
}
