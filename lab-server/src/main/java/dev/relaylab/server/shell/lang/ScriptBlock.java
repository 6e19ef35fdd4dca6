package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A script block: {@code { param(…) begin {…} process {…} end {…} }}, or plain statements. As a
 * value it prints its own text.
 */
public final class ScriptBlock {
  private final String text;
  private final Source source;
  private final List<Param> parameters;
  private final List<Attribute> attributes;
  private final Block begin;
  private final Block process;
  private final Block end;
  private Scope home;
  private int declared = -1;

  /**
   * @param parameters its parameters
   * @param attributes what stands before them, such as {@code [CmdletBinding()]}
   */
  ScriptBlock(
      String text,
      Source source,
      List<Param> parameters,
      List<Attribute> attributes,
      Block begin,
      Block process,
      Block end) {
    this.attributes = List.copyOf(attributes);
    this.text = text;
    this.source = source;
    this.parameters = List.copyOf(parameters);
    this.begin = begin;
    this.process = process;
    this.end = end;
  }

  /** A script file as a block; empty where its text does not parse. */
  public static Optional<ScriptBlock> read(String name, String text) {
    try {
      return Optional.of(Parser.parse(new Source(name, text)));
    } catch (ParseException wrong) {
      return Optional.empty();
    }
  }

  /**
   * A parameter of a function or script block.
   *
   * @param type its type's name, or null
   * @param initial its default, or null
   */
  record Param(String name, String type, Expr initial, List<Attribute> attributes) {

    private boolean says(String word) {
      return attributes.stream().anyMatch(each -> each.is("Parameter") && each.says(word));
    }

    /** The parameter sets that it belongs to; none for all. */
    List<String> sets() {
      return attributes.stream()
          .filter(each -> each.is("Parameter"))
          .map(Param::set)
          .filter(set -> !set.isEmpty())
          .toList();
    }

    private static String set(Attribute attribute) {
      return attribute.named().get("parametersetname") instanceof Expr.Literal literal
          ? Text.of(literal.value())
          : "";
    }

    boolean mandatory(String parameterSet) {
      return attributes.stream()
          .filter(each -> each.is("Parameter") && each.says("mandatory"))
          .anyMatch(each -> set(each).isEmpty() || set(each).equalsIgnoreCase(parameterSet));
    }

    /** Whether it must be given in one of its sets at least. */
    boolean isMandatory() {
      return says("mandatory");
    }

    boolean takesRemaining() {
      return says("valuefromremainingarguments");
    }

    boolean fromPipeline() {
      return says("valuefrompipeline");
    }

    boolean byPropertyName() {
      return says("valuefrompipelinebypropertyname");
    }

    boolean isSwitch() {
      return type != null
          && List.of("switch", "switchparameter", "system.management.automation.switchparameter")
              .contains(type.toLowerCase(Locale.ROOT));
    }

    /** The position that an attribute gives it, or the greatest number. */
    int position() {
      return attributes.stream()
          .filter(each -> each.is("Parameter"))
          .map(each -> each.named().get("position"))
          .filter(
              each -> each instanceof Expr.Literal literal && literal.value() instanceof Integer)
          .mapToInt(each -> (Integer) ((Expr.Literal) each).value())
          .findFirst()
          .orElse(Integer.MAX_VALUE);
    }

    List<String> aliases() {
      return ScriptBlock.aliases(attributes);
    }
  }

  /** The same with parameters written before its brace, where there are some. */
  ScriptBlock taking(List<Param> inline) {
    return inline.isEmpty()
        ? this
        : new ScriptBlock(text, source, inline, attributes, begin, process, end)
            .declaredAt(declared);
  }

  /** Whether it is an advanced function, which takes no arguments that it has no parameter for. */
  boolean isAdvanced() {
    return binding() != null
        || parameters.stream()
            .anyMatch(each -> each.attributes().stream().anyMatch(a -> a.is("Parameter")));
  }

  /** How it is called under a name, as {@code Get-Command -Syntax} writes it. */
  public String syntax(String function) {
    return FunctionSyntax.of(this, function);
  }

  /** What its parameters are, in order. */
  public List<FunctionParameter> described() {
    return FunctionParameter.of(this);
  }

  /** Whether its parameters without a number take values by their order. */
  boolean hasPositions() {
    Attribute binding = binding();
    return binding == null
        || !binding.named().containsKey("positionalbinding")
        || binding.says("positionalbinding");
  }

  /** Whether it takes {@code -WhatIf} and {@code -Confirm}. */
  boolean supportsShouldProcess() {
    return binding() != null && binding().says("supportsshouldprocess");
  }

  /** The {@code [CmdletBinding()]} before its parameters, or null. */
  Attribute binding() {
    return attributes.stream().filter(each -> each.is("CmdletBinding")).findFirst().orElse(null);
  }

  /** The other names that an {@code [Alias()]} before its parameters gives to a function. */
  List<String> aliases() {
    return aliases(attributes);
  }

  private static List<String> aliases(List<Attribute> attributes) {
    return attributes.stream()
        .filter(each -> each.is("Alias"))
        .flatMap(each -> each.texts().stream())
        .toList();
  }

  /** The parameter set that a call uses: that of a parameter given, else the default. */
  String parameterSet(PsHashtable given) {
    return parameters.stream()
        .filter(param -> given.containsKey(param.name()))
        .flatMap(param -> param.sets().stream())
        .findFirst()
        .orElseGet(this::defaultSet);
  }

  private String defaultSet() {
    Expr named = binding() == null ? null : binding().named().get("defaultparametersetname");
    if (named instanceof Expr.Literal literal) {
      return Text.of(literal.value());
    }
    List<String> all =
        parameters.stream().flatMap(param -> param.sets().stream()).distinct().toList();
    return all.size() == 1 ? all.get(0) : "__AllParameterSets";
  }

  /** Says where the word stands that makes this block a function's body. */
  ScriptBlock declaredAt(int offset) {
    declared = offset;
    return this;
  }

  /**
   * The comment right before the function that this is the body of: a block comment, or lines with
   * number signs; empty where there is none.
   */
  public String before() {
    String above = declared < 0 ? "" : source.text().substring(0, declared).stripTrailing();
    if (above.endsWith("#>")) {
      return above.substring(Math.max(0, above.lastIndexOf("<#")));
    }
    int start = above.length();
    while (start > 0 && above.startsWith("#", indent(above, lineStart(above, start)))) {
      start = lineStart(above, start);
    }
    return above.substring(start).strip();
  }

  private static int lineStart(String text, int end) {
    return text.lastIndexOf('\n', Math.max(0, end - 2)) + 1;
  }

  private static int indent(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  Source source() {
    return source;
  }

  /** The scope that a closure took along, or null. */
  Scope home() {
    return home;
  }

  /** The same with a scope of its own in which its names are found. */
  ScriptBlock closing(Scope over) {
    ScriptBlock closure =
        new ScriptBlock(text, source, parameters, attributes, begin, process, end);
    closure.home = over;
    closure.declared = declared;
    return closure;
  }

  List<Param> parameters() {
    return parameters;
  }

  Block begin() {
    return begin;
  }

  Block process() {
    return process;
  }

  Block end() {
    return end;
  }

  /** The text between the braces. */
  @Override
  public String toString() {
    return text;
  }
}
