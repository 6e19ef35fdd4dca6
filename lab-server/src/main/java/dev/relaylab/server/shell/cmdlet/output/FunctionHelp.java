package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.LineWrap;
import dev.relaylab.server.shell.lang.PsCustomObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The help of a function or script, from its comment and its param block.
 *
 * @param width characters a line may have
 */
record FunctionHelp(String name, CommentHelp comment, List<HelpParameter> parameters, int width) {
  private static final String INDENT = "    ";

  /** How much of it is wanted. */
  enum Extent {
    SHORT,
    DETAILED,
    FULL,
    EXAMPLES
  }

  static FunctionHelp of(
      String name, String before, String body, List<HelpParameter> parameters, int width) {
    return new FunctionHelp(name, CommentHelp.of(before, body), parameters, width);
  }

  private String syntax() {
    return name
        + parameters.stream().map(each -> " " + each.syntax()).collect(Collectors.joining())
        + " [<CommonParameters>]";
  }

  private String synopsis() {
    return comment == CommentHelp.NONE ? syntax() : comment.text("synopsis");
  }

  /** The page as it prints. */
  String page(Extent extent) {
    List<String> lines = new ArrayList<>(List.of(""));
    section(lines, "NAME", name);
    section(lines, "SYNOPSIS", synopsis());
    if (extent == Extent.EXAMPLES) {
      examples(lines);
      return String.join("\n", lines);
    }
    section(lines, "SYNTAX", syntax());
    section(lines, "DESCRIPTION", comment.text("description"));
    if (extent != Extent.SHORT) {
      lines.add("PARAMETERS");
      parameters.forEach(each -> lines.addAll(parameter(each, extent == Extent.FULL)));
    }
    if (extent == Extent.FULL) {
      for (String word : List.of("inputs", "outputs", "notes")) {
        if (!comment.text(word).isEmpty()) {
          section(lines, word.toUpperCase(java.util.Locale.ROOT), comment.text(word));
        }
      }
    }
    if (extent != Extent.SHORT) {
      examples(lines);
    }
    if (extent != Extent.DETAILED) {
      lines.add("RELATED LINKS");
      comment.all("link").forEach(link -> indented(lines, INDENT, link(link)));
      lines.add("");
    }
    if (extent != Extent.FULL) {
      section(
          lines,
          "REMARKS",
          "To see the examples, type: \"get-help "
              + name
              + " -examples\".\nFor more information, type: \"get-help "
              + name
              + " -detailed\".\nFor technical information, type: \"get-help "
              + name
              + " -full\".");
    }
    return String.join("\n", lines);
  }

  private static String link(CommentHelp.Section section) {
    return (section.name() + " " + section.text()).strip();
  }

  private void examples(List<String> lines) {
    int number = 1;
    for (CommentHelp.Section example : comment.all("example")) {
      String rule = "-".repeat(26);
      lines.add(INDENT + rule + " EXAMPLE " + number++ + " " + rule);
      lines.add("");
      indented(lines, INDENT, "PS C:\\>" + code(example));
      lines.add("");
      if (!remarks(example).isEmpty()) {
        indented(lines, INDENT, remarks(example));
        lines.add("");
      }
    }
  }

  private static String code(CommentHelp.Section example) {
    return example.text().lines().findFirst().orElse("").replaceFirst("^(PS[^>]*)?>\\s*", "");
  }

  private static String remarks(CommentHelp.Section example) {
    return example.text().lines().skip(1).collect(Collectors.joining("\n")).strip();
  }

