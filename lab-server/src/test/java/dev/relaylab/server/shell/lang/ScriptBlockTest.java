package dev.relaylab.server.shell.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Script blocks: run apart in a session of their own, and what they tell of themselves. */
class ScriptBlockTest {
  private final Recorder host = new Recorder();
  private final Interpreter interpreter = Sessions.on(host);
  private final List<Object> out = new ArrayList<>();
  private final List<ErrorValue> errors = new ArrayList<>();

  private boolean apart(String block) {
    interpreter.run("$x = 5; $y = 6; function f { 'f' }; $block = {" + block + "}", "line");
    return interpreter.apart(
        (ScriptBlock) interpreter.variable("block"), List.of(7), null, out::add, errors::add);
  }

  @Test
  void seesArgumentsAndWhatUsingNamesAndNothingElse() {
    assertThat(apart("param($a) \"$a $using:x [$y]\"; $x = 9")).isTrue();

    assertThat(out).containsExactly("7 5 []");
    assertThat(interpreter.variable("x")).isEqualTo(5);
  }

  @Test
  void functionsOfTheCallerAreUnknownThere() {
    assertThat(apart("f; 'after'")).isTrue();

    assertThat(out).containsExactly("after");
    assertThat(errors).extracting(ErrorValue::toString).singleElement().asString().contains("'f'");
  }

  @Test
  void aTerminatingErrorEndsIt() {
    assertThat(apart("'before'; throw 'enough'; 'after'")).isFalse();

    assertThat(out).containsExactly("before");
    assertThat(errors).extracting(ErrorValue::toString).containsExactly("enough");
  }

  @Test
  void aFunctionKnowsTheCommentBeforeIt() {
    interpreter.run("# one\n\n# two\n  # three\nfunction g { 1 }\n$b = $function:g", "line");
    assertThat(((ScriptBlock) interpreter.variable("b")).before()).isEqualTo("# two\n  # three");

    interpreter.run("'x'\n<#\n .SYNOPSIS\n#>\n\nfunction g { 1 }\n$b = $function:g", "line");
    assertThat(((ScriptBlock) interpreter.variable("b")).before()).isEqualTo("<#\n .SYNOPSIS\n#>");

    interpreter.run("'x'\nfunction g { 1 }\n$b = $function:g", "line");
    assertThat(((ScriptBlock) interpreter.variable("b")).before()).isEmpty();
  }

  @Test
  void aFunctionKnowsHowItIsCalled() {
    interpreter.run(
        "function g { [CmdletBinding(SupportsShouldProcess)] param([Parameter(Mandatory)][string]$A,"
            + " [int[]]$B, $C, [switch]$Force) }\n$b = $function:g",
        "line");

    assertThat(((ScriptBlock) interpreter.variable("b")).syntax("g"))
        .isEqualTo(
            "g [-A] <string> [[-B] <int[]>] [[-C] <Object>] [-Force] [-WhatIf] [-Confirm]"
                + " [<CommonParameters>]");
  }
}
