package dev.relaylab.server.audit;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads what {@code Export-Clixml} writes (PowerShell's CLIXML: {@code Objs}, {@code Obj}, {@code
 * TN}, {@code Props}, {@code LST}, {@code Ref}; [MS-PSRP] section 2.2.5).
 *
 * <p>A document type is refused, so there are no entities; depth and number of elements are
 * bounded.
 */
final class ClixmlReader {
  private static final int DEEPEST = 64;
  private static final int MOST = 2_000_000;
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Set<String> WRAPPERS = Set.of("LST", "IE", "STK", "QUE");

  /** An element and what is below it. */
  private static final class Node {
    private final String tag;
    private final String name;
    private final List<Node> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> types = List.of();

    Node(String tag, String name) {
      this.tag = tag;
      this.name = name;
    }
  }

  private final String file;
  private final XMLStreamReader xml;
  private final Map<String, Node> byReference = new HashMap<>();
  private final Map<String, List<String>> typesByReference = new HashMap<>();
  private int elements;
  private int resolved;

  private ClixmlReader(String file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
  }

  /**
   * The objects of a document, in order.
   *
   * @throws ExportException when it is no CLIXML, is cut short, or holds a document type
   */
  static List<ExportedObject> read(String file, String text) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty("jdk.xml.maxElementDepth", "0"); // newer Javas have another limit than ours
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    if (text.contains("<!DOCTYPE")) {
      throw new ExportException(
          file + " holds a document type, which no export does. It is not read.");
    }
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
      return new ClixmlReader(file, xml).document();
    } catch (XMLStreamException broken) {
      throw new ExportException(
          file
              + " is cut short or no XML, at line "
              + (broken.getLocation() == null ? "?" : broken.getLocation().getLineNumber())
              + ". Export again with Export-Clixml.",
          broken);
    }
  }

  private List<ExportedObject> document() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      // what may stand before the root
    }
    if (!xml.getLocalName().equals("Objs")) {
      throw new ExportException(
          file
              + " is XML, but not what Export-Clixml writes: its root is "
              + xml.getLocalName()
              + ".");
    }
    Node root = element(0);
    List<ExportedObject> objects = new ArrayList<>();
    for (Node child : root.children) {
      Node object = resolve(child);
      if (object.tag.equals("Obj")) {
        objects.add(exported(object, file + ", object " + (objects.size() + 1)));
      }
    }
    return objects;
  }

  private Node element(int depth) throws XMLStreamException {
    if (depth > DEEPEST || ++elements > MOST) {
      throw new ExportException(
          file
              + " is nested or long beyond any export, at line "
              + xml.getLocation().getLineNumber()
              + ". It is not read.");
    }
    Node node = new Node(xml.getLocalName(), xml.getAttributeValue(null, "N"));
    String reference = xml.getAttributeValue(null, "RefId");
    if (reference != null && node.tag.equals("Obj")) {
      byReference.put(reference, node);
    }
    if (reference != null && node.tag.equals("Ref")) {
      node.text.append(reference);
    }
    boolean skipped = node.tag.equals("BA");
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        node.children.add(element(depth + 1));
      } else if (!skipped
          && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
        node.text.append(xml.getText());
      }
    }
    types(node, reference);
    return node;
  }

  private void types(Node node, String reference) {
    if (node.tag.equals("TN") && reference != null) {
      typesByReference.put(
          reference, node.children.stream().map(type -> type.text.toString().strip()).toList());
    }
    if (node.tag.equals("TNRef") && reference != null) {
      node.types = typesByReference.getOrDefault(reference, List.of());
    }
    if (node.tag.equals("TN")) {
      node.types = node.children.stream().map(type -> type.text.toString().strip()).toList();
    }
    if (node.tag.equals("Obj")) {
      for (Node child : node.children) {
        if (!child.types.isEmpty()) {
          node.types = child.types;
        }
      }
    }
  }

  private Node resolve(Node node) {
    Node target = node.tag.equals("Ref") ? byReference.get(node.text.toString().strip()) : node;
    return target == null ? node : target;
  }

  private ExportedObject exported(Node object, String place) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Node part : object.children) {
      if (part.tag.equals("Props") || part.tag.equals("MS")) {
        for (Node property : part.children) {
          if (property.name != null) {
            values.putIfAbsent(
                decode(property.name).toLowerCase(Locale.ROOT), texts(resolve(property), 0));
          }
        }
      }
    }
    String type = object.types.isEmpty() ? "" : object.types.get(0);
    return new ExportedObject(place, type, values, Set.of());
  }

  /** A value as text; the elements of a collection one by one. */
  private List<String> texts(Node value, int depth) {
    if (depth > DEEPEST || ++resolved > MOST) {
      throw new ExportException(
          file + " refers to itself, or repeats itself beyond any export. It is not read.");
    }
    if (value.tag.equals("Nil") || value.tag.equals("BA")) {
      return List.of();
    }
    if (!value.tag.equals("Obj")) {
      return List.of(decode(value.text.toString()));
    }
    for (Node part : value.children) {
      if (WRAPPERS.contains(part.tag)) {
        return part.children.stream()
            .flatMap(item -> texts(resolve(item), depth + 1).stream())
            .toList();
      }
    }
    for (Node part : value.children) {
      if (part.tag.equals("ToString")) {
        return List.of(decode(part.text.toString()));
      }
    }
    return List.of();
  }

  private static String decode(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
