package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.cmdlet.core.CoreCmdlets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** An interpreter with the language's own cmdlets, whose streams are kept. */
final class Sandbox implements Host {
  final List<String> printed = new ArrayList<>();
  final List<String> errors = new ArrayList<>();
  final Interpreter interpreter;

  Sandbox(Budget budget) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));
    interpreter = new Interpreter(new CmdletRegistry(), this, budget, clock);
    CoreCmdlets.addTo(interpreter);
  }

  Sandbox() {
    this(Budget.usual());
  }

  Interpreter.RunResult run(String source) {
    return interpreter.run(source, "line");
  }

  @Override
  public void output(Object value) {
    printed.add(Text.of(value));
  }

  @Override
  public void finish() {}

  @Override
  public void host(String text, boolean newLine) {
    printed.add(text);
  }

  @Override
  public void warning(String message) {
    errors.add("WARNING: " + message);
  }

  @Override
  public void verbose(String message) {
    errors.add("VERBOSE: " + message);
  }

  @Override
  public void error(String text) {
    errors.add(text);
  }

  @Override
  public String ask(String question) {
    return null;
  }

  @Override
  public void redirect(String file, boolean append, List<Object> values) {
    printed.add("> " + file);
  }
}
