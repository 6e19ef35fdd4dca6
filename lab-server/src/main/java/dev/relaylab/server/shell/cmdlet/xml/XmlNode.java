package dev.relaylab.server.shell.cmdlet.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element with its attributes and children; the document is the nameless one above its root. */
final class XmlNode {
  final String name;
  final XmlNode parent;
  final Map<String, String> attributes = new LinkedHashMap<>();

  /** Elements and texts, in order. */
  final List<Object> children = new ArrayList<>();

  XmlNode(String name, XmlNode parent) {
    this.name = name;
    this.parent = parent;
  }

  boolean isDocument() {
    return name.isEmpty();
  }

  String localName() {
    return name.substring(name.indexOf(':') + 1);
  }

  List<XmlNode> elements() {
    return children.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast).toList();
  }

  /** All text within. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Object child : children) {
      text.append(child instanceof XmlNode node ? node.text() : child);
    }
    return text.toString();
  }

  /** Only text stands in it, and it has no attributes: scripts see it as that text. */
  boolean isPlain() {
    return attributes.isEmpty() && elements().isEmpty();
  }

  String inner() {
    StringBuilder xml = new StringBuilder();
    for (Object child : children) {
      xml.append(child instanceof XmlNode node ? node.outer() : escaped(child.toString()));
    }
    return xml.toString();
  }

  String outer() {
    if (isDocument()) {
      return inner();
    }
    StringBuilder xml = new StringBuilder("<").append(name);
    attributes.forEach(
        (key, value) ->
            xml.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
    return children.isEmpty()
        ? xml.append(" />").toString()
        : xml.append('>').append(inner()).append("</").append(name).append('>').toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
