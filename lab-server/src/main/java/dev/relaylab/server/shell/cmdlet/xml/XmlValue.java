package dev.relaylab.server.shell.cmdlet.xml;

import dev.relaylab.server.shell.lang.Interpreter;
import dev.relaylab.server.shell.lang.PsCustomObject;
import dev.relaylab.server.shell.lang.ScriptType;
import dev.relaylab.server.shell.lang.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A node as scripts see it: attributes and elements within it are its properties, a plain element
 * its text, several of one name a list; XmlNode's own members come after them.
 */
record XmlValue(Interpreter interpreter, XmlNode node) implements ScriptType.Instance {

  @Override
  public List<String> typeNames() {
    return List.of(
        node.isDocument() ? "System.Xml.XmlDocument" : "System.Xml.XmlElement",
        "System.Xml.XmlNode",
        "System.Object");
  }

  @Override
  public List<String> propertyNames() {
    Set<String> names = new LinkedHashSet<>(node.attributes.keySet());
    node.elements().forEach(child -> names.add(child.name));
    if (!node.isDocument() && node.children.stream().anyMatch(String.class::isInstance)) {
      names.add("#text");
    }
    return List.copyOf(names);
  }

  @Override
  public boolean hasProperty(String name) {
    return property(name) != null;
  }

  @Override
  public Object property(String name) {
    List<Object> found = new ArrayList<>();
    node.attributes.forEach(
        (key, value) -> {
          if (key.equalsIgnoreCase(name)) {
            found.add(value);
          }
        });
    for (XmlNode child : node.elements()) {
      if (child.name.equalsIgnoreCase(name) || child.localName().equalsIgnoreCase(name)) {
        found.add(seen(child));
      }
    }
    return found.isEmpty() ? own(name.toLowerCase(Locale.ROOT)) : one(found);
  }

  private static Object one(List<Object> found) {
    return found.size() == 1 ? found.get(0) : found;
  }

  private Object seen(XmlNode child) {
    return child.isPlain() ? child.text() : value(child);
  }

  private XmlValue value(XmlNode other) {
    return new XmlValue(interpreter, other);
  }

  List<Object> values(List<XmlNode> nodes) {
    return new ArrayList<>(nodes.stream().map(this::value).toList());
  }

  private Object own(String name) {
    List<XmlNode> elements = node.elements();
    return switch (name) {
      case "#text", "innertext" ->
          name.equals("#text") && node.children.isEmpty() ? null : node.text();
      case "innerxml" -> node.inner();
      case "outerxml" -> node.outer();
      case "name" -> node.isDocument() ? "#document" : node.name;
      case "localname" -> node.isDocument() ? "#document" : node.localName();
      case "nodetype" -> node.isDocument() ? "Document" : "Element";
      case "documentelement" ->
          node.isDocument() && !elements.isEmpty() ? value(elements.get(0)) : null;
      case "childnodes" -> values(elements);
      case "firstchild" -> elements.isEmpty() ? null : value(elements.get(0));
      case "lastchild" -> elements.isEmpty() ? null : value(elements.get(elements.size() - 1));
      case "haschildnodes" -> !node.children.isEmpty();
      case "hasattributes" -> !node.attributes.isEmpty();
      case "parentnode" -> node.parent == null ? null : value(node.parent);
      case "attributes" -> attributes();
      default -> null;
    };
  }

  private List<Object> attributes() {
    List<Object> all = new ArrayList<>();
    node.attributes.forEach(
        (key, value) -> all.add(new PsCustomObject().set("Name", key).set("Value", value)));
    return all;
  }

  @Override
  public boolean assign(String name, Object value) {
    for (String key : node.attributes.keySet()) {
      if (key.equalsIgnoreCase(name)) {
        node.attributes.put(key, Text.of(value));
        return true;
      }
    }
    if (name.equalsIgnoreCase("InnerText") || name.equalsIgnoreCase("#text")) {
      return filled(node, value);
    }
    for (XmlNode child : node.elements()) {
      if (child.name.equalsIgnoreCase(name)) {
        return filled(child, value);
      }
    }
    return false;
  }

  private static boolean filled(XmlNode element, Object value) {
    element.children.clear();
    element.children.add(Text.of(value));
    return true;
  }

  @Override
  public Object call(String method, List<Object> a) {
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "selectnodes" -> values(select(a));
      case "selectsinglenode" -> select(a).stream().findFirst().map(this::value).orElse(null);
      case "getelementsbytagname" ->
          values(XmlPath.select(interpreter, node, "//" + Text.of(a.get(0))));
      case "getattribute" -> node.attributes.getOrDefault(Text.of(a.get(0)), "");
      case "hasattribute" -> node.attributes.containsKey(Text.of(a.get(0)));
      case "setattribute" ->
          node.attributes.put(Text.of(a.get(0)), Text.of(a.get(1))) == null ? null : null;
      case "removeattribute" -> node.attributes.remove(Text.of(a.get(0))) == null ? null : null;
      case "createelement" -> value(new XmlNode(Text.of(a.get(0)), node));
      case "createtextnode" -> Text.of(a.get(0));
      case "appendchild" -> appended(a.get(0));
      case "removechild" -> removed(a.get(0));
      case "loadxml" -> loaded(Text.of(a.get(0)));
      case "load" -> loaded(Text.of(interpreter.host().script(Text.of(a.get(0)))));
      case "save" -> saved(Text.of(a.get(0)));
      default -> throw noMethod(method);
    };
  }

  private List<XmlNode> select(List<Object> a) {
    return XmlPath.select(interpreter, node, Text.of(a.get(0)));
  }

  private Object appended(Object child) {
    node.children.add(child instanceof XmlValue value ? value.node : Text.of(child));
    return child;
  }

  private Object removed(Object child) {
    if (child instanceof XmlValue value) {
      node.children.remove(value.node);
    }
    return child;
  }

  private Object loaded(String text) {
    node.children.clear();
    node.children.addAll(XmlText.read(text).children);
    return null;
  }

  private Object saved(String file) {
    interpreter.host().redirect(file, false, List.of(node.outer()));
    return null;
  }

  @Override
  public String toString() {
    return node.isDocument() ? "#document" : node.name;
  }
}
