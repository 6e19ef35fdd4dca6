package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.format.ValueText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes objects as CLIXML, PowerShell's own serialisation (PowerShell remoting protocol, MS-PSRP
 * 2.2.5), in the shape that Exchange's objects have: flags with a text and a number, multi-valued
 * properties as lists.
 */
final class CliXmlWriter {
  private static final String HEAD =
      "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">";

  private final ObjectModel objects;
  private final ValueText values;
  private final StringBuilder xml = new StringBuilder();
  private final Map<List<String>, Integer> types = new HashMap<>();
  private int references;
  private int level;

  CliXmlWriter(ObjectModel objects) {
    this.objects = objects;
    this.values = new ValueText(objects, -1);
  }

  /** The document; what lies deeper than {@code depth} is a text. */
  String write(List<?> roots, int depth) {
    line(HEAD);
    level++;
    roots.forEach(root -> value(null, root, depth));
    level--;
    xml.append("</Objs>");
    return xml.toString();
  }

  private void value(String name, Object value, int depth) {
    CliXmlScalar scalar = CliXmlScalar.of(value);
    if (scalar != null) {
      scalar(name, scalar);
    } else if (value instanceof Enum<?> constant) {
      flags(name, List.of(typeName(constant)), constant.toString(), constant.ordinal());
    } else if (value instanceof Set<?> set) {
      flags(name, List.of("Microsoft.Exchange.Data.Flags"), values.of(set), bits(set));
    } else if (depth < 0) {
      scalar(
          name,
          CliXmlScalar.of(
              value instanceof List<?> list
                  ? String.join(" ", list.stream().map(values::of).toList())
                  : values.of(value)));
    } else if (value instanceof List<?> list) {
      list(name, list, depth);
    } else {
      objects
          .hashtable(value)
          .ifPresentOrElse(table -> table(name, table, depth), () -> object(name, value, depth));
    }
  }

  private void scalar(String name, CliXmlScalar scalar) {
    String attribute = name == null ? "" : " N=\"" + escape(CliXmlText.encode(name)) + "\"";
    line(
        scalar.text() == null
            ? "<" + scalar.element() + attribute + " />"
            : "<"
                + scalar.element()
                + attribute
                + ">"
                + escape(scalar.text())
                + "</"
                + scalar.element()
                + ">");
  }

  private void flags(String name, List<String> type, String text, int number) {
    open(name, List.of(type.get(0), "System.Enum", "System.ValueType", "System.Object"));
    line("<ToString>" + escape(CliXmlText.encode(text)) + "</ToString>");
    line("<I32>" + number + "</I32>");
    close("Obj");
  }

  private void list(String name, List<?> list, int depth) {
    open(name, List.of("System.Object[]", "System.Array", "System.Object"));
    begin("LST");
    list.forEach(element -> value(null, element, depth - 1));
    close("LST");
    close("Obj");
  }

  private void table(String name, Map<String, Object> table, int depth) {
    open(name, List.of("System.Collections.Hashtable", "System.Object"));
    begin("DCT");
    table.forEach(
        (key, element) -> {
          begin("En");
          scalar("Key", CliXmlScalar.of(key));
          value("Value", element, depth - 1);
          close("En");
        });
    close("DCT");
    close("Obj");
  }

  private void object(String name, Object value, int depth) {
    List<String> typeNames = objects.typeNames(value);
    boolean custom = typeNames.stream().anyMatch(type -> type.endsWith("PSCustomObject"));
    open(name, typeNames);
    if (!custom) {
      line("<ToString>" + escape(CliXmlText.encode(values.of(value))) + "</ToString>");
    }
    List<String> names = objects.propertyNames(value);
    if (custom || !names.isEmpty()) {
      begin(custom ? "MS" : "Props");
      names.forEach(property -> value(property, objects.property(value, property), depth - 1));
      close(custom ? "MS" : "Props");
    }
    close("Obj");
  }

  private void open(String name, List<String> typeNames) {
    line(
        "<Obj"
            + (name == null ? "" : " N=\"" + escape(CliXmlText.encode(name)) + "\"")
            + " RefId=\""
            + references++
            + "\">");
    level++;
    Integer known = types.get(typeNames);
    if (known != null) {
      line("<TNRef RefId=\"" + known + "\" />");
      return;
    }
    line("<TN RefId=\"" + types.size() + "\">");
    types.put(typeNames, types.size());
    level++;
    typeNames.forEach(type -> line("<T>" + escape(type) + "</T>"));
    close("TN");
  }

  private void begin(String element) {
    line("<" + element + ">");
    level++;
  }

  private void close(String element) {
    level--;
    line("</" + element + ">");
  }

  private void line(String text) {
    xml.append("  ".repeat(level)).append(text).append("\r\n");
  }

  private static int bits(Set<?> set) {
    return set.stream()
        .mapToInt(element -> element instanceof Enum<?> constant ? 1 << constant.ordinal() : 0)
        .sum();
  }

  private static String typeName(Enum<?> constant) {
    return "Microsoft.Exchange.Data." + constant.getDeclaringClass().getSimpleName();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
