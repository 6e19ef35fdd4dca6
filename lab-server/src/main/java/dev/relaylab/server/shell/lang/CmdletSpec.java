package dev.relaylab.server.shell.lang;

import java.util.List;

/**
 * A cmdlet's table: name, what it is for, its parameters, examples.
 *
 * @param name Verb-Noun
 * @param synopsis one sentence of our own
 * @param shouldProcess whether it takes -WhatIf and -Confirm
 * @param asksFirst whether it asks for confirmation by itself (ConfirmImpact High)
 */
public record CmdletSpec(
    String name,
    String synopsis,
    List<Parameter> parameters,
    List<Example> examples,
    boolean shouldProcess,
    boolean asksFirst) {

  /** A line to type, and what it does. */
  public record Example(String line, String meaning) {}
}