  /** The lines on one parameter. */
  List<String> parameter(HelpParameter parameter, boolean full) {
    List<String> lines = new ArrayList<>();
    boolean isSwitch = parameter.type().equals("SwitchParameter");
    lines.add(
        INDENT
            + "-"
            + parameter.name()
            + (isSwitch ? " [<" : " <")
            + parameter.type()
            + (isSwitch ? ">]" : ">"));
    String deep = INDENT + INDENT;
    String text = comment.parameter(parameter.name());
    if (!text.isEmpty()) {
      indented(lines, deep, text);
    }
    lines.add("");
    if (full) {
      lines.add(deep + "Required?                    " + parameter.mandatory());
      lines.add(deep + "Position?                    " + place(parameter));
      lines.add(deep + "Default value                " + parameter.initial());
      lines.add(deep + "Accept pipeline input?       " + parameter.pipeline());
      lines.add(deep + "Accept wildcard characters?  false");
      lines.add("");
    }
    return lines;
  }

  private static String place(HelpParameter parameter) {
    return parameter.position() == 0 ? "named" : String.valueOf(parameter.position());
  }

  private void section(List<String> lines, String title, String text) {
    lines.add(title);
    indented(lines, INDENT, text);
    lines.add("");
    lines.add("");
  }

  private void indented(List<String> lines, String indent, String text) {
    for (String line : text.split("\n", -1)) {
      LineWrap.wrap(line, Math.max(20, width - indent.length()))
          .forEach(each -> lines.add((indent + each).stripTrailing()));
    }
  }

  /** The page as an object with the properties that scripts read. */
  HelpInfo object(Extent extent) {
    List<Object> all = new ArrayList<>();
    parameters.forEach(each -> all.add(facts(each)));
    List<Object> samples = new ArrayList<>();
    for (CommentHelp.Section example : comment.all("example")) {
      samples.add(
          new PsCustomObject()
              .set("title", "EXAMPLE " + (samples.size() + 1))
              .set("introduction", texts("PS C:\\>"))
              .set("code", code(example))
              .set("remarks", texts(remarks(example))));
    }
    List<Object> links = new ArrayList<>();
    comment
        .all("link")
        .forEach(each -> links.add(new PsCustomObject().set("linkText", link(each))));
    PsCustomObject facts =
        new PsCustomObject(List.of("MamlCommandHelpInfo", "HelpInfo", "System.Object"))
            .set("Name", name)
            .set("Category", name.endsWith(".ps1") ? "ExternalScript" : "Function")
            .set("Synopsis", synopsis())
            .set("Component", none(comment.text("component")))
            .set("Role", none(comment.text("role")))
            .set("Functionality", none(comment.text("functionality")))
            .set("ModuleName", "")
            .set(
                "details",
                new PsCustomObject().set("name", name).set("description", texts(synopsis())))
            .set("Syntax", new PsCustomObject().set("syntaxItem", syntax()))
            .set("description", texts(comment.text("description")))
            .set("parameters", new PsCustomObject().set("parameter", all))
            .set("examples", new PsCustomObject().set("example", samples))
            .set("inputTypes", none(comment.text("inputs")))
            .set("returnValues", none(comment.text("outputs")))
            .set("alertSet", new PsCustomObject().set("alert", texts(comment.text("notes"))))
            .set("relatedLinks", new PsCustomObject().set("navigationLink", links));
    return new HelpInfo(facts, page(extent));
  }

  /** One parameter as an object. */
  HelpInfo object(HelpParameter parameter) {
    return new HelpInfo(facts(parameter), String.join("\n", parameter(parameter, true)));
  }

  private PsCustomObject facts(HelpParameter parameter) {
    return new PsCustomObject(List.of("MamlCommandHelpInfo#parameter", "System.Object"))
        .set("name", parameter.name())
        .set("description", texts(comment.parameter(parameter.name())))
        .set("required", String.valueOf(parameter.mandatory()))
        .set("position", place(parameter))
        .set("defaultValue", parameter.initial())
        .set("pipelineInput", parameter.pipeline())
        .set("type", new PsCustomObject().set("name", parameter.type()).showing("name"));
  }

  private static Object none(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<Object> texts(String text) {
    return text.isEmpty() ? List.of() : List.of(new PsCustomObject().set("Text", text));
  }
}
