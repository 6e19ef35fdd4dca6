package dev.relaylab.server.shell.lang;

import dev.relaylab.server.shell.cmdlet.core.CoreCmdlets;
import java.time.Instant;

/** Interpreters for tests: the language's own cmdlets, two more to bind to, a clock that stands. */
final class Sessions {
  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private Sessions() {}

  static Interpreter on(Host host) {
    return on(host, Budget.usual());
  }

  static Interpreter on(Host host, Budget budget) {
    Interpreter interpreter = new Interpreter(new CmdletRegistry(), host, budget, () -> NOW);
    CoreCmdlets.addTo(interpreter);
    interpreter.cmdlets().add(new Probe.Bind());
    interpreter.cmdlets().add(new Probe.Drop());
    return interpreter;
  }
}
