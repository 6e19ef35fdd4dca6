package dev.relaylab.grader.report;

import dev.relaylab.grader.verdict.GoalResult;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code junit.xml} in Surefire's dialect: a suite a file, a test case a goal. */
public final class JUnitXml {

  private JUnitXml() {}

  public static String of(List<Graded> rows) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      for (Graded row : rows) {
        suite(xml, row);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text + "\n";
  }

  private static void suite(XMLStreamWriter xml, Graded row) throws XMLStreamException {
    List<GoalResult> goals = row.graded() ? row.verdict().goals() : List.of();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean(row.student() + " " + row.exercise()));
    xml.writeAttribute("tests", Integer.toString(row.graded() ? goals.size() : 1));
    xml.writeAttribute(
        "errors", Long.toString(row.graded() ? count(goals, GoalResult.Status.BROKEN) : 1));
    xml.writeAttribute("skipped", Long.toString(count(goals, GoalResult.Status.SKIPPED)));
    xml.writeAttribute("failures", Long.toString(count(goals, GoalResult.Status.FAIL)));
    xml.writeAttribute("time", "0.000");
    xml.writeStartElement("properties");
    for (GoalResult goal : goals) {
      xml.writeEmptyElement("property");
      xml.writeAttribute("name", "points." + goal.id());
      xml.writeAttribute("value", Integer.toString(goal.points()));
    }
    xml.writeEndElement();
    if (row.graded()) {
      for (GoalResult goal : goals) {
        testCase(xml, row, goal);
      }
    } else {
      begin(xml, row, "gradable");
      element(xml, "error", "not gradable", row.reason());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static long count(List<GoalResult> goals, GoalResult.Status status) {
    return goals.stream().filter(goal -> goal.status() == status).count();
  }

  private static void begin(XMLStreamWriter xml, Graded row, String name)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", clean(name));
    xml.writeAttribute(
        "classname", clean(row.exercise().isEmpty() ? "submission" : row.exercise()));
    xml.writeAttribute("time", "0.000");
  }

  private static void testCase(XMLStreamWriter xml, Graded row, GoalResult goal)
      throws XMLStreamException {
    begin(xml, row, goal.title());
    switch (goal.status()) {
      case FAIL ->
          element(
              xml,
              "failure",
              "goal",
              "expected " + goal.expected() + ", came back " + goal.actual());
      case BROKEN -> element(xml, "error", "grader", goal.why());
      case SKIPPED -> {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", clean(goal.why()));
      }
      case PASS -> {}
    }
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String type, String message)
      throws XMLStreamException {
    xml.writeEmptyElement(name);
    xml.writeAttribute("message", clean(message));
    xml.writeAttribute("type", type);
  }

  /** Characters that XML 1.0 cannot hold are left out. */
  private static String clean(String text) {
    return text == null ? "" : text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
  }
}
