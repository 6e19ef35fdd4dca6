package dev.relaylab.server.shell.cmdlet.output;

import dev.relaylab.server.shell.format.LineWrap;
import dev.relaylab.server.shell.lang.CmdletSpec;
import dev.relaylab.server.shell.lang.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The help page of a cmdlet, made from its table alone.
 *
 * @param width characters a line may have
 */
record HelpPage(CmdletSpec spec, int width) {
  private static final String INDENT = "    ";

  /**
   * Name, synopsis, syntax; with {@code detailed} parameters too, with {@code full} their traits.
   */
  List<String> page(boolean detailed, boolean full, List<String> aliases) {
    List<String> lines = new ArrayList<>();
    section(lines, "NAME", List.of(spec.name()));
    section(lines, "SYNOPSIS", List.of(spec.synopsis()));
    section(lines, "SYNTAX", Syntax.of(spec));
    if (detailed || full) {
      lines.add("PARAMETERS");
      spec.parameters().forEach(parameter -> lines.addAll(parameter(parameter, full)));
      if (spec.shouldProcess()) {
        lines.addAll(indented("-WhatIf", "Says what would happen, and changes nothing."));
        lines.addAll(
            indented(
                "-Confirm",
                spec.asksFirst()
                    ? "Asks first; it does so anyhow unless you write -Confirm:$false."
                    : "Asks first."));
      }
      lines.addAll(
          indented(
              "<CommonParameters>",
              "-Verbose, -ErrorAction, -WarningAction, -ErrorVariable, -OutVariable and their like."));
    }
    if (!aliases.isEmpty()) {
      section(lines, "ALIASES", List.of(String.join(", ", aliases)));
    }
    if (detailed || full) {
      lines.addAll(examples());
    } else {
      section(
          lines,
          "REMARKS",
          List.of(
              "Examples: Get-Help " + spec.name() + " -Examples",
              "Parameters: Get-Help " + spec.name() + " -Full"));
    }
    return lines;
  }

  List<String> examples() {
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (CmdletSpec.Example example : spec.examples()) {
      lines.add(
          INDENT
              + "-------------------------- EXAMPLE "
              + number++
              + " --------------------------");
      lines.add("");
      lines.add(INDENT + "PS C:\\>" + example.line());
      lines.add("");
      wrapped(lines, INDENT, example.meaning());
      lines.add("");
    }
    return lines;
  }

  List<String> parameter(Parameter parameter, boolean full) {
    List<String> lines = new ArrayList<>();
    String value = Syntax.value(parameter);
    lines.addAll(
        indented("-" + parameter.name() + (value.isEmpty() ? "" : " " + value), parameter.help()));
    if (full) {
      String deep = INDENT + INDENT;
      lines.add(deep + "Required?                    " + parameter.mandatory());
      lines.add(
          deep
              + "Position?                    "
              + (parameter.position() == 0 ? "named" : parameter.position()));
      lines.add(deep + "Accept pipeline input?       " + pipeline(parameter));
      lines.add(
          deep
              + "Aliases                      "
              + (parameter.aliases().isEmpty() ? "none" : String.join(", ", parameter.aliases())));
      lines.add(deep + "In the lab                   " + inTheLab(parameter));
      lines.add("");
    }
    return lines;
  }

  private static String pipeline(Parameter parameter) {
    List<String> ways = new ArrayList<>();
    if (parameter.fromPipeline()) {
      ways.add("ByValue");
    }
    if (parameter.fromPipelineByPropertyName()) {
      ways.add("ByPropertyName");
    }
    return ways.isEmpty() ? "false" : "true (" + String.join(", ", ways) + ")";
  }

  private static String inTheLab(Parameter parameter) {
    return switch (parameter.fidelity()) {
      case REAL -> "works as on a server";
      case PARTIAL -> "works in part";
      case IGNORED -> "accepted, has no effect";
      case REFUSED -> "refused";
    };
  }

  private List<String> indented(String head, String text) {
    List<String> lines = new ArrayList<>();
    wrapped(lines, INDENT, head);
    wrapped(lines, INDENT + INDENT, text);
    lines.add("");
    return lines;
  }

  private void section(List<String> lines, String title, List<String> paragraphs) {
    lines.add(title.toUpperCase(Locale.ROOT));
    for (String paragraph : paragraphs) {
      wrapped(lines, INDENT, paragraph);
      lines.add("");
    }
    lines.add("");
  }

  private void wrapped(List<String> lines, String indent, String text) {
    LineWrap.wrap(text, Math.max(20, width - indent.length()))
        .forEach(line -> lines.add((indent + line).stripTrailing()));
  }
}
