package dev.relaylab.server.shell.cmdlet.xml;

import dev.relaylab.server.shell.lang.Cmdlet;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.Parameter;
import dev.relaylab.server.shell.lang.ParameterType;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.PsException;
import dev.relaylab.server.shell.lang.Text;
import java.util.List;

/** {@code Select-Xml}: the nodes of a file, a text or a document that an XPath leads to. */
public final class SelectXml implements Cmdlet {
  private static final ParameterType ANY =
      new ParameterType() {
        @Override
        public String name() {
          return "Object";
        }

        @Override
        public Object convert(Object value) {
          return value;
        }
      };

  private final Interpreter interpreter;

  public SelectXml(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public CmdletSpec spec() {
    return new CmdletSpec(
        "Select-Xml",
        "Finds nodes of XML by an XPath.",
        List.of(
            Parameter.named("XPath", ANY, "Where the nodes are.").required().at(1),
            Parameter.named("Path", ANY, "A file.").at(2).alias("LiteralPath"),
            Parameter.named("Content", ANY, "A text.").piped(),
            Parameter.named("Xml", ANY, "A document.").alias("Node"),
            Parameter.named("Namespace", ANY, "Prefixes are passed over.")
                .is(Parameter.Fidelity.IGNORED)),
        List.of(
            new CmdletSpec.Example(
                "Select-Xml -Path config.xml -XPath '//Server'", "The Server elements of a file.")),
        false,
        false);
  }

  @Override
  public Run start(CmdletCall call) {
    return () -> {
      String path = call.has("Path") ? Text.of(call.value("Path")) : "InputStream";
      XmlValue document = document(call, path);
      for (XmlNode node : XmlPath.select(interpreter, document.node(), call.text("XPath"))) {
        call.write(
            new PsCustomObject(
                    List.of("Microsoft.PowerShell.Commands.SelectXmlInfo", "System.Object"))
                .set("Node", new XmlValue(interpreter, node))
                .set("Path", path)
                .set("Pattern", call.text("XPath")));
      }
    };
  }

  private XmlValue document(CmdletCall call, String path) {
    Object given = call.has("Xml") ? call.value("Xml") : call.value("Content");
    if (given instanceof XmlValue value) {
      return value;
    }
    String text = call.has("Path") ? interpreter.host().script(path) : Text.of(given);
    if (text == null) {
      throw new PsException(
          new ErrorRecord(
              "Cannot find path '" + path + "' because it does not exist.",
              "ObjectNotFound",
              path + ":String",
              "ItemNotFoundException",
              "PathNotFound"));
    }
    return XmlType.read(interpreter, text);
  }
}
