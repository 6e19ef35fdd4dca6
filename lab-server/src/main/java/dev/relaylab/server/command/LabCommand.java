package dev.relaylab.server.command;

import java.util.concurrent.Callable;

/**
 * One verb of {@code lab}, found by {@code ServiceLoader}; each module brings its own.
 *
 * <p>Creating one must be cheap: the verb's options are read only from the handler of the verb that
 * is run.
 */
public interface LabCommand {

  /** What is typed after {@code lab}: {@code up}, or two words such as {@code author check}. */
  String verb();

  /** One line for {@code lab help}; empty for what only the launcher runs. */
  String synopsis();

  /**
   * A new object annotated for picocli; it returns the exit status: 0 done or all green, 1 refused
   * or not green, 2 wrong usage, 3 a fault of the lab.
   */
  Callable<Integer> handler();
}
