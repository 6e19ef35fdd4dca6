package dev.relaylab.server.shell.lang;

/** A stage of a pipeline at work. */
interface PipeStage {
  void begin();

  void accept(Object value);

  void end();
}
