package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.cmdlet.core.Credentials;
import dev.relaylab.server.shell.cmdlet.core.SecureText;
import dev.relaylab.server.shell.lang.PsCustomObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads CLIXML of PowerShell and Exchange. Types get the prefix {@code Deserialized.}; a value with
 * nothing but a text, such as flags, is that text.
 *
 * <p>A document type or an external entity is refused; nesting and the number of elements are
 * bounded.
 */
public final class CliXmlReader {
  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 2_000_000;

  private final Map<String, List<String>> types = new HashMap<>();
  private final Map<String, Object> known = new HashMap<>();
  private XMLStreamReader xml;
  private int depth;
  private int elements;

  /** Reads a document. */
  public static List<Object> read(String document) {
    return new CliXmlReader().readAll(document);
  }

  private List<Object> readAll(String document) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("jdk.xml.maxElementDepth", "0"); // newer Javas have another limit than ours
    List<Object> roots = new ArrayList<>();
    try {
      xml = factory.createXMLStreamReader(new StringReader(document));
      if (!nextChild() || !xml.getLocalName().equals("Objs")) {
        throw refused("It does not begin with <Objs>.");
      }
      while (nextChild()) {
        roots.add(value());
      }
      return roots;
    } catch (XMLStreamException bad) {
      throw new IllegalArgumentException(
          "The file is no CLIXML of PowerShell: "
              + bad.getMessage().lines().reduce((first, last) -> last).orElse("")
              + ".",
          bad);
    }
  }

  /** Moves to the next child element; false at the end of the present one. */
  private boolean nextChild() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw refused("It has a document type or an entity.");
      }
      if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++elements > MOST_ELEMENTS) {
          throw refused("It has more than " + MOST_ELEMENTS + " elements.");
        }
        return true;
      }
    }
    return false;
  }

  private Object value() throws XMLStreamException {
    String element = xml.getLocalName();
    if (element.equals("Obj")) {
      if (++depth > DEEPEST) {
        throw refused("It is nested deeper than " + DEEPEST + " objects.");
      }
      Object value = object();
      depth--;
      return value;
    }
    if (element.equals("Ref")) {
      Object value = known.get(xml.getAttributeValue(null, "RefId"));
      skip();
      return value;
    }
    if (!CliXmlScalar.isElement(element)) {
      throw refused("It holds an unknown element <" + element + ">.");
    }
    return new CliXmlScalar(element, xml.getElementText()).value();
  }

  private Object object() throws XMLStreamException {
    String reference = xml.getAttributeValue(null, "RefId");
    List<String> typeNames = List.of("System.Object");
    Map<String, Object> properties = new LinkedHashMap<>();
    String text = null;
    Object inner = null;
    while (nextChild()) {
      switch (xml.getLocalName()) {
        case "TN" -> typeNames = typeNames();
        case "TNRef" -> {
          typeNames = types.getOrDefault(xml.getAttributeValue(null, "RefId"), typeNames);
          skip();
        }
        case "ToString" -> text = CliXmlText.decode(xml.getElementText());
        case "Props", "MS" -> properties(properties);
        case "LST", "IE", "QUE", "STK" -> inner = list();
        case "DCT" -> inner = table();
        default -> inner = value();
      }
    }
    properties.remove("SerializationData");
    Object value = restored(typeNames, properties, text, inner);
    if (reference != null) {
      known.put(reference, value);
    }
    return value;
  }

  private static Object restored(
      List<String> typeNames, Map<String, Object> properties, String text, Object inner) {
    if (inner instanceof List<?> || inner instanceof Map<?, ?>) {
      return inner;
    }
    if (properties.isEmpty() && (text != null || inner != null)) {
      return text == null ? inner : text;
    }
    List<String> restored = new ArrayList<>();
    typeNames.forEach(
        type -> restored.add(type.startsWith("Deserialized.") ? type : "Deserialized." + type));
    if (properties.get("Password") instanceof SecureText password
        && typeNames.get(0).endsWith("PSCredential")) {
      return Credentials.of(properties.get("UserName"), password);
    }
    PsCustomObject object = new PsCustomObject(restored);
    properties.forEach(object::set);
    boolean custom = restored.get(0).endsWith("PSCustomObject");
    return text != null || !custom ? object.saying(text == null ? restored.get(0) : text) : object;
  }

  private List<String> typeNames() throws XMLStreamException {
    String reference = xml.getAttributeValue(null, "RefId");
    List<String> names = new ArrayList<>();
    while (nextChild()) {
      names.add(xml.getElementText());
    }
    List<String> typeNames = names.isEmpty() ? List.of("System.Object") : List.copyOf(names);
    types.put(reference, typeNames);
    return typeNames;
  }

  private void properties(Map<String, Object> properties) throws XMLStreamException {
    while (nextChild()) {
      String name = xml.getAttributeValue(null, "N");
      Object value = value();
      if (name != null) {
        properties.put(CliXmlText.decode(name), value);
      }
    }
  }

  private List<Object> list() throws XMLStreamException {
    List<Object> list = new ArrayList<>();
    while (nextChild()) {
      list.add(value());
    }
    return list;
  }

  private Map<String, Object> table() throws XMLStreamException {
    Map<String, Object> table = new LinkedHashMap<>();
    while (nextChild()) {
      Object key = null;
      Object value = null;
      while (nextChild()) {
        boolean isKey = "Key".equals(xml.getAttributeValue(null, "N"));
        Object read = value();
        key = isKey ? read : key;
        value = isKey ? value : read;
      }
      table.put(String.valueOf(key), value);
    }
    return table;
  }

  private void skip() throws XMLStreamException {
    int open = 1;
    while (open > 0) {
      int event = xml.next();
      open +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("The file is no CLIXML that the lab reads. " + why);
  }
}
