package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.lang.FunctionParameter;
import dev.relaylab.server.shell.lang.ScriptBlock;
import java.util.List;

/**
 * A parameter of a function or script, as help tells of it.
 *
 * @param position as Get-Help counts, or 0 for a named one
 */
record HelpParameter(
    String name, String type, boolean mandatory, int position, String initial, String pipeline) {

  /** The parameters of a function, in order. */
  static List<HelpParameter> of(ScriptBlock body) {
    return body.described().stream().map(HelpParameter::of).toList();
  }

  private static HelpParameter of(FunctionParameter given) {
    List<String> ways = given.pipeline();
    return new HelpParameter(
        given.name(),
        given.isSwitch() ? "SwitchParameter" : shown(given.type()),
        given.mandatory(),
        given.position(),
        initial(given.initial().isEmpty() ? null : given.initial(), given.isSwitch()),
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
