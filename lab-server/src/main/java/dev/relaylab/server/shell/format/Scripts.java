package dev.relaylab.server.shell.format;

/** What formatting leaves to the interpreter: script blocks and the format operator. */
public interface Scripts {

  boolean isScript(Object value);

  /** Runs a script block with {@code $_} set; null when it gives nothing or fails. */
  Object run(Object script, Object input);

  /** The {@code -f} operator for one value. */
  String format(String format, Object value);
}
