package dev.relaylab.server.shell.lang;

import java.util.List;

/**
 * A cmdlet: one class each, with one parameter table. What it works on is handed to its
 * constructor.
 *
 * <p>One instance serves every call; state of a call lives in what {@link #start} returns.
 */
public interface Cmdlet {

  CmdletSpec spec();

  /** The .NET types that come with it for scripts to use. */
  default List<ScriptType> types() {
    return List.of();
  }

  /** Begins a call in a pipeline. */
  Run start(CmdletCall call);

  /**
   * One call in progress: begin, then process once per pipeline object (or once without), then end.
   */
  interface Run {
    default void begin() {}

    /** Parameters bound from the pipeline hold the present object's values. */
    void process();

    default void end() {}
  }
}
