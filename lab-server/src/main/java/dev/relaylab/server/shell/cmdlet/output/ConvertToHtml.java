package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.Column;
import dev.relaylab.server.shell.format.ObjectModel;
import dev.relaylab.server.shell.format.PropertyChoice;
import dev.relaylab.server.shell.lang.CmdletCall;
import dev.relaylab.server.shell.lang.CmdletSpec.Example;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.List;

/** {@code ConvertTo-Html}. */
public final class ConvertToHtml extends CollectingCmdlet {
  private final ObjectModel objects;

  public ConvertToHtml(ObjectModel objects) {
    super(
        "ConvertTo-Html",
        "Turns objects into an HTML page with a table.",
        List.of(
            new Example(
                "Get-ReceiveConnector | ConvertTo-Html Name, Enabled -Title Connectors | Out-File c.html",
                "A page for the browser.")),
        Parameter.named("Property", Types.ANY_LIST, "Names, wildcards or calculated columns.")
            .at(1),
        Parameter.named(
                "Head", Types.TEXT_LIST, "What stands in the page's head, in place of a title.")
            .at(2),
        Parameter.named("Title", Types.TEXT, "The page's title.").at(3),
        Parameter.named("Body", Types.TEXT_LIST, "What stands at the body's beginning.").at(4),
        Parameter.named("PreContent", Types.TEXT_LIST, "What stands before the table."),
        Parameter.named("PostContent", Types.TEXT_LIST, "What stands after the table."),
        Parameter.named("Fragment", Types.SWITCH, "Only the table, no page."),
        Parameter.named("CssUri", Types.TEXT, "The address of a style sheet.").alias("cu", "uri"),
        Parameter.named("As", Types.TEXT, "Table or List; Table if not given."),
        INPUT);
    this.objects = objects;
  }

  @Override
  void finish(CmdletCall call, List<Object> input) {
    if (!call.flag("Fragment")) {
      head(call);
    }
    call.list("PreContent").forEach(call::write);
    if (!input.isEmpty()) {
      call.write("<table>");
      if ("List".equalsIgnoreCase(call.text("As"))) {
        list(call, input);
      } else {
        table(call, input);
      }
      call.write("</table>");
    }
    call.list("PostContent").forEach(call::write);
    if (!call.flag("Fragment")) {
      call.write("</body></html>");
    }
  }

  private static void head(CmdletCall call) {
    call.write(
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">");
    call.write("<html xmlns=\"http://www.w3.org/1999/xhtml\">");
    call.write("<head>");
    if (call.has("Head")) {
      call.list("Head").forEach(call::write);
    } else {
      call.write(
          "<title>" + escape(call.has("Title") ? call.text("Title") : "HTML TABLE") + "</title>");
    }
    if (call.has("CssUri")) {
      call.write(
          "<link rel=\"stylesheet\" type=\"text/css\" href=\"" + call.text("CssUri") + "\" />");
    }
    call.write("</head><body>");
    call.list("Body").forEach(call::write);
  }

  private void table(CmdletCall call, List<Object> input) {
    List<Column> columns = columns(call, input.get(0));
    call.write("<colgroup>" + "<col/>".repeat(columns.size()) + "</colgroup>");
    StringBuilder header = new StringBuilder("<tr>");
    columns.forEach(column -> header.append("<th>").append(escape(column.label())).append("</th>"));
    call.write(header.append("</tr>").toString());
    for (Object object : input) {
      StringBuilder row = new StringBuilder("<tr>");
      columns.forEach(column -> row.append("<td>").append(cell(column, object)).append("</td>"));
      call.write(row.append("</tr>").toString());
    }
  }

  private void list(CmdletCall call, List<Object> input) {
    for (Object object : input) {
      for (Column column : columns(call, object)) {
        call.write(
            "<tr><td>"
                + escape(column.label())
                + ":</td><td>"
                + cell(column, object)
                + "</td></tr>");
      }
      if (object != input.get(input.size() - 1)) {
        call.write("<tr><td><hr></td></tr>");
      }
    }
  }

  private List<Column> columns(CmdletCall call, Object sample) {
    PropertyChoice choice = new PropertyChoice(objects, call.list("Property"));
    return choice.arguments().isEmpty() ? choice.all(sample) : choice.columns(sample);
  }

  private String cell(Column column, Object object) {
    String text = new FlatText(objects).of(object, column.value().apply(object));
    return text == null ? "" : escape(text);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
