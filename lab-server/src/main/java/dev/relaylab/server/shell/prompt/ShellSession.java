package dev.relaylab.server.shell.prompt;

/** What the prompt asks of the language: one session with its variables. */
public interface ShellSession {

  /** Whether the text is the beginning of something that goes on in the next line. */
  boolean incomplete(String text);

  /**
   * Runs statements and prints what comes of them.
   *
   * @return false when the session is to end, after {@code exit}
   */
  boolean run(String text);

  /** Stops what is running, from another thread. */
  void stop();
}
