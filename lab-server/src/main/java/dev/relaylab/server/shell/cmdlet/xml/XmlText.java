package dev.relaylab.server.shell.cmdlet.xml;

import dev.relaylab.server.shell.lang.ErrorRecord;
import dev.relaylab.server.shell.lang.PsException;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a document; nothing outside of the text is ever read, and entities are not expanded. */
final class XmlText {
  private static final int MOST_NODES = 100_000;
  private static final int DEEPEST = 200;

  private XmlText() {}

  /**
   * Reads a document.
   *
   * @throws PsException when the text is none, or a larger one than this shell holds
   */
  static XmlNode read(String text) {
    String trimmed = text.strip().replace("\uFEFF", "");
    if (!trimmed.startsWith("<")) {
      throw refused(text, "Data at the root level is invalid. Line 1, position 1.");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return tree(factory.createXMLStreamReader(new StringReader(trimmed)), text);
    } catch (XMLStreamException bad) {
      throw refused(
          text,
          "The document is not well formed. Line "
              + bad.getLocation().getLineNumber()
              + ", position "
              + bad.getLocation().getColumnNumber()
              + ".");
    }
  }

  private static XmlNode tree(XMLStreamReader reader, String text) throws XMLStreamException {
    XmlNode document = new XmlNode("", null);
    XmlNode open = document;
    int nodes = 0;
    int depth = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (++nodes > MOST_NODES || depth > DEEPEST) {
        throw refused(
            text,
            "The document is larger than this shell holds: more than "
                + MOST_NODES
                + " nodes or "
                + DEEPEST
                + " levels.");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        String prefix = reader.getPrefix();
        XmlNode node =
            new XmlNode(
                prefix == null || prefix.isEmpty()
                    ? reader.getLocalName()
                    : prefix + ":" + reader.getLocalName(),
                open);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          node.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.children.add(node);
        open = node;
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open = open.parent;
        depth--;
      } else if ((event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()
              || event == XMLStreamConstants.CDATA)
          && !open.isDocument()) {
        open.children.add(reader.getText());
      }
    }
    return document;
  }

  static PsException refused(String text, String why) {
    String shown = text.length() > 200 ? text.substring(0, 200) + "..." : text;
    return new PsException(
        new ErrorRecord(
            "Cannot convert value \""
                + shown
                + "\" to type \"System.Xml.XmlDocument\". Error: \""
                + why
                + "\"",
            "InvalidArgument",
            "",
            "RuntimeException",
            "InvalidCastToXmlDocument"));
  }
}
