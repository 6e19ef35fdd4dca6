package dev.relaylab.server.shell.lang;

import java.util.List;

/**
 * A script block: {@code { param(…) begin {…} process {…} end {…} }}, or plain statements. As a
 * value it prints its own text.
 */
public final class ScriptBlock {
  private final String text;
  private final Source source;
  private final List<Param> parameters;
  private final Block begin;
  private final Block process;
  private final Block end;

  ScriptBlock(
      String text, Source source, List<Param> parameters, Block begin, Block process, Block end) {
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
  record Param(
      String name,
      String type,
      Expr initial,
      boolean mandatory,
      boolean fromPipeline,
      boolean byPropertyName,
      List<String> aliases,
      List<String> choices) {}

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
