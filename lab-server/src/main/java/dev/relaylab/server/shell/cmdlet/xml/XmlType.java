package dev.relaylab.server.shell.cmdlet.xml;

import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;

/** The type that {@code [xml]} stands for. */
public final class XmlType implements ScriptType {
  private final Interpreter interpreter;

  public XmlType(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public String fullName() {
    return "System.Xml.XmlDocument";
  }

  @Override
  public Object make(List<Object> arguments) {
    if (arguments.isEmpty()) {
      return new XmlValue(interpreter, new XmlNode("", null));
    }
    Object given = arguments.get(0);
    String text =
        given instanceof List<?> lines
            ? String.join("\n", lines.stream().map(Text::of).toList())
            : Text.of(given);
    return read(interpreter, text);
  }

  static XmlValue read(Interpreter interpreter, String text) {
    return new XmlValue(interpreter, XmlText.read(text));
  }
}
