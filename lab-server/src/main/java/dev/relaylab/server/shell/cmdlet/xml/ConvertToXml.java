package dev.relaylab.server.shell.cmdlet.xml;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Members;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsObject;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ConvertTo-Xml}: objects as elements, each property one of its own. */
public final class ConvertToXml implements Cmdlet {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
  private static final ParameterType ANY = type("Object");
  private final Interpreter interpreter;

  public ConvertToXml(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private static ParameterType type(String name) {
    return new ParameterType() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Object convert(Object value) {
        return value;
      }
    };
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "ConvertTo-Xml",
        "Turns objects into a document of XML.",
        List.of(
            Parameter.named("InputObject", ANY, "The objects.").at(1).required().piped(),
            Parameter.named("Depth", ANY, "How many levels are written; 1 if not given."),
            Parameter.named("NoTypeInformation", type("SwitchParameter"), "Leaves the types away."),
            Parameter.named("As", ANY, "Document, String or Stream; Document if not given.")),
        List.of(
            new CmdletSpec.Example("(Get-Date | ConvertTo-Xml).OuterXml", "A date as an element.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    List<Object> objects = new ArrayList<>();
    return new Run() {
      @Override
      public void process() {
        Object value = call.has("InputObject") ? call.value("InputObject") : call.input();
        if (value != null) {
          objects.add(value);
        }
      }

      @Override
      public void end() {
        write(call, objects);
      }
    };
  }

  private void write(CmdletCall call, List<Object> objects) {
    int depth = call.has("Depth") ? Integer.parseInt(Text.of(call.value("Depth")).strip()) : 1;
    List<String> lines = new ArrayList<>();
    lines.add("<Objects>");
    Writing writing = new Writing(lines, !call.flag("NoTypeInformation"));
    objects.forEach(object -> writing.element("Object", null, object, depth, 1));
    lines.add("</Objects>");
    switch (call.has("As") ? call.text("As").toLowerCase(Locale.ROOT) : "document") {
      case "string" -> call.write(HEAD + "\r\n" + String.join("\r\n", lines));
      case "stream" -> {
        call.write(HEAD);
        lines.forEach(call::write);
      }
      default -> {
        StringBuilder text = new StringBuilder(HEAD);
        lines.forEach(line -> text.append(line.strip()));
        call.write(XmlType.read(interpreter, text.toString()));
      }
    }
  }

  /** The lines of a document in the making. */
  private record Writing(List<String> lines, boolean types) {

    void element(String element, String name, Object value, int depth, int level) {
      String start =
          "  ".repeat(level)
              + "<"
              + element
              + (name == null ? "" : " Name=\"" + escaped(name) + "\"")
              + (types && value != null
                  ? " Type=\"" + escaped(Members.typeNames(value).get(0)) + "\""
                  : "");
      List<Runnable> inner = depth > 0 ? parts(value, depth, level) : List.of();
      if (value == null) {
        lines.add(start + " />");
      } else if (inner.isEmpty()) {
        lines.add(start + ">" + escaped(Text.of(value)) + "</" + element + ">");
      } else {
        lines.add(start + ">");
        inner.forEach(Runnable::run);
        lines.add("  ".repeat(level) + "</" + element + ">");
      }
    }

    private List<Runnable> parts(Object value, int depth, int level) {
      List<Runnable> parts = new ArrayList<>();
      if (value instanceof List<?> list) {
        list.forEach(
            each -> parts.add(() -> element("Property", null, each, depth - 1, level + 1)));
      } else if (value instanceof Map<?, ?> table) {
        table.forEach(
            (key, each) -> {
              parts.add(() -> element("Property", "Key", Text.of(key), depth - 1, level + 1));
              parts.add(() -> element("Property", "Value", each, depth - 1, level + 1));
            });
      } else if (value instanceof PsObject object) {
        object
            .propertyNames()
            .forEach(
                own ->
                    parts.add(
                        () ->
                            element("Property", own, object.property(own), depth - 1, level + 1)));
      }
      return parts;
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;");
    }
  }
}
