package dev.relaylab.server.shell.lang;

import java.util.List;
import java.util.Locale;

/**
 * A script block: {@code { param(…) begin {…} process {…} end {…} }}, or plain statements. As a
 * value it prints its own text.
 */
public final class ScriptBlock {
  private final String text;
  private final Source source;
  private final List<Param> parameters;
  private final boolean bound;
  private final Block begin;
  private final Block process;
  private final Block end;

  /**
   * @param parameters its parameters
   * @param bound whether {@code [CmdletBinding()]} stands before them
   */
  ScriptBlock(
      String text,
      Source source,
      List<Param> parameters,
      boolean bound,
      Block begin,
      Block process,
      Block end) {
    this.bound = bound;
    this.text = text;
    this.source = source;
    this.parameters = List.copyOf(parameters);
    this.begin = begin;
    this.process = process;
    this.end = end;
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

    boolean mandatory() {
      return says("mandatory");
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
          .filter(each -> each instanceof Expr.Literal literal && literal.value() instanceof Integer)
          .mapToInt(each -> (Integer) ((Expr.Literal) each).value())
          .findFirst()
          .orElse(Integer.MAX_VALUE);
    }

    List<String> aliases() {
      return attributes.stream()
          .filter(each -> each.is("Alias"))
          .flatMap(each -> each.texts().stream())
          .toList();
    }
  }

  /** Whether it is an advanced function, which takes no arguments that it has no parameter for. */
  boolean isAdvanced() {
    return bound
        || parameters.stream()
            .anyMatch(each -> each.attributes().stream().anyMatch(a -> a.is("Parameter")));
  }

  boolean isBound() {
    return bound;
  }

  Source source() {
    return source;
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
