package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.FunctionParameter;
import dev.relaylab.server.shell.lang.ScriptBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parameter of a function, or as the text of a script file declares it.
 *
 * @param position as Get-Help counts, or 0 for a named one
 */
record ParamText(
    String name, String type, boolean mandatory, int position, String initial, String pipeline) {
  private static final Pattern START = Pattern.compile("(?i)\\bparam\\s*\\(");
  private static final Pattern NAME =
      Pattern.compile("(?s)(.*?)\\$(\\w+)\\s*(?:=\\s*(.*?))?\\s*", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("\\[([\\w.]+(?:\\[\\])?)\\]");
  private static final Pattern PLACE = Pattern.compile("(?i)position\\s*=\\s*(\\d+)");

  /** The parameters of a function, in order. */
  static List<ParamText> of(ScriptBlock body) {
    return body.described().stream().map(ParamText::of).toList();
  }

  private static ParamText of(FunctionParameter given) {
    List<String> ways = given.pipeline();
    return new ParamText(
        given.name(),
        given.isSwitch() ? "SwitchParameter" : shown(given.type()),
        given.mandatory(),
        given.position(),
        initial(given.initial().isEmpty() ? null : given.initial(), given.isSwitch()),
        ways.isEmpty() ? "false" : "true (" + String.join(", ", ways) + ")");
  }

  /** The parameters of a script file's param block, in order. */
  static List<ParamText> of(String body) {
    String text =
        body.replaceAll("(?s)<#.*?#>", "").replaceAll("(?m)(?<=^|[\\s,)\\]])#[^\\n]*", "");
    Matcher start = START.matcher(text);
    List<ParamText> all = new ArrayList<>();
    if (start.find()) {
      for (String part : parts(text, start.end())) {
        Matcher name = NAME.matcher(part.strip());
        if (name.matches()) {
          all.add(read(name, all.size()));
        }
      }
    }
    return all;
  }

  private static ParamText read(Matcher found, int index) {
    String attributes = found.group(1).toLowerCase(java.util.Locale.ROOT);
    String type = "Object";
    Matcher types = TYPE.matcher(found.group(1));
    while (types.find()) {
      type = types.group(1);
    }
    Matcher place = PLACE.matcher(attributes);
    boolean isSwitch = type.equalsIgnoreCase("switch");
    int position = isSwitch ? 0 : place.find() ? Integer.parseInt(place.group(1)) + 1 : index + 1;
    String flags = attributes.replaceAll("\\s", "");
    List<String> ways = new ArrayList<>();
    if (flags.matches("(?s).*valuefrompipeline(?!by)(?!=\\$false).*")) {
      ways.add("ByValue");
    }
    if (flags.matches("(?s).*valuefrompipelinebypropertyname(?!=\\$false).*")) {
      ways.add("ByPropertyName");
    }
    return new ParamText(
        found.group(2),
        isSwitch ? "SwitchParameter" : shown(type),
        flags.matches("(?s).*mandatory(?!=\\$false).*"),
        position,
        initial(found.group(3), isSwitch),
        ways.isEmpty() ? "false" : "true (" + String.join(", ", ways) + ")");
  }

  private static String initial(String written, boolean isSwitch) {
    return written == null
        ? isSwitch ? "False" : ""
        : written.matches("(?s)'[^']*'|\"[^\"$]*\"")
            ? written.substring(1, written.length() - 1)
            : written;
  }

  private static String shown(String type) {
    String last = type.substring(type.lastIndexOf('.') + 1);
    return switch (last.toLowerCase(java.util.Locale.ROOT)) {
      case "int", "int32" -> "Int32";
      case "bool" -> "Boolean";
      case "long" -> "Int64";
      case "object" -> "Object";
      default -> Character.toUpperCase(last.charAt(0)) + last.substring(1);
    };
  }

  /** What stands between the commas up to the closing parenthesis. */
  private static List<String> parts(String text, int from) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = from;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0 && depth-- == 0) {
        parts.add(text.substring(start, i));
        return parts;
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    return parts;
  }

  /** As a line of syntax has it. */
  String syntax() {
    if (type.equals("SwitchParameter")) {
      return "[-" + name + "]";
    }
    String value = " <" + type + ">";
    String head = position > 0 ? "[-" + name + "]" : "-" + name;
    return mandatory ? head + value : "[" + head + value + "]";
  }
}
